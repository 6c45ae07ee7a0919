import { EventEmitter } from 'node:events';
import type { Channel, ConfirmChannel, RecoveringChannelModel } from 'amqplib';
import { Periodic, runOnce, withDeadline } from '@omotes/async';
import { openDriverConnection } from '../driver/driver-connection.ts';
import type { ConnectionOptions } from './connection-options.ts';
import { closeChannel } from './channel.ts';
import { DeclaredTopology } from '../topology/declared-topology.ts';
import { ConnectionStoppedError } from '../errors.ts';
import { declareTopology, type Topology } from '../topology/topology.ts';

/** Events of a connection. `disconnected` and `connectFailed` carry the reason; the connection keeps trying by itself. */
export interface ConnectionEvents {
  connected: [];
  disconnected: [Error];
  connectFailed: [Error];
  blocked: [reason: string];
  unblocked: [];
  /** The broker closed a channel; the channel is opened again by itself. */
  channelClosed: [Error];
  /** The broker refuses a declaration (`queue 'name'`), for example because the queue exists with other arguments. */
  declarationRefused: [what: string, reason: string];
  /** The broker accepts a declaration that it refused before. */
  declarationAccepted: [what: string];
}

const CLOSE_TIMEOUT_MS = 2_000;

/** The topology is declared again after this time plus up to half of it, so that programs do not all declare at once. */
const DECLARATION_INTERVAL_MS = 8_000;

/** A user of the connection, stopped before the connection closes. */
interface Part {
  stop(): Promise<void>;
}

/**
 * One connection to RabbitMQ that survives the broker's restarts: it reconnects for ever with backoff and declares its
 * topology again, and its publishers and consumers carry on where they were.
 *
 * A broker in alarm (`blocked`) reads nothing from a connection that publishes, not even acknowledgements. Give
 * consumers that must carry on during an alarm a connection of their own.
 *
 * Invariant: before a channel is used, the topology has been declared on the same connection, except for
 * declarations that the broker refuses.
 */
export class Connection extends EventEmitter<ConnectionEvents> {
  readonly name: string;
  readonly #options: ConnectionOptions;
  readonly #parts = { consumer: new Set<Part>(), publisher: new Set<Part>() };
  readonly #model = Promise.withResolvers<RecoveringChannelModel>();
  /** Aborted last: destroys a socket that is still there, even a half-open one. */
  readonly #closed = new AbortController();
  readonly #topology: DeclaredTopology;
  readonly #upkeep = new Periodic(
    () => this.#keepDeclared(),
    DECLARATION_INTERVAL_MS * (1 + Math.random() / 2),
    // It fails only when the connection is lost, and the next connection declares the topology anyway.
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
    // If the connection is stopped before it is started, nothing waits for this promise.
    this.#model.promise.catch(() => undefined);
  }

  get virtualHost(): string {
    return this.#options.virtualHost;
  }

  get isConnected(): boolean {
    return this.#isConnected;
  }

  /** Why the broker accepts no messages now (its memory or disk alarm); undefined when it does. */
  get blockedReason(): string | undefined {
    return this.#blockedReason;
  }

  /** The declarations that the broker refuses, each with the reason; undefined when there are none. */
  get topologyProblem(): string | undefined {
    return this.#topology.problem;
  }

  /** Why the last attempt to connect failed or the connection was lost; undefined while connected. */
  get lastError(): Error | undefined {
    return this.#lastError;
  }

  /**
   * Connects; resolves once the broker has accepted the first connection. It keeps trying until `signal` is aborted, and
   * then stops the connection.
   *
   * @throws {ConnectionStoppedError} when the connection is stopped; or the reason of `signal` when that is aborted.
   */
  async start(signal?: AbortSignal): Promise<void> {
    if (this.#isStopping) throw new ConnectionStoppedError(this.name);
    if (!this.#started) {
      this.#started = this.#connect();
      // Nothing waits for it if the signal is aborted already.
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

  /** Stops the consumers, which finish the messages they are handling, then the publishers, and closes the connection. */
  readonly stop = runOnce(() => this.#stop());

  /**
   * Declares a topology now, after each reconnect and every few seconds. Resolves when it has been declared. Rejects with
   * the broker's error when the broker refuses it; it is not declared again then.
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
        // The connection was lost during the declaration: try again on the next one.
      }
    }
  }

  /**
   * Declares everything on this connection again, including the queues of its consumers. Publishers and consumers call
   * it when a queue or an exchange is missing. Never rejects: the next connection declares everything anyway.
   */
  redeclare(): Promise<void> {
    return this.#topology.redeclare(() => this.#openForDeclaring(), true);
  }

  /** Everything that the connection keeps declared. For this package's consumers and publishers. */
  get topology(): DeclaredTopology {
    return this.#topology;
  }

  /** Registers a publisher or consumer, which is then stopped before the connection closes. They call it themselves. */
  attach(part: Part, kind: 'consumer' | 'publisher' = 'consumer'): void {
    this.#parts[kind].add(part);
  }

  /** Removes a publisher or consumer that has stopped. */
  detach(part: Part): void {
    this.#parts.consumer.delete(part);
    this.#parts.publisher.delete(part);
  }

  /** Runs `use` on a new channel and closes the channel, for administration: declare, check, delete. */
  async withChannel<T>(use: (channel: Channel) => Promise<T>): Promise<T> {
    const channel = await this.#openForDeclaring();
    try {
      return await use(channel);
    } finally {
      await closeChannel(channel);
    }
  }

  /** Opens a confirm channel once connected. For this package's consumers and publishers. */
  openChannel(): Promise<ConfirmChannel> {
    return this.#open((model) => model.createConfirmChannel());
  }

  async #openForDeclaring(): Promise<Channel> {
    const channel = await this.#open((model) => model.createChannel());
    // The call that rejects carries the same error; without a listener the event would end the process.
    channel.on('error', () => undefined);
    return channel;
  }

  /** Consumers' queues only every second time: a program can have thousands, and the broker reports a deleted one anyway. */
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
    const closing = this.#model.promise.then((model) => model.close());
    await withDeadline(closing, CLOSE_TIMEOUT_MS).catch(() => undefined);
    this.#closed.abort();
  }

  async #connect(): Promise<void> {
    const model = await openDriverConnection(
      this.#options,
      (openChannel) => this.#topology.declare(openChannel, false),
      this.#closed.signal,
    );
    this.#listen(model);
    this.#model.resolve(model);
    await model.waitForConnect().catch(() => {
      throw new ConnectionStoppedError(this.name);
    });
    this.#upkeep.start();
  }

  #listen(model: RecoveringChannelModel): void {
    // Our own listeners run in a microtask: the driver would count an exception in one as a failed connection.
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
    // 'disconnect' follows, with the same error.
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
