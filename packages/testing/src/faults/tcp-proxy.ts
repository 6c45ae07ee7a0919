import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** Direction of bytes: from the client to the server, or back. */
export type Direction = 'toServer' | 'toClient';

interface Pair {
  readonly client: Socket;
  readonly server: Socket;
}

/**
 * A TCP proxy on 127.0.0.1 that fails like a network: it cuts connections, pauses one or both directions without closing
 * anything (half-open), delays bytes, or refuses new connections.
 */
export class TcpProxy {
  readonly #target: { readonly host: string; readonly port: number };
  readonly #listener: Server;
  readonly #pairs = new Set<Pair>();
  readonly #paused = new Set<Direction>();
  #refusing = false;
  #delayMs = 0;

  /** Resolves when the proxy listens. */
  static async listen(target: { host: string; port: number }): Promise<TcpProxy> {
    const proxy = new TcpProxy(target);
    proxy.#listener.listen(0, '127.0.0.1');
    await once(proxy.#listener, 'listening');
    return proxy;
  }

  private constructor(target: { host: string; port: number }) {
    this.#target = target;
    this.#listener = createServer({ allowHalfOpen: true, noDelay: true }, (client) => this.#accept(client));
  }

  get port(): number {
    return (this.#listener.address() as AddressInfo).port; // it listens on TCP, so the address is not the name of a pipe
  }

  /** Number of open connections. */
  get connections(): number {
    return this.#pairs.size;
  }

  /** Delay of each further chunk of bytes, in both directions. Default: 0. */
  set delayMs(delayMs: number) {
    this.#delayMs = delayMs;
  }

  /** Resets all open connections, on both sides. */
  cut(): void {
    for (const { client, server } of this.#pairs) {
      reset(client);
      reset(server);
    }
  }

  /** Holds bytes of the given directions, or of both; nothing is closed or lost. */
  pause(...directions: Direction[]): void {
    for (const direction of directions.length === 0 ? BOTH : directions) {
      this.#paused.add(direction);
      for (const pair of this.#pairs) source(pair, direction).pause();
    }
  }

  /** Passes bytes on again, those that it held first. */
  resume(...directions: Direction[]): void {
    for (const direction of directions.length === 0 ? BOTH : directions) {
      this.#paused.delete(direction);
      for (const pair of this.#pairs) source(pair, direction).resume();
    }
  }

  /** Sets whether new connections are reset at once. Open connections stay. */
  refuse(refusing = true): void {
    this.#refusing = refusing;
  }

  /** Cuts all connections and stops listening. */
  async close(): Promise<void> {
    this.cut();
    if (!this.#listener.listening) return;
    this.#listener.close();
    await once(this.#listener, 'close');
  }

  #accept(client: Socket): void {
    client.on('error', () => undefined); // such as a reset; 'close' follows
    if (this.#refusing) {
      client.resetAndDestroy();
      return;
    }
    const server = connect({ ...this.#target, allowHalfOpen: true, noDelay: true });
    server.on('error', () => undefined);
    const pair = { client, server };
    this.#pairs.add(pair);
    for (const direction of BOTH) this.#carry(pair, direction);
    const closed = () => {
      this.#pairs.delete(pair);
      client.destroy();
      server.destroy();
    };
    client.once('close', closed);
    server.once('close', closed);
  }

  #carry(pair: Pair, direction: Direction): void {
    const from = source(pair, direction);
    const to = from === pair.client ? pair.server : pair.client;
    let earlier = Promise.resolve();
    const later = (action: () => void) => {
      const due = this.#delayMs === 0 ? undefined : delay(this.#delayMs);
      earlier = earlier.then(() => due).then(action);
    };
    from.on('data', (chunk) => later(() => to.write(chunk)));
    from.once('end', () => later(() => to.end()));
    if (this.#paused.has(direction)) from.pause();
  }
}

const BOTH: readonly Direction[] = ['toServer', 'toClient'];

/** Node never closes the handle of a socket that is reset after its sending side has ended, so that one is destroyed. */
function reset(socket: Socket): void {
  if (socket.writableEnded) socket.destroy();
  else socket.resetAndDestroy();
}

function source(pair: Pair, direction: Direction): Socket {
  return direction === 'toServer' ? pair.client : pair.server;
}
