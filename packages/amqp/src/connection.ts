import { EventEmitter } from 'node:events';
import type { ConnectionOptions as TlsOptions } from 'node:tls';
import {
  connect,
  type Channel,
  type ChannelModel,
  type ConfirmChannel,
  type RecoveringChannelModel,
} from 'amqplib';
import { DEFAULT_BACKOFF, Periodic, runOnce } from '@omotes/async';
import { closeChannel } from './channel.ts';
import { DeclaredTopology } from './declared-topology.ts';
import { ConnectionStoppedError } from './errors.ts';
import { acceptForeignIntegers } from './foreign-integers.ts';
import { handleLargeBodies, type DriverConnection } from './large-bodies.ts';
import { dropUnreadableHeaders, type FrameReader } from './readable-headers.ts';
import { declareTopology, type Topology } from './topology.ts';
import { writeTogether } from './write-together.ts';

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
  /** Declared after each connect, before anything is published or consumed, and every 8 to 12 seconds. */
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
  /** The broker refuses to declare something (`queue 'name'`), for example a queue that has other arguments. */
  declarationRefused: [what: string, reason: string];
  /** It refuses that no longer. */
  declarationAccepted: [what: string];
}

const CONNECT_TIMEOUT_MS = 10_000;
const CLOSE_TIMEOUT_MS = 2_000;

/** The topology is declared again after this time plus up to half of it: programs do not all declare at once. */
const DECLARATION_INTERVAL_MS = 8_000;

/** What uses the connection and is stopped before it is closed. */
interface Part {
  stop(): Promise<void>;
}

/**
 * One connection to RabbitMQ that outlives the broker: it reconnects for ever with backoff, declares its
 * topology again, and its publishers and consumers go on where they were.
 *
 * A broker in alarm (`blocked`) does not read a connection that publishes, acknowledgements included: give
 * consumers that must go on then a connection of their own.
 *
 * Invariant: whenever a channel is open, the topology has been declared on the same connection before, but for what the
 * broker refuses.
 */
