import { BinaryReader, BinaryWriter, WireType } from '@bufbuild/protobuf/wire';

/** One field of a message. */
export interface FieldOf {
  /** In place: no copy of it. In protobuf the last one counts. Undefined when it is absent. */
  readonly value: Uint8Array | undefined;
  /** Of all other fields, in bytes. */
  readonly restLength: number;
}

/** Throws an Error when the bytes are no message. */
export function lookAtField(message: Uint8Array, fieldNumber: number): FieldOf {
  const reader = new BinaryReader(message);
  let value: Uint8Array | undefined;
  let restLength = 0;
  while (reader.pos < reader.len) {
    const start = reader.pos;
    const [number, wireType] = reader.tag();
    if (number === fieldNumber && wireType === WireType.LengthDelimited) {
      value = reader.bytes();
    } else {
      reader.skip(wireType, number);
      restLength += reader.pos - start;
    }
  }
  return { value, restLength };
}

/** The message without the field; `restLength` as `lookAtField` has found it. */
export function withoutField(message: Uint8Array, fieldNumber: number, restLength: number): Uint8Array {
  const rest = Buffer.allocUnsafe(restLength);
  const reader = new BinaryReader(message);
  let length = 0;
  let from = 0;
  const copyUntil = (end: number): void => {
    rest.set(message.subarray(from, end), length);
    length += end - from;
  };
  while (reader.pos < reader.len) {
    const start = reader.pos;
    const [number, wireType] = reader.tag();
    reader.skip(wireType, number);
    if (number !== fieldNumber || wireType !== WireType.LengthDelimited) continue;
    copyUntil(start);
    from = reader.pos;
  }
  copyUntil(message.length);
  return rest;
}

/** The parts of a message that has this field as well, before those of higher numbers, where every writer puts it. */
export function withField(message: Uint8Array, fieldNumber: number, value: Uint8Array): Uint8Array[] {
  const reader = new BinaryReader(message);
  let at = 0;
  while (reader.pos < reader.len) {
    const [number, wireType] = reader.tag();
    if (number > fieldNumber) break;
    reader.skip(wireType, number);
    at = reader.pos;
  }
  return [message.subarray(0, at), ...field(fieldNumber, [value]), message.subarray(at)];
}

/** The parts of a field whose value has these parts. */
export function field(fieldNumber: number, value: readonly Uint8Array[]): Uint8Array[] {
  const length = value.reduce((sum, part) => sum + part.length, 0);
  return [new BinaryWriter().tag(fieldNumber, WireType.LengthDelimited).uint32(length).finish(), ...value];
}
