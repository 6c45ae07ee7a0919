import type { JobStatus } from '@omotes/protocol';
import type { JobEvent, JobResult } from './job-event.ts';
import type { JobStream } from './job-stream.ts';

export interface WaitOptions {
  /** Gives up waiting; the call rejects with its reason. The job goes on. */
  readonly signal?: AbortSignal;
}

/**
 * A job that was submitted. Its events are handed over once, its result too:
 *
 * - A loop over the handle (`for await (const event of job)`) gets the statuses, each further than the last,
 *   the progress and what the task writes in their order, and the result last. An event counts as handed over when its loop body is done.
 * - `result()` counts it as handed over when its promise resolves. Every further call gives the same result.
 *
 * What was not handed over stays with the broker: after a crash, `attach` goes on there, and the event whose
 * loop body was interrupted comes again. When handling the result must survive a crash, handle it in a loop.
 *
 * A program that does not loop misses nothing but old updates: of more than 10,000 of progress and 1,000 pieces of
 * output that nobody has taken, the oldest are dropped. What is not taken for the retention time after it arrived is given up.
 */
export class JobHandle {
  readonly id: string;
  readonly #stream: JobStream;
  readonly #cancel: (jobId: string, options?: WaitOptions) => Promise<void>;

  constructor(stream: JobStream, cancel: (jobId: string, options?: WaitOptions) => Promise<void>) {
    this.id = stream.jobId;
    this.#stream = stream;
    this.#cancel = cancel;
  }

  /** The furthest status that has arrived. */
  get status(): JobStatus | undefined {
    return this.#stream.status;
  }

  /**
   * How the job ended; an ERROR is a value too. Rejects with the signal's reason, `UnreadableResultError` or
   * `ClientClosedError`.
   */
  result({ signal }: WaitOptions = {}): Promise<JobResult> {
    return this.#stream.result(signal);
  }

  /**
   * The events that were not handed over yet, the result last. One loop at a time: a second one is refused with
   * `AlreadyIteratedError`; after a `break` the next one goes on. Rejects as `result` does.
   */
  events({ signal }: WaitOptions = {}): AsyncGenerator<JobEvent, void, undefined> {
    return this.#stream.events(signal);
  }

  [Symbol.asyncIterator](): AsyncGenerator<JobEvent, void, undefined> {
    return this.events();
  }

  /**
   * Asks for the job to be cancelled; resolves when the broker has the request. How the job really ended is
   * told by its result.
   */
  cancel(options?: WaitOptions): Promise<void> {
    return this.#cancel(this.id, options);
  }
}
