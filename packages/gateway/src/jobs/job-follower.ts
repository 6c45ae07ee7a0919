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

/** What the broker keeps for a job comes at once after a connect; what has not come by then was acknowledged. */
const LEFT_OVER_MS = 30_000;

/** Jobs whose input is read and submitted again at the same time. */
const RESUBMITTED_AT_ONCE = 20;

/** Of one job: updates that make up one commit when they come faster than that. */
const PROGRESS_AT_ONCE = 100;

export interface JobFollowerOptions {
  readonly recorder: JobRecorder;
  /** Resolves when there is a client; with undefined when the gateway stops. */
  readonly connected: () => Promise<Client | undefined>;
  /** What is to be submitted for a stored job; undefined: it was removed. */
  readonly readRequest: (jobId: string) => Promise<JobRequest | undefined>;
  readonly log: Logger;
}

/**
 * Sees to it that every stored job is submitted and that what becomes of it is stored, whatever fails between.
 *
 * Invariants: a job is stored before it is submitted, and submitted again under the same id until the broker has
 * confirmed it. The SDK counts an event as handed over when the loop's body is done, that is after it was stored:
 * one that was not comes again after a restart, and is without effect if it was.
 */
export class JobFollower {
  readonly #options: JobFollowerOptions;
  readonly #following = new Set<Promise<void>>();
  readonly #stopping = new AbortController();

  constructor(options: JobFollowerOptions) {
    this.#options = options;
    // Any number of jobs may wait to be tried again.
    setMaxListeners(0, this.#stopping.signal);
  }

  /** Takes up the jobs that a former process left. */
  takeUp(jobs: readonly JobToFollow[]): void {
    for (const { job_id: jobId, is_confirmed, has_ended } of jobs) {
      if (has_ended) this.#track(jobId, this.#acknowledge(jobId));
      else if (is_confirmed) this.#track(jobId, this.#follow(new FollowedJob(jobId, { isSubmitted: true })));
    }
    const unsubmitted = jobs.filter((job) => !job.is_confirmed && !job.has_ended).values();
    // The iterator is shared: each of them takes the next job.
    for (let i = 0; i < RESUBMITTED_AT_ONCE; i += 1) void this.#submitAgain(unsubmitted);
  }

  /** Submits a job that was stored just now, and follows it. */
  submit(jobId: string, request: JobRequest): void {
    this.#track(jobId, this.#follow(new FollowedJob(jobId, { isSubmitted: false, request })));
  }

  /** From now on a failure is final. What is not stored comes again after the next start. */
  stop(): void {
    this.#stopping.abort();
  }

  /** Resolves when nothing is under way any more: after the client was closed and the recorder stopped. */
  async stopped(): Promise<void> {
    await Promise.all(this.#following);
  }

  #track(jobId: string, follow: Promise<void>): void {
    const following = follow.catch((error: unknown) => {
      if (!this.#stopping.signal.aborted)
        this.#options.log.error({ jobId, err: error }, 'job is not followed any more');
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

  /** Stores the events of a job up to its result; whatever fails is tried again. */
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
        log.warn({ jobId, err: error }, 'job is submitted or followed again');
        await backOff(attempt, this.#stopping.signal);
      }
    }
  }

  /** Submits the job or comes back to it; undefined when its record was removed. */
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
    let unheeded = 0;
    for await (const event of handle) {
      if (event.type === 'log') {
        await recorder.appendLog(handle.id, storable(event.text));
        continue;
      }
      const patch = patchOf(event, new Date());
      if (!patch) continue;
      const stored = recorder.patch(handle.id, patch);
      // Progress that is lost with the process is followed by more, or by the end: it is not worth a commit each.
      const isHeeded = event.type !== 'progress' || (unheeded += 1) % PROGRESS_AT_ONCE === 0;
      if (isHeeded) await stored;
      else stored.catch(() => undefined);
    }
  }

  /** Lets the broker forget what it still keeps of a job whose end is stored. */
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

/** A job that is submitted and followed. Its input is kept no longer than until it is submitted. */
class FollowedJob {
  readonly jobId: string;
  /** Resolved when it is submitted or come back to, or never will be. */
  readonly begun = Promise.withResolvers<void>();
  isSubmitted: boolean;
  /** Absent: it is in the store. */
  request: JobRequest | undefined;

  constructor(jobId: string, { isSubmitted, request }: { isSubmitted: boolean; request?: JobRequest }) {
    this.jobId = jobId;
    this.isSubmitted = isSubmitted;
    this.request = request;
  }
}

/** Why a job will never have a result, as its record says it; undefined: it may have one. */
function reasonOfNoResult(error: unknown): string | undefined {
  if (error instanceof InvalidSubmissionError)
    return `The job was accepted, but cannot be submitted any more: ${error.message}`;
  if (error instanceof JobNotFoundError)
    return `How the job ended is not known, because it was away for longer than the broker keeps results. ${error.message}`;
  if (error instanceof UnreadableResultError) return error.message;
  if (error instanceof Error && isRefusedData(error))
    return `The database does not take what became of the job: ${error.message}`;
  return undefined;
}
