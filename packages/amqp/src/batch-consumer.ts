import type { ConfirmChannel, ConsumeMessage } from 'amqplib';
import { backOff } from './backoff.ts';
import { ChannelLoop, ignoringClosed } from './channel-loop.ts';
import type { Connection } from './connection.ts';
import { toDelivery, type Delivery } from './delivery.ts';
import { declareTopology, type QueueDeclaration } from './topology.ts';

/** A queue to consume. */
export interface Subscription {
  readonly queue: string;
  /** Deliveries that may be unacknowledged at once. */
  readonly prefetch: number;
  /** Declares the queue before consuming it, each time; absent: it must be there already. */
  readonly declaration?: QueueDeclaration;
  /**
   * The name of another queue of this consumer that goes first: a delivery of this queue is handed over only
   * after everything that was in the other one when it arrived. For causes that precede their effect in
   * another queue (progress before its result).
   */
  readonly after?: string;
}

export interface BatchConsumerOptions {
  readonly subscriptions: readonly Subscription[];
  /**
   * Handles what has arrived, in the order of arrival. When it resolves, the batch is acknowledged; so it must
   * be idempotent: a batch can come again. `signal` is aborted when the consumer is stopped and its grace time
   * is over.
   */
  readonly handle: (batch: readonly Delivery[], signal: AbortSignal) => Promise<void>;
  /** Whether handling the same again can succeed later (a server is away). The batch is then retried with backoff. */
  readonly isTransient: (error: unknown) => boolean;
  /** Stores away a delivery that alone makes `handle` fail for good; it is acknowledged when this resolves. */
  readonly setApart: (delivery: Delivery, error: unknown) => Promise<void>;
  /** Told of each failed attempt. */
  readonly failed?: (error: unknown, batch: readonly Delivery[]) => void;
  /** Default 500 messages and 8 MiB of bodies. */
  readonly maxBatch?: { readonly messages: number; readonly bytes: number };
  /** How long `stop` waits for the batch in progress before it aborts it; default 10 000 ms. */
  readonly graceMs?: number;
}

interface Pending {
  readonly delivery: Delivery;
  readonly message: ConsumeMessage;
}

/** The state of one subscription on the present channel. */
interface Consuming {
  readonly subscription: Subscription;
  consumerTag: string;
  unacknowledged: number;
  acknowledged: number;
  /** The prefetch has been used up: there may be more in the queue than was delivered. */
  isSaturated: boolean;
}

const DEFAULT_MAX_BATCH = { messages: 500, bytes: 8 * 1024 * 1024 };

/**
 * Takes what has arrived while the last batch was handled: one message when idle, hundreds under load.
 * A handler that throws never ends the subscription: the batch is tried again, and a message that alone
 * makes it fail is set apart. All queues of a consumer share one channel, so deliveries of different queues
 * keep the order in which the broker sent them.
 *
 * Invariants: one batch at a time; nothing of a lost channel is acknowledged on its successor.
 */
export class BatchConsumer {
  readonly #options: BatchConsumerOptions;
  readonly #loop: ChannelLoop;
  readonly #stopping = new AbortController();
  readonly #aborting = new AbortController();
  readonly #subscriptions = new Map<string, Subscription>();
  readonly #consuming = new Map<string, Consuming>();
  #channel: ConfirmChannel | undefined;
  #pending: Pending[] = [];
  /** Deliveries that wait for the queue they come after, and the count it must reach first. */
  #held: Pending[] = [];
  #releaseAt = Infinity;
  #handling: Promise<void> | undefined;
  #firstSubscribed = Promise.withResolvers<void>();
  #stopped: Promise<void> | undefined;

