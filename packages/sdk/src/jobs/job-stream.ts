import type { JobStatus } from '@omotes/protocol';
import { abortable } from '@omotes/async';
import { AlreadyIteratedError } from '../errors.ts';
import type { ReceivedEvent } from '../receiving/event-source.ts';
import { fromWire, type JobEvent, type JobResult } from './job-event.ts';

/** FINISHED and CANCELLED have the same rank: the first to arrive stays. */
const STATUS_RANKS: Readonly<Record<JobStatus, number>> = {
  REGISTERED: 0,
  ENQUEUED: 1,
  RUNNING: 2,
  FINISHED: 3,
  CANCELLED: 3,
};

/** How many events of these types are kept for a program that has no loop; older ones are dropped. */
export const MAX_UNTAKEN = { progress: 10_000, log: 1_000 } as const;

/** How many event ids are kept to recognise repetitions. */
const MAX_KNOWN_UPDATES = 10_000;

/** The settlements of an event and of its repetitions, due when the event has been handed over. */
class Settlements {
  #settlements: (() => void)[] | undefined = [];

  add(settle: () => void): void {
    if (this.#settlements) this.#settlements.push(settle);
    else settle();
  }

  settle(): void {
    const due = this.#settlements ?? [];
    this.#settlements = undefined;
    for (const settle of due) settle();
  }
}

/** An event that waits for the program. */
interface Item {
  readonly event: JobEvent;
  readonly settlements: Settlements;
}

/**
 * The events of one job as the program gets them: statuses that only move forward, progress and output in order, and one
 * result, even if messages are repeated or overtake one another.
 *
 * Invariants: nothing comes after the result. An event is settled when its loop body has finished (the loop asks for the
 * next event or ends), or when the result has been handed over. Until then the broker keeps it, and a repetition of it
 * is settled together with it instead of being handed over again.
 */
export class JobStream {
  readonly jobId: string;
  /** When the last event arrived, or the stream was created, in milliseconds since the epoch. */
  lastReceivedAt = Date.now();
  readonly #closed: () => void;
  readonly #result = Promise.withResolvers<JobResult>();
  readonly #known = new Map<string, Settlements>();
  readonly #knownUpdates = new Map<string, Settlements>();
  readonly #waitingUpdates = { progress: 0, log: 0 };
  #waiting: Item[] = [];
  #arrival = Promise.withResolvers<void>();
  #status: JobStatus | undefined;
  #failure: Error | undefined;
  #hasResult = false;
  #isIterated = false;
  #isClosed = false;

  /** @param closed called once, when the result has been handed over or `close` was called. */
  constructor(jobId: string, closed: () => void) {
    this.jobId = jobId;
    this.#closed = closed;
    // The program may never ask for the result.
    this.#result.promise.catch(() => undefined);
  }

  /** The furthest status that has arrived. */
  get status(): JobStatus | undefined {
    return this.#status;
  }

  /** Whether no more events will arrive: the result has arrived, or the stream has failed. */
  get hasEnded(): boolean {
    return this.#hasResult || this.#failure !== undefined;
  }

  /** Whether no event is waiting for the program. */
  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  receive({ event: wireEvent, eventId, settle }: ReceivedEvent): void {
    this.lastReceivedAt = Date.now();
    const event = fromWire(wireEvent);
    const known = this.#find(event, eventId);
    if (known) return known.add(settle);
    // The stream has failed and hands nothing over: the broker keeps the event.
    if (this.#failure && !this.#isClosed) return;
    if (this.#isClosed || this.#hasResult || this.#isBackward(event)) return settle();
    const settlements = new Settlements();
    settlements.add(settle);
    this.#remember(event, settlements, eventId);
    this.#waiting.push({ event, settlements });
    switch (event.type) {
      case 'status':
        this.#status = event.status;
        break;
      case 'progress':
      case 'log':
        this.#limit(event.type);
        break;
      case 'result':
        this.#hasResult = true;
        this.#result.resolve(event.result);
    }
    this.#wake();
  }

  /** Rejects every call that waits, now or later, with `error`. Settles nothing: the broker keeps the events. */
  fail(error: Error): void {
    if (this.#isClosed || this.#failure) return;
    this.#failure = error;
    this.#result.reject(error);
    this.#wake();
  }

  /** Settles all events and calls `closed`. Events that have arrived can still be taken. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    const waiting = this.#waiting.map(({ settlements }) => settlements);
    for (const settlements of [...this.#known.values(), ...this.#knownUpdates.values(), ...waiting])
      settlements.settle();
    this.#knownUpdates.clear();
    this.#closed();
  }

  /** The result; it counts as handed over when this resolves. */
  async result(signal?: AbortSignal): Promise<JobResult> {
    const result = await abortable(this.#result.promise, signal);
    if (this.#failure && !this.#isClosed) throw this.#failure;
    this.close();
    return result;
  }

  /** The events that were not taken yet, with the result last. */
  async *events(signal?: AbortSignal): AsyncGenerator<JobEvent, void, undefined> {
    if (this.#isIterated) throw new AlreadyIteratedError(this.jobId);
    this.#isIterated = true;
    try {
      for (let item = await this.#next(signal); item; item = await this.#next(signal)) {
        try {
          yield item.event;
        } finally {
          item.settlements.settle();
          if (item.event.type === 'result') this.close();
        }
      }
    } finally {
      this.#isIterated = false;
    }
  }

  async #next(signal: AbortSignal | undefined): Promise<Item | undefined> {
    for (;;) {
      signal?.throwIfAborted();
      if (this.#failure && !this.#isClosed) throw this.#failure;
      const item = this.#waiting.shift();
      if (item?.event.type === 'progress' || item?.event.type === 'log')
        this.#waitingUpdates[item.event.type] -= 1;
      if (item) return item;
      if (this.#failure) throw this.#failure;
      if (this.#hasResult) return undefined;
      await abortable(this.#arrival.promise, signal);
    }
  }

  #wake(): void {
    this.#arrival.resolve();
    this.#arrival = Promise.withResolvers();
  }

  #isBackward(event: JobEvent): boolean {
    if (event.type !== 'status' || this.#status === undefined) return false;
    return STATUS_RANKS[event.status] <= STATUS_RANKS[this.#status];
  }

  #find(event: JobEvent, eventId: string | undefined): Settlements | undefined {
    switch (event.type) {
      case 'status':
        return this.#known.get(event.status);
      case 'result':
        return this.#known.get('result');
      case 'progress':
      case 'log':
        return eventId === undefined ? undefined : this.#knownUpdates.get(eventId);
    }
  }

  #remember(event: JobEvent, settlements: Settlements, eventId: string | undefined): void {
    if (event.type === 'status') this.#known.set(event.status, settlements);
    else if (event.type === 'result') this.#known.set('result', settlements);
    else if (eventId !== undefined) {
      this.#knownUpdates.set(eventId, settlements);
      const [oldest] = this.#knownUpdates.keys();
      if (this.#knownUpdates.size > MAX_KNOWN_UPDATES && oldest !== undefined)
        this.#knownUpdates.delete(oldest);
    }
  }

  #limit(type: keyof typeof MAX_UNTAKEN): void {
    this.#waitingUpdates[type] += 1;
    if (this.#isIterated || this.#waitingUpdates[type] <= MAX_UNTAKEN[type]) return;
    const oldest = this.#waiting.findIndex(({ event }) => event.type === type);
    for (const { settlements } of this.#waiting.splice(oldest, 1)) settlements.settle();
    this.#waitingUpdates[type] -= 1;
  }
}
