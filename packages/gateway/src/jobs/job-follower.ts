import { setMaxListeners } from 'node:events';
import { backOff } from '@omotes/async';
import {
  type Client,
  InvalidSubmissionError,
  JobEndedError,
  JobNotFoundError,
  type JobHandle,
  type JobRequest,
  UnreadableResultError,
} from '@omotes/sdk';
import { isRefusedData, type Logger } from '@omotes/service';
import type { JobRecorder } from '../store/job-recorder.ts';
import type { JobToFollow } from '../store/job-queries.ts';
import { failurePatch, patchOf, storable } from './event-patch.ts';

/** After a connect the broker sends at once what it keeps for a job; events that have not come by then were acknowledged. */
const LEFT_OVER_MS = 30_000;

/** How many jobs are read and submitted again at the same time. */
const RESUBMITTED_AT_ONCE = 20;

/** Every so many progress updates of a job, its loop waits until they are stored: a slow database holds back the updates. */
const PROGRESS_AT_ONCE = 100;

export interface JobFollowerOptions {
  readonly recorder: JobRecorder;
  /** Resolves with the client when it has connected; with undefined when the gateway stops. */
  readonly connected: () => Promise<Client | undefined>;
  /** Reads what to submit for a stored job; undefined when its record was removed. */
  readonly readRequest: (jobId: string) => Promise<JobRequest | undefined>;
  readonly log: Logger;
}

/**
 * Submits every stored job and stores its events, whatever fails in between.
 *
 * Invariants: a job is stored before it is submitted, and submitted again under the same id until the broker has
 * confirmed it. The SDK acknowledges an event when the loop's body is done, that is after the event was stored. An event that
 * was not acknowledged comes again after a restart; if it was stored already, it has no effect.
 */
export class JobFollower {
  readonly #options: JobFollowerOptions;
  readonly #following = new Set<Promise<void>>();
  readonly #stopping = new AbortController();

