import type { Writable } from 'node:stream';

/** The part of the driver's connection that this file uses; the driver's types do not have it. */
export interface DriverConnection {
  readonly stream: Writable;
  readonly rest: Buffer;
  readonly frameMax: number;
  readonly channels: readonly ({ readonly buffer: Writable } | null)[];
  sentSinceLastCheck: boolean;
  recvFrame(): unknown;
  accept(frame: Frame): void;
  sendContent(channel: number, body: Buffer): boolean;
}

/** A frame: a header frame has the body's `size`, a body frame has `content`. */
interface Frame {
  readonly channel: number;
  readonly size?: number;
  readonly content?: Buffer;
}

const BODY_FRAME = 3;
const HEADER_BYTES = 7;
/** AMQP 0-9-1, 2.3.5: the frame-end octet. */
const END = Buffer.of(0xce);
const OVERHEAD_BYTES = HEADER_BYTES + END.length;

/**
 * Receives and sends bodies of more than one frame with fewer copies than the driver makes. Received parts are copied straight
 * to their place in the whole body, while the driver keeps all frames until the last one. Sent parts are not copied: each
 * goes out between a header and an end of its own. `writeTogether` must have been called for the stream.
 */
export function handleLargeBodies(connection: DriverConnection): void {
  const accept = connection.accept.bind(connection);
  const sendContent = connection.sendContent.bind(connection);
  const bodyMax = connection.frameMax - OVERHEAD_BYTES;
  /** The body that is arriving, by channel. */
  const bodies = new Map<number, { readonly content: Buffer; filled: number }>();

  connection.accept = (frame) => {
    const { channel, size, content } = frame;
    // A channel that was closed within a body may have left one here.
    if (size !== undefined) bodies.delete(channel);
    if (size !== undefined && size > bodyMax)
      bodies.set(channel, { content: Buffer.allocUnsafe(size), filled: 0 });
    const body = content && bodies.get(channel);
    if (!body) {
      accept(frame);
      return;
    }
    body.filled += content.copy(body.content, body.filled);
    if (body.filled < body.content.length) return;
    bodies.delete(channel);
    accept({ channel, content: body.content });
  };

  connection.sendContent = (channel, body) => {
    const buffer = connection.channels[channel]?.buffer;
    if (body.length <= bodyMax || !buffer) return sendContent(channel, body);
    let mayGoOn = true;
    for (let offset = 0; offset < body.length; offset += bodyMax) {
      const payload = body.subarray(offset, offset + bodyMax);
      // One chunk, because the driver takes turns between the chunks of its channels.
      mayGoOn = buffer.write([headerOf(channel, payload), payload, END]);
    }
    connection.sentSinceLastCheck = true;
    return mayGoOn;
  };
}

function headerOf(channel: number, { length }: Buffer): Buffer {
  const header = Buffer.allocUnsafe(HEADER_BYTES);
  header.writeUInt8(BODY_FRAME, 0);
  header.writeUInt16BE(channel, 1);
  header.writeUInt32BE(length, 3);
  return header;
}
