/** What this file knows of the driver's connection, which the driver's types leave out. */
export interface FrameReader {
  /** What has arrived and is not read yet; it begins with a frame. */
  rest: Buffer;
  recvFrame(): unknown;
}

const HEADER_FRAME = 2;
const SIZE_AT = 3;
const PAYLOAD_AT = 7;
const END_BYTES = 1;

/** AMQP 0-9-1, 4.2.6.1: after the class, the weight and the size of the body. */
const FLAGS_AT = PAYLOAD_AT + 12;
const PROPERTIES_AT = FLAGS_AT + 2;
const CONTENT_TYPE = 0x8000;
const CONTENT_ENCODING = 0x4000;
const HEADERS = 0x2000;
const LENGTH_BYTES = 4;

/**
 * Has a message whose headers cannot be read, such as tables in tables by the thousands, arrive without them. The driver gives
 * up the connection over them, and the message would end the next connection too, for as long as it is in a queue.
 */
export function dropUnreadableHeaders(reader: FrameReader): void {
  const recvFrame = reader.recvFrame.bind(reader);
  reader.recvFrame = () => {
    const arrived = reader.rest;
    try {
      return recvFrame();
    } catch (error) {
      const frame = firstFrame(arrived);
      const readable = frame && withoutHeaders(frame);
      if (!readable) throw error;
      reader.rest = Buffer.concat([readable, arrived.subarray(frame.length)]);
      return reader.recvFrame();
    }
  };
}

/** Undefined when it is not whole: then it was a later call that failed. */
function firstFrame(arrived: Buffer): Buffer | undefined {
  if (arrived.length < PAYLOAD_AT) return undefined;
  const end = PAYLOAD_AT + arrived.readUInt32BE(SIZE_AT) + END_BYTES;
  return arrived.length < end ? undefined : arrived.subarray(0, end);
}

/** Undefined when it has no headers. */
function withoutHeaders(frame: Buffer): Buffer | undefined {
  if (frame[0] !== HEADER_FRAME) return undefined;
  const flags = frame.readUInt16BE(FLAGS_AT);
  if ((flags & HEADERS) === 0) return undefined;
  let start = PROPERTIES_AT;
  for (const flag of [CONTENT_TYPE, CONTENT_ENCODING])
    if ((flags & flag) !== 0) start += 1 + frame.readUInt8(start);
  const end = start + LENGTH_BYTES + frame.readUInt32BE(start);
  const rest = Buffer.concat([frame.subarray(0, start), frame.subarray(end)]);
  rest.writeUInt32BE(rest.length - PAYLOAD_AT - END_BYTES, SIZE_AT);
  rest.writeUInt16BE(flags & ~HEADERS, FLAGS_AT);
  return rest;
}