  constructor(options: JobFollowerOptions) {
    this.#options = options;
    // Any number of jobs may wait for their next attempt.
    setMaxListeners(0, this.#stopping.signal);
  }

  /** Follows the jobs that an earlier process left. */
  takeUp(jobs: readonly JobToFollow[]): void {
    for (const { job_id: jobId, is_confirmed, has_ended } of jobs) {
      if (has_ended) this.#track(jobId, this.#acknowledge(jobId));
      else if (is_confirmed) this.#track(jobId, this.#follow(new FollowedJob(jobId, { isSubmitted: true })));
    }
    const unsubmitted = jobs.filter((job) => !job.is_confirmed && !job.has_ended).values();
    // They share the iterator: each takes the next job.
    for (let i = 0; i < RESUBMITTED_AT_ONCE; i += 1) void this.#submitAgain(unsubmitted);
  }

  /** Submits a job that has just been stored, and follows it. */
  submit(jobId: string, request: JobRequest): void {
    this.#track(jobId, this.#follow(new FollowedJob(jobId, { isSubmitted: false, request })));
  }

  /** Ends the retries. Events that are not stored come again after the next start. */
  stop(): void {
    this.#stopping.abort();
  }

  /** Resolves when no job is followed any more. Call it after the client was closed and the recorder stopped. */
  async stopped(): Promise<void> {
    await Promise.all(this.#following);
  }

  #track(jobId: string, follow: Promise<void>): void {
    const following = follow.catch((error: unknown) => {
      if (!this.#stopping.signal.aborted)
        this.#options.log.error({ jobId, err: error }, 'following the job failed for good');
    });
    this.#following.add(following);
    void following.then(() => this.#following.delete(following));
  }

  async #submitAgain(jobs: Iterator<JobToFollow>): Promise<void> {
    for (let next = jobs.next(); !next.done && !this.#stopping.signal.aborted; next = jobs.next()) {
      const job = new FollowedJob(next.value.job_id, { isSubmitted: false });
      this.#track(job.jobId, this.#follow(job).finally(job.begun.resolve));
      await job.begun.promise;
    }
  }

  /** Stores the events of a job up to its result. Retries after every failure. */
  async #follow(job: FollowedJob): Promise<void> {
    const { jobId } = job;
    const { recorder, connected, log } = this.#options;
    for (let attempt = 1; !this.#stopping.signal.aborted; attempt += 1) {
      const client = await connected();
      if (!client) return;
      try {
        const handle = await this.#begin(job, client);
        job.begun.resolve();
        if (handle) await this.#store(handle);
        return;
      } catch (error) {
        if (this.#stopping.signal.aborted || error instanceof JobEndedError) return;
        const reason = reasonOfNoResult(error);
        if (reason !== undefined) return recorder.patch(jobId, failurePatch(reason, new Date()));
        log.warn({ jobId, err: error }, 'submitting or following the job failed; trying again');
        await backOff(attempt, this.#stopping.signal);
      }
    }
  }

  /** Submits the job or attaches to it; undefined when its record was removed. */
  async #begin(job: FollowedJob, client: Client): Promise<JobHandle | undefined> {
    const { jobId } = job;
    if (job.isSubmitted) return client.attach(jobId);
    const request = job.request ?? (await this.#options.readRequest(jobId));
    if (!request) return undefined;
    const handle = await client.submit({ ...request, jobId });
    job.request = undefined;
    await this.#options.recorder.markConfirmed(jobId);
    job.isSubmitted = true;
    return handle;
  }

  async #store(handle: JobHandle): Promise<void> {
    const { recorder } = this.#options;
    let updates = 0;
    for await (const event of handle) {
      if (event.type === 'log') {
        await recorder.appendLog(handle.id, storable(event.text));
        continue;
      }
      const patch = patchOf(event, new Date());
      if (!patch) continue;
      const stored = recorder.patch(handle.id, patch);
      // Progress that is lost in a crash is followed by more, or by the end: it is not worth a commit each.
      const mustBeStored = event.type !== 'progress' || (updates += 1) % PROGRESS_AT_ONCE === 0;
      if (mustBeStored) await stored;
      else stored.catch(() => undefined);
    }
  }

  /** Acknowledges the events that the broker still keeps for a job whose end is stored. */
  async #acknowledge(jobId: string): Promise<void> {
    const client = await this.#options.connected();
    if (!client) return;
    const signal = AbortSignal.timeout(LEFT_OVER_MS);
    try {
      const handle = await client.attach(jobId);
      for await (const event of handle.events({ signal })) if (event.type === 'result') return;
    } catch (error) {
      const isNothingLeft = error instanceof JobNotFoundError || error instanceof JobEndedError;
      if (!signal.aborted && !isNothingLeft) throw error;
    }
  }
}

/** A job that is submitted and followed. Its input is kept in memory until it is submitted. */
class FollowedJob {
  readonly jobId: string;
  /** Resolved when the job is submitted or attached to, or cannot be. */
  readonly begun = Promise.withResolvers<void>();
  isSubmitted: boolean;
  /** Undefined: it has to be read from the database. */
  request: JobRequest | undefined;

  constructor(jobId: string, { isSubmitted, request }: { isSubmitted: boolean; request?: JobRequest }) {
    this.jobId = jobId;
    this.isSubmitted = isSubmitted;
    this.request = request;
  }
}

/** Why a job will never have a result, as text for its record; undefined when it may still have one. */
function reasonOfNoResult(error: unknown): string | undefined {
  if (error instanceof InvalidSubmissionError)
    return `The job was accepted, but can no longer be submitted: ${error.message}`;
  if (error instanceof JobNotFoundError)
    return `The end of the job is unknown, because the gateway was away for longer than the broker keeps results. ${error.message}`;
  if (error instanceof UnreadableResultError) return error.message;
  if (error instanceof Error && isRefusedData(error))
    return `The database refuses the result of the job: ${error.message}`;
  return undefined;
}
