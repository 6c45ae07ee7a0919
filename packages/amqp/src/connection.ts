import { EventEmitter } from 'node:events';
import type { ConnectionOptions as TlsOptions } from 'node:tls';
import {
  connect,
  type Channel,
  type ChannelModel,
  type ConfirmChannel,
  type RecoveringChannelModel,
} from 'amqplib';
import { DEFAULT_BACKOFF } from './backoff.ts';
import { ConnectionStoppedError } from './errors.ts';
import { declareTopology, type Topology } from './topology.ts';

/** Where the broker is and who connects to it. */
export interface ConnectionOptions {
  readonly hostname: string;
  readonly port: number;
  readonly username: string;
  readonly password: string;
  readonly virtualHost: string;
  /** Shown by the broker's tools and named in errors. */
  readonly name: string;
  /** TLS options of `node:tls` (`ca`, `cert`, `key`, `servername`, …); plain TCP when absent. */
  readonly tls?: TlsOptions;
  /** Declared after each connect, before anything is published or consumed. */
  readonly topology?: Topology;
  /** Seconds without a sign of the broker after which the connection counts as lost; default 10. */
  readonly heartbeatSec?: number;
}

/** `disconnected` and `connectFailed` carry the reason; the connection goes on trying by itself. */
export interface ConnectionEvents {
  connected: [];
  disconnected: [Error];
  connectFailed: [Error];
  blocked: [reason: string];
  unblocked: [];
  /** A channel was closed by the broker; it is opened again by itself. */
  channelClosed: [Error];
}

const CONNECT_TIMEOUT_MS = 10_000;

/**
 * One connection to RabbitMQ that outlives the broker: it reconnects for ever with backoff, declares its
 * topology again, and its publishers and consumers go on where they were.
 *
 * Invariant: whenever a channel is open, the topology has been declared on the same connection before.
 */
export class Connection extends EventEmitter<ConnectionEvents> {
  readonly name: string;
  readonly #options: ConnectionOptions;
  readonly #parts = new Set<{ stop(): Promise<void> }>();
  #topology: Topology[];
  #model: RecoveringChannelModel | undefined;
  #isConnected = false;
  #blockedReason: string | undefined;
  #lastError: Error | undefined;
  #started: Promise<void> | undefined;
  #stopped: Promise<void> | undefined;

  constructor(options: ConnectionOptions) {
    super();
    this.name = options.name;
    this.#options = options;
    this.#topology = options.topology ? [options.topology] : [];
  }

  get isConnected(): boolean {
    return this.#isConnected;
  }

  /** Why the broker takes no publications at present (its memory or disk alarm), or undefined. */
  get blockedReason(): string | undefined {
    return this.#blockedReason;
  }

  /** Why the last attempt to connect failed, or the connection was lost; undefined while connected. */
  get lastError(): Error | undefined {
    return this.#lastError;
  }

  /**
   * Connects; resolves with the first connection, trying for ever unless `signal` is aborted
   * (rejects with its reason and stops).
   */
  async start(signal?: AbortSignal): Promise<void> {
    if (this.#stopped) throw new ConnectionStoppedError(this.name);
    this.#started ??= this.#connect();
    if (!signal) return this.#started;
    const giveUp = (): void => void this.stop();
    signal.addEventListener('abort', giveUp, { once: true });
    try {
      signal.throwIfAborted();
      await this.#started;
    } catch (error) {
      if (signal.aborted) {
        await this.stop();
        throw signal.reason;
      }
      throw error;
    } finally {
      signal.removeEventListener('abort', giveUp);
    }
  }

  /** Stops consumers and publishers, then closes the connection. */
  stop(): Promise<void> {
    this.#stopped ??= (async () => {
      await Promise.allSettled([...this.#parts].map((part) => part.stop()));
      await this.#model?.close();
      this.#isConnected = false;
    })();
    return this.#stopped;
  }

  /** Adds to the topology and declares it now; resolves when it is there. */
  async declare(topology: Topology): Promise<void> {
    this.#topology = [...this.#topology, topology];
    await this.withChannel((channel) => declareTopology(channel, topology));
  }

  /** Has `part` stopped before the connection is closed; called by publishers and consumers themselves. */
  attach(part: { stop(): Promise<void> }): void {
    this.#parts.add(part);
  }

  /** Runs `use` on a channel opened for it alone, for administration (declare, check, delete). */
  async withChannel<T>(use: (channel: Channel) => Promise<T>): Promise<T> {
    const channel = await this.#running().createChannel();
    // The rejected call carries the reason; without a listener the same error would end the process.
    channel.on('error', () => undefined);
    try {
      return await use(channel);
    } finally {
      await channel.close().catch(() => undefined);
    }
  }

  /** Opens a confirm channel once connected; for this package's own parts. */
  openChannel(): Promise<ConfirmChannel> {
    return this.#running().createConfirmChannel();
  }

  #running(): RecoveringChannelModel {
    if (!this.#model || this.#stopped) throw new ConnectionStoppedError(this.name);
    return this.#model;
  }

  async #connect(): Promise<void> {
    const { hostname, port, username, password, virtualHost, tls, heartbeatSec = 10 } = this.#options;
    const address = { hostname, port, username, password, vhost: virtualHost, heartbeat: heartbeatSec };
    const model = await connect(
      { ...address, protocol: tls ? 'amqps' : 'amqp', frameMax: 131_072 },
      {
        ...tls,
        // Without it, Nagle's algorithm against delayed acknowledgements costs 40 ms for each small message.
        noDelay: true,
        timeout: CONNECT_TIMEOUT_MS,
        clientProperties: { connection_name: this.name },
        recovery: {
          initialDelay: DEFAULT_BACKOFF.firstMs,
          maxDelay: DEFAULT_BACKOFF.longestMs,
          waitForConnect: false,
          setup: async (opened: ChannelModel) => {
            // The model has no listener yet while its topology is declared.
            opened.on('error', () => undefined);
            const channel = await opened.createChannel();
            channel.on('error', () => undefined);
            for (const topology of this.#topology) await declareTopology(channel, topology);
            await channel.close();
          },
        },
      },
    );
    this.#model = model;
    this.#listen(model);
    await model.waitForConnect();
  }

  #listen(model: RecoveringChannelModel): void {
    const lost = (error: Error): void => {
      this.#isConnected = false;
      this.#blockedReason = undefined;
      this.#lastError = error;
    };
    model.on('connect', () => {
      this.#isConnected = true;
      this.#lastError = undefined;
      this.emit('connected');
    });
    model.on('disconnect', (error) => {
      lost(error);
      this.emit('disconnected', error);
    });
    model.on('connect-failed', (error) => {
      lost(error);
      this.emit('connectFailed', error);
    });
    // Each error is followed by 'disconnect', which carries it.
    model.on('error', () => undefined);
    model.on('blocked', (reason) => {
      this.#blockedReason = reason;
      this.emit('blocked', reason);
    });
    model.on('unblocked', () => {
      this.#blockedReason = undefined;
      this.emit('unblocked');
    });
  }
}
