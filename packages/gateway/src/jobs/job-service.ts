import { createHash, randomUUID } from 'node:crypto';
import { parseJobId, type JobPriority } from '@omotes/protocol';
import type { JobRequest } from '@omotes/sdk';
import { BrokerAwayError, IdempotencyKeyReusedError, JobUnknownError, StoreAwayError } from '../errors.ts';
import type { ChangeFeed } from '../events/change-feed.ts';
import type { Database } from '../store/database.ts';
import type { Visible } from '../store/job-queries.ts';
import { readContent, readJob } from '../store/job-queries.ts';
import type { JobRecorder } from '../store/job-recorder.ts';
import type { JobContent, JobRow, NewJob } from '../store/job-row.ts';
import type { ClientConnection } from './client-connection.ts';
import type { JobFollower } from './job-follower.ts';

/** How long a caller waits for the database or the broker. */
const TIME_LIMIT_MS = 10_000;

/** How long a removal waits for the end of the cancelled job. */
const END_LIMIT_MS = 5_000;

/** A job as a caller asks for it. */
export interface RequestedJob {
  readonly jobName: string;
  readonly userName: string;
  readonly projectName: string;
  readonly workflowType: string;
  readonly inputEsdl: string;
  readonly inputParams: Readonly<Record<string, unknown>>;
  readonly timeoutAfterS: number | undefined;
  readonly jobPriority: JobPriority;
  readonly liveLogs: boolean;
}

export interface JobServiceOptions {
  readonly database: Database;
  readonly recorder: JobRecorder;
  readonly connection: ClientConnection;
  readonly follower: JobFollower;
  readonly feed: ChangeFeed;
}

/** What callers can do to jobs. */
export class JobService {
  readonly #options: JobServiceOptions;

  constructor(options: JobServiceOptions) {
    this.#options = options;
  }

  /**
   * Accepts a job: resolves with its id when it is stored; from then on it will be submitted, whatever fails. The same
   * idempotency key from the same user means the same job. Rejects with `InvalidSubmissionError`,
   * `IdempotencyKeyReusedError`, `NotConnectedError` and `StoreAwayError`.
   */
  async submit(submission: RequestedJob, idempotencyKey: string | undefined): Promise<string> {
    const { connection, recorder, follower } = this.#options;
    const request = toRequest(submission);
    connection.client.check(request);
    const job: NewJob = {
      ...submission,
      jobId: randomUUID(),
      submittedAt: new Date(),
      idempotencyKey,
      requestHash: hashOf(submission),
    };
    const stored = recorder.insert(job).then((insertion) => {
      // Even after the caller's time limit.
      if (insertion.outcome === 'stored') follower.submit(job.jobId, request);
      return insertion;
    });
    const insertion = await withinLimit(stored, () => new StoreAwayError());
    if (insertion.outcome === 'stored') return job.jobId;
    if (!insertion.requestHash.equals(job.requestHash)) throw new IdempotencyKeyReusedError(insertion.jobId);
    return insertion.jobId;
  }

  /**
   * Asks the orchestrators to delete the job: they cancel it, or drop what it has left behind. Removes its record if it has ended.
   * Rejects with `JobUnknownError`, `BrokerAwayError`, `NotConnectedError` and `StoreAwayError`.
   */
  async delete(jobId: string, visible: Visible): Promise<void> {
    const row = await this.read(jobId, visible);
    await this.#deleteAtOrchestrators(jobId);
    if (row.stopped_at) await withinLimit(this.#options.recorder.remove(jobId), () => new StoreAwayError());
  }

  /**
   * Removes a job: deletes it at the orchestrators as `delete` does, waits some seconds for its end, and removes its record.
   * Resolves with true when that is done; with false when the record will be removed later, once the job has ended, even if
   * the gateway restarts before that. Rejects with `JobUnknownError`, `BrokerAwayError`, `NotConnectedError` and `StoreAwayError`.
   */
  async remove(jobId: string, visible: Visible): Promise<boolean> {
    await this.read(jobId, visible);
    const { recorder, feed } = this.#options;
    const ended = Promise.withResolvers<true>();
    // Subscribed before the job is cancelled, so that its end is not missed.
    const unsubscribe = feed.subscribe((changes) => {
      if (changes.some(({ type, row }) => type === 'job' && row.job_id === jobId && row.stopped_at !== null))
        ended.resolve(true);
    });
    try {
      await this.#deleteAtOrchestrators(jobId);
      const isRemoved = await withinLimit(recorder.removeWhenEnded(jobId), () => new StoreAwayError());
      return isRemoved || (await settledWithin(ended.promise, END_LIMIT_MS));
    } finally {
      unsubscribe();
    }
  }

  async #deleteAtOrchestrators(jobId: string): Promise<void> {
    const signal = AbortSignal.timeout(TIME_LIMIT_MS);
    try {
      await this.#options.connection.client.cancel(jobId, { signal });
    } catch (error) {
      throw signal.aborted ? new BrokerAwayError(jobId) : error;
    }
  }

  /** Rejects with `JobUnknownError`. */
  async read(jobId: string, visible: Visible): Promise<JobRow> {
    const parsed = parseJobId(jobId);
    const row = parsed === undefined ? undefined : await readJob(this.#options.database, parsed);
    if (!row || (visible.userName !== undefined && row.user_name !== visible.userName))
      throw new JobUnknownError(jobId);
    return row;
  }

  /** Rejects with `JobUnknownError`. */
  async readWithContent(jobId: string, visible: Visible): Promise<{ row: JobRow; content: JobContent }> {
    const row = await this.read(jobId, visible);
    const content = await readContent(this.#options.database, jobId);
    if (!content) throw new JobUnknownError(jobId); // it was removed in between
    return { row, content };
  }
}

/** The submission for the SDK. */
export function toRequest(submission: RequestedJob): JobRequest {
  const { jobName, workflowType, inputEsdl, inputParams, timeoutAfterS, jobPriority, liveLogs } = submission;
  return {
    workflowType,
    esdl: inputEsdl,
    params: inputParams,
    priority: jobPriority,
    liveLogs,
    ...(jobName === '' ? {} : { jobReference: jobName }),
    ...(timeoutAfterS === undefined ? {} : { timeoutMs: Math.round(timeoutAfterS * 1000) }),
  };
}

/** As `toRequest`, from the stored job. */
export function storedRequest(row: JobRow, content: JobContent): JobRequest {
  return toRequest({
    jobName: row.job_name,
    userName: row.user_name,
    projectName: row.project_name,
    workflowType: row.workflow_type,
    inputEsdl: content.input_esdl,
    inputParams: content.input_params,
    timeoutAfterS: row.timeout_after_s ?? undefined,
    jobPriority: row.job_priority,
    liveLogs: row.live_logs,
  });
}

/** A hash of the request that does not depend on the order of its fields. */
function hashOf(submission: RequestedJob): Buffer {
  const text = JSON.stringify(submission, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
  return createHash('sha256').update(text).digest();
}

/** Whether the promise resolves within `limitMs`. */
async function settledWithin(promise: Promise<true>, limitMs: number): Promise<boolean> {
  const late = Promise.withResolvers<false>();
  const timer = setTimeout(() => late.resolve(false), limitMs);
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

async function withinLimit<T>(promise: Promise<T>, toError: () => Error): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(toError()), TIME_LIMIT_MS);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
    promise.catch(() => undefined);
  }
}
