/** What this file knows of the driver's connection, which the driver's types leave out. */
interface ReceivingConnection {
  /** What has arrived and is not read yet; it begins with a frame. */
  readonly rest: Buffer;
  recvFrame(): unknown;
}

const HEADER_FRAME = 2;
const FRAME_HEADER_BYTES = 7;
/** Class, weight and size of the body, before the flags. */
const CONTENT_HEADER_BYTES = 12;
/** AMQP 0-9-1, 4.2.6.1: the first three properties. */
const HAS_TYPE = 0x8000;
const HAS_ENCODING = 0x4000;
const HAS_HEADERS = 0x2000;

/** Letters of integers that the driver refuses, and those by which it knows the same bytes. */
const SAME_BYTES = new Map([
  [letter('L'), letter('l')],
  [letter('U'), letter('s')],
]);

/** How many bytes follow the letter of a type. */
const SIZES = new Map(
  Object.entries({ t: 1, b: 1, B: 1, s: 2, u: 2, I: 4, i: 4, f: 4, l: 8, d: 8, T: 8, D: 5, V: 0 }).map(
    ([name, size]) => [letter(name), size],
  ),
);

/**
 * Has the driver read integers in headers that Python programs write: py-amqp writes one of more than 32 bits by the letter
 * `L`. The driver gives up the connection for a letter it does not know, and again when the broker delivers the message again:
 * nothing behind it would ever arrive.
 */
export function acceptForeignIntegers(connection: ReceivingConnection): void {
  const recvFrame = connection.recvFrame.bind(connection);
  connection.recvFrame = () => {
    renameIntegers(connection.rest);
    return recvFrame();
  };
}

function renameIntegers(rest: Buffer): void {
  if (rest.length < FRAME_HEADER_BYTES || rest[0] !== HEADER_FRAME) return;
  const end = FRAME_HEADER_BYTES + rest.readUInt32BE(3);
  if (rest.length < end) return; // looked at again when all of it is there
  const frame = rest.subarray(0, end);
  let offset = FRAME_HEADER_BYTES + CONTENT_HEADER_BYTES;
  const flags = frame.readUInt16BE(offset);
  if ((flags & HAS_HEADERS) === 0) return;
  offset += 2;
  if (flags & HAS_TYPE) offset += 1 + frame.readUInt8(offset);
  if (flags & HAS_ENCODING) offset += 1 + frame.readUInt8(offset);
  renameInTable(frame, offset);
}

/** Returns where the table ends. */
function renameInTable(frame: Buffer, start: number): number {
  const end = start + 4 + frame.readUInt32BE(start);
  let offset = start + 4;
  while (offset < end) offset = renameValue(frame, offset + 1 + frame.readUInt8(offset));
  return end;
}

function renameInList(frame: Buffer, start: number): number {
  const end = start + 4 + frame.readUInt32BE(start);
  let offset = start + 4;
  while (offset < end) offset = renameValue(frame, offset);
  return end;
}

/** Returns where the value ends; the end of the frame after one of an unknown type, which the driver reports. */
function renameValue(frame: Buffer, start: number): number {
  const known = SAME_BYTES.get(frame.readUInt8(start));
  if (known !== undefined) frame.writeUInt8(known, start);
  const type = frame.readUInt8(start);
  const next = start + 1;
  if (type === letter('F')) return renameInTable(frame, next);
  if (type === letter('A')) return renameInList(frame, next);
  if (type === letter('S') || type === letter('x')) return next + 4 + frame.readUInt32BE(next);
  const size = SIZES.get(type);
  return size === undefined ? frame.length : next + size;
}

function letter(text: string): number {
  return text.charCodeAt(0);
}
