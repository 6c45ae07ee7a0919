import type { ConfirmChannel, ConsumeMessage } from 'amqplib';
import { Acknowledgements } from './acknowledgements.ts';
import { toDelivery, type Delivery } from './delivery.ts';
import type { Subscription } from './subscription.ts';

/** A delivery with what it takes to acknowledge it. */
export interface Arrival {
  readonly delivery: Delivery;
  readonly message: ConsumeMessage;
  readonly source: Source;
}

/** A queue consumed on the channel, with counts of its deliveries so far. */
export interface Source {
  readonly subscription: Subscription;
  consumerTag: string;
  received: number;
  /** Handed out in a batch. */
  taken: number;
  acknowledged: number;
  /** `acknowledged` when the queue was last seen empty. */
  acknowledgedWhenEmpty: number;
  /** Deliveries that wait for the queue they come after. */
  readonly held: Arrival[];
  /** The first `count` of `held` can go when `taken` of the queue before has reached `at`. */
  release: { count: number; readonly at: number } | undefined;
}

/** What one batch may hold. */
export interface BatchLimit {
  readonly messages: number;
  readonly bytes: number;
}

/** RabbitMQ sends up to 200 deliveries of a queue ahead of the socket, then others overtake them; half, to be safe. */
const MAX_SENT_AHEAD = 100;

/**
 * What has arrived on one channel and is not handed out yet, in the order of arrival, except that a queue's
 * deliveries are held back until the queue they come `after` has been handed out as far as it reached then.
 *
 * A queue has sent everything it holds as long as it was seen empty and neither the prefetch nor what RabbitMQ
 * sends ahead can have been used up since; only otherwise is the broker asked how much there is.
 */
export class Arrivals {
  readonly channel: ConfirmChannel;
  readonly #limit: BatchLimit;
  readonly #acknowledgements: Acknowledgements;
  readonly #sources = new Map<string, Source>();
  readonly #holding = new Set<Source>();
  #pending: Arrival[] = [];
  /** Whether any queue comes after another. */
  #isOrdered = false;

  constructor(channel: ConfirmChannel, limit: BatchLimit) {
    this.channel = channel;
    this.#limit = limit;
    this.#acknowledgements = new Acknowledgements(channel);
  }

  get isEmpty(): boolean {
    return this.#pending.length === 0 && this.#holding.size === 0;
  }

  /** Deliveries that are not acknowledged yet. */
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

  /** Forgets the queue; what has come from it is still handed out. */
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

  /** The next batch; empty when everything has to wait for another queue. Rejects when the channel is gone. */
  async next(): Promise<readonly Arrival[]> {
    this.#hold();
    if (this.#holding.size > 0) {
      for (const source of this.#holding) await this.#prepareRelease(source);
      this.#hold(); // What has arrived meanwhile.
    }
    return this.#take();
  }

  /**
   * Acknowledges these alone: others can be held back here, or be held by the handler. Resolves when that has been handed to
   * the connection.
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
      // Asked for the first time, or again because other consumers of that queue have taken their share.
      const queuedCount = await this.#countQueued(before);
      const at = before.received + queuedCount;
      source.release = { count, at: Math.min(at, release?.at ?? Infinity) };
    }
  }

  /** How many messages wait in the queue; whatever left it before has been received when this resolves. */
  async #countQueued(source: Source): Promise<number> {
    const { acknowledged } = source;
    const { messageCount } = await this.channel.checkQueue(source.subscription.queue);
    // The broker sends the answer before the deliveries that left the queue just before: so a second round trip.
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
