import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ConfirmChannel, ConsumeMessage } from 'amqplib';
import { Arrivals, type Arrival, type BatchLimit, type Source } from './arrivals.ts';
import { backOff, runOnce } from '@omotes/async';
import { settleBatch, type BatchHandling, type Hold } from './batch-attempts.ts';
import { isRefusal } from '../connection/channel.ts';
import { ChannelLoop } from '../connection/channel-loop.ts';
import type { Connection } from '../connection/connection.ts';
import { ConnectionStoppedError } from '../errors.ts';
import type { Subscription } from './subscription.ts';
import { declareQueue } from '../topology/topology.ts';

/** Options of a `BatchConsumer`. */
export interface BatchConsumerOptions extends BatchHandling {
  readonly subscriptions: readonly Subscription[];
  /** The largest batch. Default: 500 messages, 8 MiB of bodies. */
  readonly maxBatch?: BatchLimit;
  /** How long `stop` waits for the batch in progress before it aborts it, in milliseconds. Default: 10,000. */
  readonly graceMs?: number;
}

/** A subscription to keep up. */
interface Wanted {
  readonly subscription: Subscription;
  readonly consumed: PromiseWithResolvers<void>;
  /** Added by `add`: dropped if the broker refuses it before it was ever consumed. */
  readonly isAdded: boolean;
}

const DEFAULT_MAX_BATCH = { messages: 500, bytes: 8 * 1024 * 1024 };
const DEFAULT_GRACE_MS = 10_000;

/** How long an aborted handler may take to end before the channel is closed anyway. */
const ABORTED_MS = 1_000;

/** A held delivery whose work has failed is handled again after 400 to 800 ms. */
const REPEAT_HELD_ATTEMPT = 4;

/** While held-back deliveries wait for others in flight: check again after 10 to 20 ms. */
const RECHECK = { firstMs: 20, longestMs: 20 };

/**
 * Handles, as one batch, all messages that arrived while the last batch was handled: one message when idle, hundreds under
 * load. A handler that throws never ends a subscription: the batch is tried again, and a message that makes it fail even
 * alone is dead-lettered. All queues of a consumer share one channel, so deliveries of different queues keep the order
 * in which the broker sent them.
 *
 * Invariants: one batch at a time; a delivery of a lost channel is never acknowledged on the next one.
 */
export class BatchConsumer {
  readonly #connection: Connection;
  readonly #options: BatchConsumerOptions;
  readonly #loop: ChannelLoop;
  readonly #stopping = new AbortController();
  readonly #aborting = new AbortController();
  readonly #wanted = new Map<string, Wanted>();
  readonly #firstSubscribed = Promise.withResolvers<void>();
  /** The deliveries of the current channel. */
  #arrivals: Arrivals | undefined;
  #isSubscribed = false;
  #handling: Promise<void> | undefined;
  readonly #held = new Set<Promise<void>>();

