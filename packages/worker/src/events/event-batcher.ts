import { randomUUID } from 'node:crypto';
import {
  PublishAbortedError,
  PublishRefusedError,
  type Publication,
  type Publisher,
  type PublishOutcome,
} from '@omotes/amqp';
import { PACKED_HEADER, PackedMessages } from '@omotes/protocol';

/** The message of one event of a task. */
export interface EventPublication extends Publication {
  readonly messageId: string;
  readonly headers: Readonly<Record<string, string>>;
  /** How long it may wait for the next event, in milliseconds. Default: until the end of this turn of the event loop. */
  readonly maxDelayMs?: number;
}

export interface EventPublisher {
  /** Resolves when the broker has confirmed the event. Rejects with `PublishAbortedError` when `signal` is aborted first. */
  publish(event: EventPublication, signal?: AbortSignal): Promise<PublishOutcome>;
}

/** A larger event is published alone: together with others it may be too large for the broker. */
const MAX_BATCHED_EVENT_BYTES = 64 * 1024;
const MAX_BATCH_BYTES = 256 * 1024;

/** Two, so that the START and the result of a single task need not wait for each other. */
const MAX_IN_FLIGHT = 2;

/** An event that waits to be sent, and the promise of its publisher. */
interface Gathered {
  readonly event: EventPublication;
  readonly published: PromiseWithResolvers<PublishOutcome>;
}

/** Events for one queue. */
interface Pack {
  readonly gathered: Gathered[];
  bytes: number;
}

/** The deadline of the events that may wait. */
interface Delay {
  readonly endsAtMs: number;
  readonly timer: NodeJS.Timeout;
}

/**
 * Publishes the events of tasks in natural batches: the events that arrive while others are in flight are packed into one
 * message for each queue (`docs/wire-protocol.md#extensions`); a single event is sent unpacked. Events that may wait go with
 * the next that may not. The events of a queue keep their order.
 */
export class EventBatcher implements EventPublisher {
  readonly #publisher: Pick<Publisher, 'publish'>;
  readonly #queues: readonly string[];
  #gathered = new Map<string, Pack>();
  #inFlight = 0;
  /** Whether the gathered events are to be sent as soon as fewer messages are in flight. */
  #isDue = false;
  #isScheduled = false;
  #delay: Delay | undefined;

  /** @param queues the queues of the events, in the order in which to publish: causes before effects. */
  constructor(publisher: Pick<Publisher, 'publish'>, queues: readonly string[]) {
    this.#publisher = publisher;
    this.#queues = queues;
  }

  publish(event: EventPublication, signal?: AbortSignal): Promise<PublishOutcome> {
    const { routingKey: queue, body, messageId, maxDelayMs = 0 } = event;
    if (signal?.aborted) return Promise.reject(new PublishAbortedError(messageId, signal.reason));
    if (body.byteLength > MAX_BATCHED_EVENT_BYTES) {
      this.#send();
      return this.#publisher.publish(event, signal);
    }
    if ((this.#gathered.get(queue)?.bytes ?? 0) + body.byteLength > MAX_BATCH_BYTES) this.#send();
    const pack = this.#gathered.get(queue) ?? { gathered: [], bytes: 0 };
    this.#gathered.set(queue, pack);
    const published = Promise.withResolvers<PublishOutcome>();
    const gathered = { event, published };
    pack.gathered.push(gathered);
    pack.bytes += body.byteLength;
    if (maxDelayMs > 0) this.#sendWithin(maxDelayMs);
    else this.#sendSoon();
    if (!signal) return published.promise;
    return orAborted(published.promise, signal, () => {
      this.#remove(queue, gathered);
      return new PublishAbortedError(messageId, signal.reason);
    });
  }

  /** Removes an event that is still waiting. One that is in flight cannot be taken back. */
  #remove(queue: string, gathered: Gathered): void {
    const pack = this.#gathered.get(queue);
    const at = pack?.gathered.indexOf(gathered) ?? -1;
    if (!pack || at < 0) return;
    pack.gathered.splice(at, 1);
    pack.bytes -= gathered.event.body.byteLength;
    if (pack.gathered.length === 0) this.#gathered.delete(queue);
  }

  #sendWithin(ms: number): void {
    const endsAtMs = performance.now() + ms;
    if (this.#delay && this.#delay.endsAtMs <= endsAtMs) return;
    clearTimeout(this.#delay?.timer);
    this.#delay = { endsAtMs, timer: setTimeout(() => this.#sendSoon(), ms) };
  }

  /** Sends after this turn of the event loop, with all events that it brings. */
  #sendSoon(): void {
    this.#isDue = true;
    if (this.#isScheduled || this.#inFlight >= MAX_IN_FLIGHT) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.#send();
    });
  }

  #send(): void {
    this.#isDue = false;
    clearTimeout(this.#delay?.timer);
    this.#delay = undefined;
    const packs = this.#queues.flatMap((queue) => this.#gathered.get(queue) ?? []);
    if (packs.length === 0) return;
    this.#gathered = new Map();
    this.#inFlight += 1;
    void Promise.all(packs.map(({ gathered }) => this.#publishPack(gathered))).then(() => {
      this.#inFlight -= 1;
      if (this.#isDue) this.#sendSoon();
    });
  }

  /** Settles the promises of all these events; never rejects. If the broker refuses them packed, it may accept each alone. */
  async #publishPack(gathered: readonly Gathered[]): Promise<void> {
    try {
      const outcome = await this.#publisher.publish(packed(gathered.map(({ event }) => event)));
      for (const { published } of gathered) published.resolve(outcome);
    } catch (error) {
      if (error instanceof PublishRefusedError && gathered.length > 1)
        await Promise.all(gathered.map((each) => this.#publishPack([each])));
      else for (const { published } of gathered) published.reject(error);
    }
  }
}

function packed(events: readonly EventPublication[]): Publication {
  const [first] = events as readonly [EventPublication, ...EventPublication[]];
  if (events.length === 1) return first;
  return {
    exchange: '',
    routingKey: first.routingKey,
    body: PackedMessages.encode({ messages: events }),
    messageId: randomUUID(),
    headers: { [PACKED_HEADER]: true },
  };
}

/** Settles like `promise`, or rejects with the error of `giveUp` when `signal` is aborted first. */
async function orAborted<T>(promise: Promise<T>, signal: AbortSignal, giveUp: () => Error): Promise<T> {
  const aborted = Promise.withResolvers<never>();
  const abort = (): void => aborted.reject(giveUp());
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([promise, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
