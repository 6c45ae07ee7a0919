import type { Writable } from 'node:stream';

/**
 * Has all chunks that are written to the stream within one turn of the event loop leave in one system call, not one for
 * each. A chunk may come in parts.
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
