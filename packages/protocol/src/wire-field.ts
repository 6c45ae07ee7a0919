import { BinaryReader, BinaryWriter, WireType } from '@bufbuild/protobuf/wire';

/**
 * A message without one of its fields, and that field's value, in place: no copy of it. Undefined when it is absent. Throws
 * an Error when the bytes are no message.
 */
export function takeField(
  message: Uint8Array,
  fieldNumber: number,
): { readonly rest: Uint8Array; readonly value: Uint8Array | undefined } {
  const value = lastValue(message, fieldNumber);
  const rest = Buffer.allocUnsafe(message.length - (value?.length ?? 0));
  let length = 0;
  const reader = new BinaryReader(message);
  while (reader.pos < reader.len) {
    const start = reader.pos;
    const [number, wireType] = reader.tag();
    reader.skip(wireType, number);
    if (number === fieldNumber && wireType === WireType.LengthDelimited) continue;
    rest.set(message.subarray(start, reader.pos), length);
    length += reader.pos - start;
  }
  return { rest: rest.subarray(0, length), value };
}

/** In protobuf the last one counts. */
function lastValue(message: Uint8Array, fieldNumber: number): Uint8Array | undefined {
  const reader = new BinaryReader(message);
  let value: Uint8Array | undefined;
  while (reader.pos < reader.len) {
    const [number, wireType] = reader.tag();
    if (number === fieldNumber && wireType === WireType.LengthDelimited) value = reader.bytes();
    else reader.skip(wireType, number);
  }
  return value;
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