  constructor(connection: Connection, options: BatchConsumerOptions) {
    this.#options = options;
    for (const subscription of options.subscriptions)
      this.#subscriptions.set(subscription.queue, subscription);
    this.#loop = new ChannelLoop(connection, {
      opened: (channel) => this.#opened(channel),
      lost: () => this.#lost(),
    });
    connection.attach(this);
  }

  /** Whether deliveries can arrive at present. */
  get isSubscribed(): boolean {
    return this.#channel !== undefined;
  }

  /** Deliveries that have arrived and are not acknowledged yet. */
  get unsettledCount(): number {
    return [...this.#consuming.values()].reduce((sum, { unacknowledged }) => sum + unacknowledged, 0);
  }

  /** Subscribes; resolves when the broker has confirmed all subscriptions for the first time. */
  start(): Promise<void> {
    this.#loop.start();
    return this.#firstSubscribed.promise;
  }

  /** Adds a queue; resolves when it is consumed. */
  async add(subscription: Subscription): Promise<void> {
    this.#subscriptions.set(subscription.queue, subscription);
    const channel = this.#channel;
    if (channel) await this.#consume(channel, subscription);
  }

  /** Stops consuming a queue; what was delivered from it and not handled is handled or comes again. */
  async remove(queue: string): Promise<void> {
    this.#subscriptions.delete(queue);
    const consuming = this.#consuming.get(queue);
    this.#consuming.delete(queue);
    if (consuming) await this.#channel?.cancel(consuming.consumerTag);
  }

  /** Takes no more, waits for the batch in progress (at most the grace time), returns the rest to the queues. */
  stop(): Promise<void> {
    this.#stopped ??= (async () => {
      this.#stopping.abort();
      this.#pending = [];
      this.#held = [];
      const abort = setTimeout(() => this.#aborting.abort(), this.#options.graceMs ?? 10_000);
      await this.#handling;
      clearTimeout(abort);
      await this.#loop.stop();
    })();
    return this.#stopped;
  }

  async #opened(channel: ConfirmChannel): Promise<void> {
    await Promise.all([...this.#subscriptions.values()].map((each) => this.#consume(channel, each)));
    this.#channel = channel;
    this.#firstSubscribed.resolve();
    this.#handleSoon();
  }

  async #consume(channel: ConfirmChannel, subscription: Subscription): Promise<void> {
    const { queue, prefetch, declaration } = subscription;
    if (declaration) await declareTopology(channel, { queues: [declaration] });
    // Not awaited apart: the channel sends its calls in order, and the prefetch holds for the next consumer.
    const limited = channel.prefetch(prefetch);
    const consuming = {
      subscription,
      consumerTag: '',
      unacknowledged: 0,
      acknowledged: 0,
      isSaturated: false,
    };
    const started = channel.consume(queue, (message) => this.#received(channel, consuming, message));
    await limited;
    consuming.consumerTag = (await started).consumerTag;
    this.#consuming.set(queue, consuming);
  }

  #received(channel: ConfirmChannel, consuming: Consuming, message: ConsumeMessage | null): void {
    if (this.#stopping.signal.aborted) return;
    if (!message) {
      // The queue was deleted under us: subscribe again, which declares it again.
      if (this.#subscriptions.has(consuming.subscription.queue)) this.#loop.reopen();
      return;
    }
    consuming.unacknowledged += 1;
    if (consuming.unacknowledged >= consuming.subscription.prefetch) consuming.isSaturated = true;
    this.#pending.push({ delivery: toDelivery(consuming.subscription.queue, message), message });
    if (this.#channel === channel) this.#handleSoon();
  }

  #lost(): void {
    this.#channel = undefined;
    this.#pending = [];
    this.#held = [];
    this.#releaseAt = Infinity;
    this.#consuming.clear();
  }

  #handleSoon(): void {
    if (this.#handling || this.#pending.length === 0) return;
    // After the deliveries that the same read of the socket brings.
    this.#handling = new Promise<void>((resolve) => setImmediate(resolve))
      .then(() => this.#handlePending())
      .finally(() => {
        this.#handling = undefined;
        if (!this.#stopping.signal.aborted) this.#handleSoon();
      });
  }

  async #handlePending(): Promise<void> {
    const { signal } = this.#stopping;
    while (this.#pending.length + this.#held.length > 0 && !signal.aborted) {
      const channel = this.#channel;
      if (!channel) return;
      const { batch, isWhole } = this.#take();
      if (batch.length > 0) await this.#handleBatch(channel, batch, isWhole);
      if (this.#held.length > 0) {
        const released = await this.#releaseHeld(channel);
        if (released.length > 0) await this.#handleBatch(channel, released, false);
        // What is waited for is on its way to this consumer or another: ask again soon.
        else if (this.#pending.length === 0) await backOff(1, signal);
      }
    }
  }

  async #handleBatch(channel: ConfirmChannel, batch: readonly Pending[], isWhole: boolean): Promise<void> {
    const isHandled = await this.#settle(channel, batch);
    if (isHandled && this.#channel === channel) this.#acknowledge(channel, batch, isWhole);
  }

  /** Takes the next batch from what is pending, and sets aside what has to come after a saturated queue. */
  #take(): { batch: Pending[]; isWhole: boolean } {
    const { messages, bytes } = this.#options.maxBatch ?? DEFAULT_MAX_BATCH;
    const heldBefore = this.#held.length;
    const batch: Pending[] = [];
    let bodyBytes = 0;
    let taken = 0;
    for (const pending of this.#pending) {
      bodyBytes += pending.delivery.body.byteLength;
      if (batch.length >= messages || (batch.length > 0 && bodyBytes > bytes)) break;
      taken += 1;
      const after = this.#consuming.get(pending.delivery.queue)?.subscription.after;
      const mustWait = after !== undefined && this.#consuming.get(after)?.isSaturated === true;
      (mustWait ? this.#held : batch).push(pending);
    }
    this.#pending = this.#pending.slice(taken);
    return { batch, isWhole: heldBefore === 0 && this.#held.length === 0 };
  }

  /** Returns false when the batch was given up because the channel is gone or the consumer is stopped. */
  async #settle(channel: ConfirmChannel, batch: readonly Pending[]): Promise<boolean> {
    const deliveries = batch.map(({ delivery }) => delivery);
    const { signal } = this.#aborting;
    for (let attempt = 1; this.#channel === channel && !signal.aborted; attempt += 1) {
      try {
        await this.#options.handle(deliveries, signal);
        return true;
      } catch (error) {
        if (signal.aborted) return false;
        this.#options.failed?.(error, deliveries);
        if (!this.#options.isTransient(error)) {
          if (batch.length > 1) return this.#settleHalves(channel, batch);
          if (await this.#setApart(deliveries[0], error)) return true;
        }
        await backOff(attempt, this.#stopping.signal);
        if (this.#stopping.signal.aborted) return false;
      }
    }
    return false;
  }

  async #settleHalves(channel: ConfirmChannel, batch: readonly Pending[]): Promise<boolean> {
    const middle = Math.ceil(batch.length / 2);
    return (
      (await this.#settle(channel, batch.slice(0, middle))) &&
      (await this.#settle(channel, batch.slice(middle)))
    );
  }

  async #setApart(delivery: Delivery | undefined, error: unknown): Promise<boolean> {
    if (!delivery) return true;
    try {
      await this.#options.setApart(delivery, error);
      return true;
    } catch (failure) {
      this.#options.failed?.(failure, [delivery]);
      return false;
    }
  }

  #acknowledge(channel: ConfirmChannel, batch: readonly Pending[], isWhole: boolean): void {
    for (const { delivery } of batch) {
      const consuming = this.#consuming.get(delivery.queue);
      if (!consuming) continue;
      consuming.unacknowledged -= 1;
      consuming.acknowledged += 1;
    }
    const last = batch.at(-1);
    ignoringClosed(() => {
      if (isWhole && last) channel.ack(last.message, true);
      else for (const { message } of batch) channel.ack(message);
    });
  }

  /**
   * Hands out the held deliveries once the queue before them has been worked off as far as it reached when
   * they came. The count to reach is what is acknowledged, delivered and still queued; asked for anew each
   * time, because other consumers of that queue take their share.
   */
  async #releaseHeld(channel: ConfirmChannel): Promise<Pending[]> {
    const after = this.#held[0] && this.#consuming.get(this.#held[0].delivery.queue)?.subscription.after;
    const before = after === undefined ? undefined : this.#consuming.get(after);
    if (before) {
      const messageCount = await this.#countQueued(channel, before.subscription.queue);
      if (messageCount === undefined) return [];
      this.#releaseAt = Math.min(this.#releaseAt, before.acknowledged + before.unacknowledged + messageCount);
      if (before.acknowledged < this.#releaseAt) return [];
      before.isSaturated = messageCount > 0 || before.unacknowledged >= before.subscription.prefetch;
    }
    const released = this.#held;
    this.#held = [];
    this.#releaseAt = Infinity;
    return released;
  }

  /** How many messages wait in the queue; undefined when the channel is gone (then everything comes again). */
  async #countQueued(channel: ConfirmChannel, queue: string): Promise<number | undefined> {
    try {
      const { messageCount } = await channel.checkQueue(queue);
      // A second round trip: what left the queue before the count has arrived when it returns.
      await channel.checkQueue(queue);
      return messageCount;
    } catch {
      return undefined;
    }
  }
}
