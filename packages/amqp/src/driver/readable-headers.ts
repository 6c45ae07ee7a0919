/** The part of the driver's connection that this file uses; the driver's types do not have it. */
export interface FrameReader {
  /** Received bytes that are not parsed yet; they begin with a frame. */
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
 * Lets a message whose headers cannot be parsed, such as thousands of nested tables, arrive without its headers. The driver
 * closes the connection over them, and would do so again with every redelivery.
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

/** The first frame; undefined when it is incomplete: then a later call has failed. */
function firstFrame(arrived: Buffer): Buffer | undefined {
  if (arrived.length < PAYLOAD_AT) return undefined;
  const end = PAYLOAD_AT + arrived.readUInt32BE(SIZE_AT) + END_BYTES;
  return arrived.length < end ? undefined : arrived.subarray(0, end);
}

/** The frame without its headers; undefined when it has none. */
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
