import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

// Below the range that Linux and macOS use for outgoing connections, so that none of them takes a port between the
// check and the start of the server.
const LOWEST_PORT = 16_384;
const HIGHEST_PORT = 32_000;

/** A free port on 127.0.0.1 that is not in `taken`; `preferred` if it is such a port. */
export async function freePort(taken: ReadonlySet<number>, preferred?: number): Promise<number> {
  if (preferred !== undefined && !taken.has(preferred) && (await isFree(preferred))) return preferred;
  for (;;) {
    const port = randomInt(LOWEST_PORT, HIGHEST_PORT);
    if (!taken.has(port) && (await isFree(port))) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const server = createServer();
  server.once('error', () => resolve(false));
  server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  return promise;
}