export class Connection extends EventEmitter<ConnectionEvents> {
  readonly name: string;
  readonly #options: ConnectionOptions;
  readonly #parts = { consumer: new Set<Part>(), publisher: new Set<Part>() };
  readonly #model = Promise.withResolvers<RecoveringChannelModel>();
  /** Aborted in the end: destroys whatever socket is still there, half-open ones included. */
  readonly #closed = new AbortController();
  readonly #topology: DeclaredTopology;
  readonly #upkeep = new Periodic(
    () => this.#keepDeclared(),
    DECLARATION_INTERVAL_MS * (1 + Math.random() / 2),
    // Only a lost connection fails it: then the next one declares.
    () => undefined,
  );
  #isConsumersTurn = true;
  #isConnected = false;
  #lossCount = 0;
  #blockedReason: string | undefined;
  #lastError: Error | undefined;
  #started: Promise<void> | undefined;
  #isStopping = false;

  constructor(options: ConnectionOptions) {
    super();
    this.name = options.name;
    this.#options = options;
    this.#topology = new DeclaredTopology((what, reason) => {
      queueMicrotask(() => {
        if (reason === undefined) this.emit('declarationAccepted', what);
        else this.emit('declarationRefused', what, reason);
      });
    });
    this.#topology.keep(options.topology ?? {});
    // Nobody may be waiting for it when the connection is stopped before it was started.
    this.#model.promise.catch(() => undefined);
  }

  get virtualHost(): string {
    return this.#options.virtualHost;
  }

  get isConnected(): boolean {
    return this.#isConnected;
  }

  /** Why the broker takes no publications at present (its memory or disk alarm), or undefined. */
  get blockedReason(): string | undefined {
    return this.#blockedReason;
  }

  /** What of the topology the broker refuses to declare, and why; undefined: nothing. */
  get topologyProblem(): string | undefined {
    return this.#topology.problem;
  }

  /** Why the last attempt to connect failed, or the connection was lost; undefined while connected. */
  get lastError(): Error | undefined {
    return this.#lastError;
  }

  /**
   * Connects; resolves with the first connection, trying for ever unless `signal` is aborted
   * (rejects with its reason and stops). Rejects with `ConnectionStoppedError` when stopped.
   */
  async start(signal?: AbortSignal): Promise<void> {
    if (this.#isStopping) throw new ConnectionStoppedError(this.name);
    if (!this.#started) {
      this.#started = this.#connect();
      // Not waited for when the signal is aborted already.
      this.#started.catch(() => undefined);
    }
    if (!signal) return this.#started;
    const giveUp = (): void => void this.stop();
    signal.addEventListener('abort', giveUp, { once: true });
    try {
      signal.throwIfAborted();
      await this.#started;
    } catch (error) {
      if (!signal.aborted) throw error;
      await this.stop();
      throw signal.reason;
    } finally {
      signal.removeEventListener('abort', giveUp);
    }
  }

  /** Stops consumers, which finish what they handle, then publishers, then closes the connection. */
  readonly stop = runOnce(() => this.#stop());

  /**
   * Declares now, after each reconnect and every few seconds; resolves when it is there, rejects when the broker refuses it,
   * and then does not repeat it.
   */
  async declare(topology: Topology): Promise<void> {
    for (;;) {
      const lossCount = this.#lossCount;
      try {
        await this.withChannel((channel) => declareTopology(channel, topology));
        this.#topology.keep(topology);
        return;
      } catch (error) {
        if (lossCount === this.#lossCount) throw error;
        // The connection was lost meanwhile: once more on the next one.
      }
    }
  }

  /**
   * Declares again everything that was declared on this connection, and the queues of its consumers, for a part that misses
   * something of it; resolves when that is done. Never rejects: the next connection declares it as well.
   */
  redeclare(): Promise<void> {
    return this.#topology.redeclare(() => this.#openForDeclaring(), true);
  }

  /** What is kept declared; for parts that consume a queue. */
  get topology(): DeclaredTopology {
    return this.#topology;
  }

  /** Has `part` stopped before the connection is closed; called by publishers and consumers themselves. */
  attach(part: Part, kind: 'consumer' | 'publisher' = 'consumer'): void {
    this.#parts[kind].add(part);
  }

  /** Forgets a part that has stopped by itself. */
  detach(part: Part): void {
    this.#parts.consumer.delete(part);
    this.#parts.publisher.delete(part);
  }

  /** Runs `use` once on a channel opened for it alone, for administration (declare, check, delete). */
  async withChannel<T>(use: (channel: Channel) => Promise<T>): Promise<T> {
    const channel = await this.#openForDeclaring();
    try {
      return await use(channel);
    } finally {
      await closeChannel(channel);
    }
  }

  /** Opens a confirm channel once connected; for this package's own parts. */
  openChannel(): Promise<ConfirmChannel> {
    return this.#open((model) => model.createConfirmChannel());
  }

  async #openForDeclaring(): Promise<Channel> {
    const channel = await this.#open((model) => model.createChannel());
    // The rejected call carries the reason; without a listener the same error would end the process.
    channel.on('error', () => undefined);
    return channel;
  }

  /** The queues of consumers every second time only: a program can have thousands, and it is told when one is deleted. */
  async #keepDeclared(): Promise<void> {
    if (!this.#isConnected || this.#blockedReason !== undefined) return;
    this.#isConsumersTurn = !this.#isConsumersTurn;
    await this.#topology.redeclare(() => this.#openForDeclaring(), this.#isConsumersTurn);
  }

  async #open<T>(create: (model: RecoveringChannelModel) => Promise<T>): Promise<T> {
    const model = await this.#model.promise;
    try {
      return await create(model);
    } catch (error) {
      throw this.#closed.signal.aborted ? new ConnectionStoppedError(this.name) : error;
    }
  }

  async #stop(): Promise<void> {
    this.#isStopping = true;
    await Promise.allSettled([...this.#parts.consumer].map((part) => part.stop()));
    await Promise.allSettled([...this.#parts.publisher].map((part) => part.stop()));
    this.#isConnected = false;
    void this.#upkeep.stop();
    if (!this.#started) this.#model.reject(new ConnectionStoppedError(this.name));
    const closing = this.#model.promise.then((model) => model.close()).catch(() => undefined);
    const timeout = Promise.withResolvers<void>();
    const timer = setTimeout(() => timeout.resolve(), CLOSE_TIMEOUT_MS);
    await Promise.race([closing, timeout.promise]);
    clearTimeout(timer);
    this.#closed.abort();
  }

  async #connect(): Promise<void> {
    const { hostname, port, username, password, virtualHost, tls, heartbeatSec = 10 } = this.#options;
    const address = { hostname, port, username, password, vhost: virtualHost, heartbeat: heartbeatSec };
    // An option of `net.Socket`, to which the driver hands its options on.
    const destroyedAtLast = { signal: this.#closed.signal };
    const model = await connect(
      { ...address, protocol: tls ? 'amqps' : 'amqp', frameMax: 131_072 },
      {
        ...tls,
        // Without it, Nagle's algorithm against delayed acknowledgements costs 40 ms for each small message.
        noDelay: true,
        timeout: CONNECT_TIMEOUT_MS,
        ...destroyedAtLast,
        clientProperties: { connection_name: this.name },
        recovery: {
          initialDelay: DEFAULT_BACKOFF.firstMs,
          maxDelay: DEFAULT_BACKOFF.longestMs,
          waitForConnect: false,
          setup: (opened: ChannelModel) => this.#setUp(opened),
        },
      },
    );
    this.#listen(model);
    this.#model.resolve(model);
    await model.waitForConnect().catch(() => {
      throw new ConnectionStoppedError(this.name);
    });
    this.#upkeep.start();
  }

  async #setUp(opened: ChannelModel): Promise<void> {
    const driver = opened.connection as unknown as DriverConnection & FrameReader;
    writeTogether(driver.stream);
    handleLargeBodies(driver);
    acceptForeignIntegers(driver);
    dropUnreadableHeaders(driver);
    // The model has no listener yet while its topology is declared.
    opened.on('error', () => undefined);
    const openChannel = async (): Promise<Channel> => {
      const channel = await opened.createChannel();
      channel.on('error', () => undefined);
      return channel;
    };
    await this.#topology.declare(openChannel, false);
  }

  #listen(model: RecoveringChannelModel): void {
    // Listeners of ours are called apart: an exception in one would count as a failed connection.
    model.on('connect', () => {
      this.#isConnected = true;
      this.#lastError = undefined;
      queueMicrotask(() => this.emit('connected'));
    });
    model.on('disconnect', (error) => {
      this.#lost(error);
      queueMicrotask(() => this.emit('disconnected', error));
    });
    model.on('connect-failed', (error) => {
      this.#lost(error);
      queueMicrotask(() => this.emit('connectFailed', error));
    });
    // Each error is followed by 'disconnect', which carries it.
    model.on('error', () => undefined);
    model.on('blocked', (reason) => {
      this.#blockedReason = reason;
      queueMicrotask(() => this.emit('blocked', reason));
    });
    model.on('unblocked', () => {
      this.#blockedReason = undefined;
      queueMicrotask(() => this.emit('unblocked'));
    });
  }

  #lost(error: Error): void {
    this.#isConnected = false;
    this.#lossCount += 1;
    this.#blockedReason = undefined;
    this.#lastError = error;
  }
}
