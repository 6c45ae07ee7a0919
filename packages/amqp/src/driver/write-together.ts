import type { Writable } from 'node:stream';

/**
 * Makes the stream write all chunks of one turn of the event loop in one system call instead of one each. A chunk may be
 * an array of parts.
 */
export function writeTogether(stream: Writable): void {
  const write = stream.write.bind(stream);
  let isCorked = false;
  stream.write = (chunk: Uint8Array | readonly Uint8Array[]): boolean => {
    if (!isCorked) {
      isCorked = true;
      stream.cork();
      process.nextTick(() => {
        isCorked = false;
        stream.uncork();
      });
    }
    if (!Array.isArray(chunk)) return write(chunk);
    return chunk.map((part) => write(part)).at(-1) ?? true;
  };
}
