import type { ConfirmChannel, ConsumeMessage } from 'amqplib';
import { Acknowledgements } from './acknowledgements.ts';
import { toDelivery, type Delivery } from './delivery.ts';
import type { Subscription } from './subscription.ts';

/** A delivery and what is needed to acknowledge it. */
export interface Arrival {
  readonly delivery: Delivery;
  readonly message: ConsumeMessage;
  readonly source: Source;
}

/** A queue that is consumed on the channel, with counts of its deliveries. */
export interface Source {
  readonly subscription: Subscription;
  consumerTag: string;
  received: number;
  /** Handed out in batches. */
  taken: number;
  acknowledged: number;
  /** `acknowledged` when the queue was last seen empty. */
  acknowledgedWhenEmpty: number;
  /** Deliveries that wait for the queue named in `after`. */
  readonly held: Arrival[];
  /** The first `count` of `held` are released when `taken` of the queue before reaches `at`. */
  release: { count: number; readonly at: number } | undefined;
}

/** The limits of one batch. */
export interface BatchLimit {
  readonly messages: number;
  readonly bytes: number;
}

/** RabbitMQ buffers up to 200 deliveries of a queue for a socket, and others can then overtake them. Half of that, to be safe. */
const MAX_SENT_AHEAD = 100;

/**
 * The deliveries of one channel that have arrived and are not handed out yet, in the order of arrival. Exception: the
 * deliveries of a queue with an `after` are held back until everything that was in the other queue has been handed out.
 *
 * A queue that was seen empty has sent everything, as long as it cannot have used up the prefetch or RabbitMQ's buffer
 * since. Only otherwise the broker is asked how many messages the queue holds.
 */
export class Arrivals {
  readonly channel: ConfirmChannel;
  readonly #limit: BatchLimit;
  readonly #acknowledgements: Acknowledgements;
  readonly #sources = new Map<string, Source>();
  readonly #holding = new Set<Source>();
  #pending: Arrival[] = [];
  /** Whether any queue has an `after`. */
  #isOrdered = false;

  constructor(channel: ConfirmChannel, limit: BatchLimit) {
    this.channel = channel;
    this.#limit = limit;
    this.#acknowledgements = new Acknowledgements(channel);
  }

  get isEmpty(): boolean {
    return this.#pending.length === 0 && this.#holding.size === 0;
  }

  /** How many deliveries are not acknowledged yet. */
  get unacknowledgedCount(): number {
    let count = 0;
    for (const { received, acknowledged } of this.#sources.values()) count += received - acknowledged;
    return count;
  }

  addSource(subscription: Subscription, isEmpty: boolean): Source {
    const source: Source = {
      subscription,
      consumerTag: '',
      received: 0,
      taken: 0,
      acknowledged: 0,
      acknowledgedWhenEmpty: isEmpty ? 0 : -Infinity,
      held: [],
      release: undefined,
    };
    this.#sources.set(subscription.queue, source);
    if (subscription.after !== undefined) this.#isOrdered = true;
    return source;
  }

  source(queue: string): Source | undefined {
    return this.#sources.get(queue);
  }

  /** Removes the queue. Its deliveries that have arrived are still handed out. */
  removeSource(queue: string): void {
    const source = this.#sources.get(queue);
    if (!source) return;
    this.#sources.delete(queue);
    this.#holding.delete(source);
    this.#pending.push(...source.held.splice(0));
  }

  receive(source: Source, message: ConsumeMessage): void {
    source.received += 1;
    this.#acknowledgements.received(message);
    this.#pending.push({ delivery: toDelivery(source.subscription.queue, message), message, source });
  }

  /** The next batch; empty when all deliveries wait for another queue. Rejects when the channel is lost. */
  async next(): Promise<readonly Arrival[]> {
    this.#hold();
    if (this.#holding.size > 0) {
      for (const source of this.#holding) await this.#prepareRelease(source);
      this.#hold(); // More may have arrived meanwhile.
    }
    return this.#take();
  }

  /**
   * Acknowledges only these deliveries: others can be held back here or held by the handler. Resolves when the connection
   * has the acknowledgements.
   */
  async acknowledge(batch: readonly Arrival[]): Promise<void> {
    await Promise.all(
      batch.map(({ source, message }) => {
        source.acknowledged += 1;
        return this.#acknowledgements.acknowledge(message);
      }),
    );
  }

  #before({ subscription: { after } }: Source): Source | undefined {
    return after === undefined ? undefined : this.#sources.get(after);
  }

  #hold(): void {
    if (!this.#isOrdered) return;
    const pending = this.#pending;
    this.#pending = [];
    for (const arrival of pending) {
      const { source } = arrival;
      const before = this.#before(source);
      if (source.held.length > 0 || (before && mayHoldMore(before))) {
        source.held.push(arrival);
        this.#holding.add(source);
      } else {
        this.#pending.push(arrival);
      }
    }
  }

  async #prepareRelease(source: Source): Promise<void> {
    const before = this.#before(source);
    const { release } = source;
    const count = release?.count ?? source.held.length;
    if (!before) {
      source.release = { count, at: 0 };
    } else if (!release && !mayHoldMore(before)) {
      source.release = { count, at: before.received };
    } else if (!release || (before.taken < release.at && before.taken === before.received)) {
      // The first question; or another one, because other consumers of that queue have taken some messages.
      const queuedCount = await this.#countQueued(before);
      const at = before.received + queuedCount;
      source.release = { count, at: Math.min(at, release?.at ?? Infinity) };
    }
  }

  /** How many messages wait in the queue. When it resolves, all messages that left the queue before have been received. */
  async #countQueued(source: Source): Promise<number> {
    const { acknowledged } = source;
    const { messageCount } = await this.channel.checkQueue(source.subscription.queue);
    // Deliveries that left the queue just before the answer arrive after it, so make a second round trip.
    await this.channel.checkQueue(source.subscription.queue);
    if (messageCount === 0) source.acknowledgedWhenEmpty = acknowledged;
    return messageCount;
  }

  #take(): readonly Arrival[] {
    const batch: Arrival[] = [];
    let bodyBytes = 0;
    const tryToTake = (arrival: Arrival): boolean => {
      bodyBytes += arrival.delivery.body.byteLength;
      const isFull = batch.length >= this.#limit.messages || bodyBytes > this.#limit.bytes;
      if (isFull && batch.length > 0) return false;
      arrival.source.taken += 1;
      batch.push(arrival);
      return true;
    };
    const end = this.#pending.findIndex((arrival) => !tryToTake(arrival));
    this.#pending = end === -1 ? [] : this.#pending.slice(end);
    for (const source of this.#holding) {
      const { release, held } = source;
      if (!release || (this.#before(source)?.taken ?? 0) < release.at) continue;
      const released = held.slice(0, release.count);
      const refused = released.findIndex((arrival) => !tryToTake(arrival));
      const count = refused === -1 ? released.length : refused;
      held.splice(0, count);
      release.count -= count;
      if (release.count === 0) source.release = undefined;
      if (held.length === 0) this.#holding.delete(source);
    }
    return batch;
  }
}

function mayHoldMore({ received, acknowledgedWhenEmpty, subscription: { prefetch } }: Source): boolean {
  return received - acknowledgedWhenEmpty >= Math.min(prefetch, MAX_SENT_AHEAD);
}
