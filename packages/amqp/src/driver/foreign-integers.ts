/** The part of the driver's connection that this file uses; the driver's types do not have it. */
interface ReceivingConnection {
  /** Received bytes that are not parsed yet; they begin with a frame. */
  readonly rest: Buffer;
  recvFrame(): unknown;
}

const HEADER_FRAME = 2;
const FRAME_HEADER_BYTES = 7;
/** Bytes before the flags: class, weight and size of the body. */
const CONTENT_HEADER_BYTES = 12;
/** AMQP 0-9-1, 4.2.6.1: the first three properties. */
const HAS_TYPE = 0x8000;
const HAS_ENCODING = 0x4000;
const HAS_HEADERS = 0x2000;

/** Type letters of integers that the driver refuses, and its own letters for the same bytes. */
const SAME_BYTES = new Map([
  [letter('L'), letter('l')],
  [letter('U'), letter('s')],
]);

/** How many bytes follow the type letter. */
const SIZES = new Map(
  Object.entries({ t: 1, b: 1, B: 1, s: 2, u: 2, I: 4, i: 4, f: 4, l: 8, d: 8, T: 8, D: 5, V: 0 }).map(
    ([name, size]) => [letter(name), size],
  ),
);

/**
 * Lets the driver read the integers that Python programs write in headers: py-amqp gives those of more than 32 bits the type
 * letter `L`. The driver closes the connection over a letter it does not know, and does so again when the message is
 * redelivered: no message behind it would ever arrive.
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
  if (rest.length < end) return; // it is read again when the whole frame is there
  const frame = rest.subarray(0, end);
  let offset = FRAME_HEADER_BYTES + CONTENT_HEADER_BYTES;
  const flags = frame.readUInt16BE(offset);
  if ((flags & HAS_HEADERS) === 0) return;
  offset += 2;
  if (flags & HAS_TYPE) offset += 1 + frame.readUInt8(offset);
  if (flags & HAS_ENCODING) offset += 1 + frame.readUInt8(offset);
  renameInTable(frame, offset);
}

/** Returns the end of the table. */
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

/** Returns the end of the value; for an unknown type, the end of the frame: the driver then reports it. */
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
