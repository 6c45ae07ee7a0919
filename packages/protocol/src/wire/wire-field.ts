import { BinaryReader, BinaryWriter, WireType } from '@bufbuild/protobuf/wire';

/** The value of one field in an encoded message. */
export interface FieldOf {
  /** A view of its bytes, not a copy; undefined when the field is absent. If it occurs twice, the last one, as in all of protobuf. */
  readonly value: Uint8Array | undefined;
  /** The size of all other fields, in bytes. */
  readonly restLength: number;
}

/** Finds a field in an encoded message. Throws an Error when the bytes cannot be decoded. */
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

/** The message without the field. `restLength` is the one from `lookAtField`. */
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

/** The message with this field added, in parts. The field goes before those of higher numbers, as encoders order them. */
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

/** An encoded field, in parts, whose value is given in parts. */
export function field(fieldNumber: number, value: readonly Uint8Array[]): Uint8Array[] {
  const length = value.reduce((sum, part) => sum + part.length, 0);
  return [new BinaryWriter().tag(fieldNumber, WireType.LengthDelimited).uint32(length).finish(), ...value];
}
