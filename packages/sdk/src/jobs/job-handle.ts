import type { JobStatus } from '@omotes/protocol';
import type { JobEvent, JobResult } from './job-event.ts';
import type { JobStream } from './job-stream.ts';

/** Options of the calls that wait. */
export interface WaitOptions {
  /** Stops the waiting: the call rejects with the signal's reason. The job continues. */
  readonly signal?: AbortSignal;
}

/**
 * A submitted job. Each of its events, and its result, is handed over once:
 *
 * - A loop over the handle (`for await (const event of job)`) gets the statuses, each further than the last, the
 *   progress and output in order, and the result last. An event counts as handed over when its loop body has finished.
 * - With `result()`, the result counts as handed over when the promise resolves. Further calls return the same result.
 *
 * The broker keeps what was not handed over: after a crash, `client.attach` continues there, and the event whose loop
 * body was interrupted comes again. If handling the result must survive a crash, handle it in a loop.
 *
 * For a program that does not loop, the client keeps the last 10,000 progress events and 1,000 log events, and drops
 * older ones. Events that are not taken within the retention time are dropped too.
 *
 * @example
 * for await (const event of job) {
 *   if (event.type === 'progress') console.log(event.fraction, event.message);
 *   if (event.type === 'result') console.log(event.result.resultType, event.result.logs);
 * }
 */
export class JobHandle {
  /** The job id, a UUID in lower case. Store it to `attach` to the job later. */
  readonly id: string;
  readonly #stream: JobStream;
  readonly #cancel: (jobId: string, options?: WaitOptions) => Promise<void>;

  constructor(stream: JobStream, cancel: (jobId: string, options?: WaitOptions) => Promise<void>) {
    this.id = stream.jobId;
    this.#stream = stream;
    this.#cancel = cancel;
  }

  /** The furthest status that has arrived; undefined before the first. */
  get status(): JobStatus | undefined {
    return this.#stream.status;
  }

  /**
   * Waits for the job's result. ERROR, TIMEOUT and CANCELLED are results too, not exceptions. Rejects with the reason of
   * `signal` when that is aborted; call it again to wait again.
   *
   * @throws {UnreadableResultError} when the result arrived but cannot be read.
   * @throws {ClientClosedError} when the client is closed.
   *
   * @example
   * const { resultType, outputEsdl, logs } = await job.result({ signal: AbortSignal.timeout(60_000) });
   */
  result({ signal }: WaitOptions = {}): Promise<JobResult> {
    return this.#stream.result(signal);
  }

  /**
   * The events that were not handed over yet, with the result last. Only one loop at a time can take them. After a `break`,
   * the next loop continues with the next event. A loop over the handle itself calls it without options.
   *
   * @throws {AlreadyIteratedError} when another loop is taking the events; otherwise rejects like `result`.
   *
   * @example
   * for await (const event of job.events({ signal })) console.log(event.type);
   */
  events({ signal }: WaitOptions = {}): AsyncGenerator<JobEvent, void, undefined> {
    return this.#stream.events(signal);
  }

  [Symbol.asyncIterator](): AsyncGenerator<JobEvent, void, undefined> {
    return this.events();
  }

  /**
   * Requests the cancellation of the job. Resolves when the broker has confirmed the request. The result says how the job
   * really ended: it may have finished before.
   *
   * @throws {MessageRefusedError} when the broker refuses the request.
   * @throws {ClientClosedError} when the client is closed.
   *
   * @example
   * await job.cancel();
   * console.log((await job.result()).resultType); // CANCELLED, most likely
   */
  cancel(options?: WaitOptions): Promise<void> {
    return this.#cancel(this.id, options);
  }
}
