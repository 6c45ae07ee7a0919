import { channel } from 'node:diagnostics_channel';
import { JobStream } from './job-stream.ts';
import { JobEndedError, UnreadableResultError } from '../errors.ts';
import type { ReceivedEvent } from '../receiving/event-source.ts';

/** How many ended jobs are remembered, to recognise events of theirs that come again. */
const MAX_ENDED = 100_000;

/** Told each event as the broker brought it: `Omit<ReceivedEvent, 'settle'>`. */
const arrivals = channel('omotes:sdk:received');

/**
 * The streams of all jobs of one client: those the program has a handle of, and those of which events came
 * before the program attached to them again.
 */
export class JobRegistry {
  readonly #retentionMs: number;
  readonly #closed: (jobId: string) => void;
  readonly #streams = new Map<string, JobStream>();
  readonly #wanted = new Set<string>();
  readonly #ended = new Set<string>();

  /** @param closed told of each job for which nothing needs to be kept any more. */
  constructor(retentionMs: number, closed: (jobId: string) => void) {
    this.#retentionMs = retentionMs;
    this.#closed = closed;
  }

  has(jobId: string): boolean {
    return this.#wanted.has(jobId);
  }

  /** The job's stream, for the program. Throws `JobEndedError` when its result was handed over already. */
  want(jobId: string): JobStream {
    if (this.#ended.has(jobId)) throw new JobEndedError(jobId);
    this.#wanted.add(jobId);
    return this.#stream(jobId);
  }

  /** The program does not want the job after all. */
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

  /** Has everybody who waits told of `error`; settles nothing. */
  stop(error: Error): void {
    for (const stream of this.#streams.values()) stream.fail(error);
  }

  /** While this client consumes a queue it never expires, so what nobody takes is given up here, from time to time. */
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
