import { channel } from 'node:diagnostics_channel';
import { JobStream } from './job-stream.ts';
import { JobEndedError, UnreadableResultError } from '../errors.ts';
import type { ReceivedEvent } from '../receiving/event-source.ts';

/** How many ended jobs are remembered, to recognise their repeated events. */
const MAX_ENDED = 100_000;

/** Diagnostics channel that gets each event as it arrived from the broker: `Omit<ReceivedEvent, 'settle'>`. */
const arrivals = channel('omotes:sdk:received');

/**
 * The streams of all jobs of one client: jobs that the program has a handle of, and jobs whose events arrived before
 * the program attached to them.
 */
export class JobRegistry {
  readonly #retentionMs: number;
  readonly #closed: (jobId: string) => void;
  readonly #streams = new Map<string, JobStream>();
  readonly #wanted = new Set<string>();
  readonly #ended = new Set<string>();

  /** @param closed called with each job whose queues are no longer needed. */
  constructor(retentionMs: number, closed: (jobId: string) => void) {
    this.#retentionMs = retentionMs;
    this.#closed = closed;
  }

  has(jobId: string): boolean {
    return this.#wanted.has(jobId);
  }

  /** The job's stream, for the program. Throws `JobEndedError` when its result has been handed over. */
  want(jobId: string): JobStream {
    if (this.#ended.has(jobId)) throw new JobEndedError(jobId);
    this.#wanted.add(jobId);
    return this.#stream(jobId);
  }

  /** Undoes `want`, after a submission that failed. */
  unwant(jobId: string): void {
    this.#wanted.delete(jobId);
    if (this.#streams.get(jobId)?.isEmpty === true) this.#streams.delete(jobId);
  }

  receive(received: ReceivedEvent): void {
    const { event, eventId } = received;
    if (arrivals.hasSubscribers) arrivals.publish({ event, eventId });
    const { jobId } = event;
    if (this.#ended.has(jobId)) received.settle();
    else this.#stream(jobId).receive(received);
  }

  receiveUnreadableResult(jobId: string, cause: unknown): void {
    if (this.#ended.has(jobId)) return;
    const stream = this.#stream(jobId);
    stream.fail(new UnreadableResultError(jobId, cause));
    stream.close();
  }

  /** Rejects every waiting call with `error`. Settles nothing. */
  stop(error: Error): void {
    for (const stream of this.#streams.values()) stream.fail(error);
  }

  /** Closes streams whose events were not taken for the retention time: a queue that this client consumes never expires by itself. */
  sweep(): void {
    const before = Date.now() - this.#retentionMs;
    for (const [jobId, stream] of this.#streams) {
      const isLeft = stream.hasEnded || !this.#wanted.has(jobId);
      if (isLeft && stream.lastReceivedAt < before) stream.close();
    }
  }

  #stream(jobId: string): JobStream {
    const existing = this.#streams.get(jobId);
    if (existing) return existing;
    const stream = new JobStream(jobId, () => this.#end(jobId));
    this.#streams.set(jobId, stream);
    return stream;
  }

  #end(jobId: string): void {
    this.#streams.delete(jobId);
    this.#wanted.delete(jobId);
    this.#ended.add(jobId);
    const [oldest] = this.#ended;
    if (this.#ended.size > MAX_ENDED && oldest !== undefined) this.#ended.delete(oldest);
    this.#closed(jobId);
  }
}