  constructor(connection: Connection, options: BatchConsumerOptions) {
    this.#connection = connection;
    this.#options = options;
    for (const subscription of options.subscriptions) this.#want(subscription, false);
    this.#firstSubscribed.promise.catch(() => undefined);
    this.#loop = new ChannelLoop(connection, {
      opened: (channel) => this.#opened(channel),
      lost: () => {
        this.#arrivals = undefined;
        this.#isSubscribed = false;
      },
    });
    connection.attach(this);
  }

  /** The names of the queues to consume. */
  get queues(): readonly string[] {
    return [...this.#wanted.keys()];
  }

  /** Whether deliveries can arrive now. */
  get isSubscribed(): boolean {
    return this.#isSubscribed;
  }

  /** How many deliveries have arrived and are not acknowledged yet. */
  get unacknowledgedCount(): number {
    return this.#arrivals?.unacknowledgedCount ?? 0;
  }

  /**
   * Starts consuming. Resolves when the broker has confirmed all subscriptions for the first time. Rejects with
   * `ConnectionStoppedError` when the consumer is stopped before that.
   */
  start(): Promise<void> {
    this.#loop.start();
    return this.#firstSubscribed.promise;
  }

  /**
   * Adds a queue. Resolves when it is consumed. Rejects when the broker refuses it, which is not tried again, and with
   * `ConnectionStoppedError` when the consumer is stopped. Add the queue named in `after` first.
   */
  add(subscription: Subscription): Promise<void> {
    if (this.#stopping.signal.aborted)
      return Promise.reject(new ConnectionStoppedError(this.#connection.name));
    const wanted = this.#want(subscription, true);
    // A refusal rejects the promise of the caller; after any other failure the loop opens a new channel.
    if (this.#arrivals) this.#consume(this.#arrivals, wanted).catch(() => undefined);
    return wanted.consumed.promise;
  }

  /** Stops consuming a queue. Its deliveries that have arrived are still handled, or are delivered again. */
  async remove(queue: string): Promise<void> {
    const wanted = this.#wanted.get(queue);
    this.#wanted.delete(queue);
    const released = wanted && this.#release(wanted);
    const source = this.#arrivals?.source(queue);
    if (!source?.consumerTag) return released;
    const cancelled = this.#arrivals?.channel.cancel(source.consumerTag);
    this.#arrivals?.removeSource(queue);
    // If the channel is lost, the subscription has ended too.
    await Promise.all([released, cancelled?.catch(() => undefined)]);
  }

  /** Stops consuming, waits for the batch in progress for at most the grace time, and requeues the rest. */
  readonly stop = runOnce(() => this.#stop());

  async #stop(): Promise<void> {
    this.#stopping.abort();
    const error = new ConnectionStoppedError(this.#connection.name);
    this.#firstSubscribed.reject(error);
    for (const { consumed } of this.#wanted.values()) consumed.reject(error);
    if (this.#handling || this.#held.size > 0) {
      const ended = Promise.withResolvers<void>();
      const abort = setTimeout(() => this.#aborting.abort(), this.#options.graceMs ?? DEFAULT_GRACE_MS);
      let giveUp: NodeJS.Timeout | undefined;
      this.#aborting.signal.addEventListener('abort', () => (giveUp = setTimeout(ended.resolve, ABORTED_MS)));
      await Promise.race([this.#settled(), ended.promise]);
      clearTimeout(abort);
      clearTimeout(giveUp);
    }
    await this.#loop.stop();
    await Promise.all([...this.#wanted.values()].map((wanted) => this.#release(wanted)));
    this.#connection.detach(this);
  }

  async #release({ subscription: { declaration } }: Wanted): Promise<void> {
    if (declaration) await this.#connection.topology.release(declaration);
  }

  /** Resolves when the batch in progress and all held deliveries are settled. */
  async #settled(): Promise<void> {
    await this.#handling;
    while (this.#held.size > 0) await Promise.all(this.#held);
  }

  #want(subscription: Subscription, isAdded: boolean): Wanted {
    const wanted = { subscription, consumed: Promise.withResolvers<void>(), isAdded };
    wanted.consumed.promise.catch(() => undefined);
    this.#wanted.set(subscription.queue, wanted);
    return wanted;
  }

  async #opened(channel: ConfirmChannel): Promise<void> {
    const arrivals = new Arrivals(channel, this.#options.maxBatch ?? DEFAULT_MAX_BATCH);
    this.#arrivals = arrivals;
    const isLater = ({ subscription }: Wanted): number => (subscription.after === undefined ? 0 : 1);
    const inOrder = [...this.#wanted.values()].sort((a, b) => isLater(a) - isLater(b));
    for (const wanted of inOrder) await this.#consume(arrivals, wanted);
    this.#isSubscribed = true;
    this.#firstSubscribed.resolve();
    this.#handleSoon();
  }

  async #consume(arrivals: Arrivals, wanted: Wanted): Promise<void> {
    const { channel } = arrivals;
    const { queue, prefetch, declaration, priority = 0 } = wanted.subscription;
    const isWanted = (): boolean => this.#wanted.get(queue) === wanted;
    try {
      // A queue that exists with other arguments is consumed as it is.
      const isDeclared = declaration && !this.#connection.topology.isRefused(queue);
      const messageCount = isDeclared ? await declareQueue(channel, declaration) : undefined;
      const source = arrivals.addSource(wanted.subscription, messageCount === 0);
      const onMessage = (message: ConsumeMessage | null): void => this.#received(arrivals, source, message);
      // Both calls at once: the channel sends them in order, and a prefetch applies to the next consumer.
      const [, { consumerTag }] = await Promise.all([
        channel.prefetch(prefetch),
        channel.consume(queue, onMessage, { priority }),
      ]);
      source.consumerTag = consumerTag;
      if (declaration && isWanted()) this.#connection.topology.keepForConsumer(declaration);
      wanted.consumed.resolve();
    } catch (error) {
      if (wanted.isAdded && isRefusal(error)) {
        if (isWanted()) this.#wanted.delete(queue);
        wanted.consumed.reject(error);
      }
      throw error;
    }
    if (!isWanted()) await this.remove(queue);
  }

  #received(arrivals: Arrivals, source: Source, message: ConsumeMessage | null): void {
    if (this.#stopping.signal.aborted) return;
    if (message) {
      arrivals.receive(source, message);
      this.#handleSoon();
    } else if (this.#wanted.has(source.subscription.queue)) {
      // The queue was deleted: consume it again once it has been declared again.
      void this.#connection.redeclare().then(() => this.#loop.reopen());
    }
  }

  #handleSoon(): void {
    const arrivals = this.#arrivals;
    if (this.#handling || !arrivals || arrivals.isEmpty || this.#stopping.signal.aborted) return;
    this.#handling = this.#handle(arrivals).finally(() => {
      this.#handling = undefined;
      this.#handleSoon();
    });
  }

  async #handle(arrivals: Arrivals): Promise<void> {
    const stopping = this.#stopping.signal;
    const isGone = (): boolean => this.#arrivals !== arrivals;
    const signals = { stopping, aborting: this.#aborting.signal, isGone };
    const settle = async (batch: readonly Arrival[]): Promise<void> => {
      const held: { readonly arrival: Arrival; readonly work: Parameters<Hold>[1] }[] = [];
      const deliveries = batch.map(({ delivery }) => delivery);
      const isSettled = await settleBatch(deliveries, this.#options, signals, (delivery, work) => {
        const arrival = batch[deliveries.indexOf(delivery)];
        if (arrival) held.push({ arrival, work });
      });
      if (!isSettled || isGone()) return;
      const isHeld = new Set(held.map(({ arrival }) => arrival));
      for (const { arrival, work } of held) this.#hold(arrival, work, settle, arrivals);
      await arrivals.acknowledge(batch.filter((arrival) => !isHeld.has(arrival)));
    };
    // Wait for the other deliveries of the same read from the socket.
    await nextTurn();
    while (!arrivals.isEmpty && !isGone() && !stopping.aborted) {
      // A rejection means that the channel is gone.
      const batch = await arrivals.next().catch(() => []);
      if (isGone() || stopping.aborted) return;
      if (batch.length === 0) {
        await backOff(1, stopping, RECHECK);
      } else {
        await settle(batch);
      }
    }
  }

  /** Acknowledges a held delivery when its work is done. If the work fails, the delivery is handled again, as redelivered. */
  #hold(
    arrival: Arrival,
    work: Parameters<Hold>[1],
    settle: (batch: readonly Arrival[]) => Promise<void>,
    arrivals: Arrivals,
  ): void {
    const delivery = { ...arrival.delivery, redelivered: true };
    const holding = work(this.#stopping.signal)
      .then(
        async () => {
          if (this.#arrivals === arrivals) await arrivals.acknowledge([arrival]);
        },
        async (error: unknown) => {
          this.#options.failed?.(error, [delivery]);
          await backOff(REPEAT_HELD_ATTEMPT, this.#stopping.signal);
          if (!this.#stopping.signal.aborted) await settle([{ ...arrival, delivery }]);
        },
      )
      .finally(() => this.#held.delete(holding));
    this.#held.add(holding);
  }
}
