import type { DatabaseSettings } from '@omotes/protocol';
import { createPool, migrate } from '@omotes/service';
import type { Pool, PoolClient } from 'pg';
import type { Job, JobResult, UnfinishedStatus } from '../domain/job.ts';
import type { SilentJob, SilentRun } from '../domain/silent-job.ts';
import type { Transition } from '../domain/transition.ts';
import type { DueJob } from '../domain/undelivered.ts';
import type { WorkerCensus } from '../domain/worker-census.ts';
import { censuses, hasCensus, recordCensus } from './census-rows.ts';
import { begin, removeClaimedJobs, type Creates } from './job-rows.ts';
import { applyTransition, type LeftoverRecords } from './job-transaction.ts';
import { ResourceRows } from './resource-rows.ts';
import { MIGRATIONS } from './schema.ts';
import { noteSeen, noteSigns, silentJobs, silentRuns } from './silent-rows.ts';
import { statusFromSql, type SqlStatus } from './sql-status.ts';
import { TimeSeriesRows } from './time-series-rows.ts';
import {
  countUndelivered,
  deleteOrphanedUndelivered,
  readUndeliveredResult,
  takeDueJobs,
} from './undelivered-rows.ts';

/** Statements sent together, or a lock, that take longer are given up, and the batch retried. */
const STATEMENT_TIMEOUT_MS = 60_000;

/** The rows of the unfinished jobs and the tombstones of the ended ones. */
export class JobStore {
  readonly timeSeries: TimeSeriesRows;
  readonly resources: ResourceRows;
  readonly #pool: Pool;
  readonly #records: LeftoverRecords;

  /**
   * `onError` is called with connections that break while idle; the pool replaces them. `records`: what is noted for the
   * clean-up of what jobs leave behind.
   */
  constructor(settings: DatabaseSettings, onError: (error: Error) => void, records: LeftoverRecords) {
    this.#records = records;
    this.#pool = createPool(settings, {
      applicationName: 'omotes-orchestrator',
      max: 8,
      onError,
      // The server gives up as well: statements sent together would go on to wait for locks.
      config: { pipeline: true, statement_timeout: STATEMENT_TIMEOUT_MS },
    });
    this.timeSeries = new TimeSeriesRows(this.#pool);
    this.resources = new ResourceRows(this.#pool);
  }

  /** Brings the schema up to date and takes over rows of the former orchestrator; returns the migrations applied. */
  async prepare(): Promise<readonly string[]> {
    const applied = await migrate(this.#pool, MIGRATIONS);
    await this.#pool.query(
      `update job
          set deadline_at = coalesce(deadline_at, running_at + timeout_after_ms * interval '1 ms'),
              starts = greatest(starts, (select count(*) from job_starts where job_starts.job_id = job.job_id), 1)
        where status = 'RUNNING' and starts = 0 and last_sign_at is null`,
    );
    return applied;
  }

  /**
   * Locks the jobs, asks `decide` what becomes of them, given the server's time in milliseconds since the epoch, writes
   * and publishes that, and commits. Whatever throws rolls everything back. Throws `LostRaceError` when another replica
   * registered one of the jobs since, even if it has ended.
   */
  async transact(
    jobIds: readonly string[],
    creates: Creates,
    decide: (jobs: ReadonlyMap<string, Job>, nowMs: number) => Transition,
  ): Promise<void> {
    await this.#withClient((client) => applyTransition(client, jobIds, creates, decide, this.#records));
  }

  /** The result that was kept because its queue was missing; undefined when there is none. */
  keptResult(jobId: string): Promise<JobResult | undefined> {
    return readUndeliveredResult(this.#pool, jobId);
  }

  /** Takes jobs whose undelivered events are due; other replicas find them due again only `leaseMs` later. */
  takeUndelivered(limit: number, leaseMs: number): Promise<DueJob[]> {
    return takeDueJobs(this.#pool, limit, leaseMs);
  }

  /** Jobs with events that wait for their queues. */
  countUndelivered(): Promise<number> {
    return countUndelivered(this.#pool);
  }

  /** Replaces the rows of jobs whose end is published by tombstones. */
  async removeEnded(jobIds: readonly string[]): Promise<void> {
    await this.#withClient((client) =>
      Promise.all([begin(client, 'nothing'), removeClaimedJobs(client, jobIds), client.query('commit')]),
    );
  }

  /** Running jobs whose deadline has passed; at most `limit`. */
  async jobsPastDeadline(limit: number): Promise<string[]> {
    return this.#jobIds(
      `select job_id from job
        where deadline_at <= now() and status = 'RUNNING' and end_cause is null
        order by deadline_at limit $1`,
      [limit],
    );
  }

  /**
   * Jobs that were claimed for an end more than `agoMs` ago and still have their row, though it does not wait for the SDK's
   * queues; at most `limit`.
   */
  async jobsClaimedSince(agoMs: number, limit: number): Promise<string[]> {
    return this.#jobIds(
      `select job_id from job
        where end_claimed_at <= now() - $1 * interval '1 ms' and end_cause <> 'result'
          and not exists (select from undelivered where undelivered.job_id = job.job_id and result is not null)
        order by end_claimed_at limit $2`,
      [agoMs, limit],
    );
  }

  /** Jobs without a sign of life for `forMs`, with their tasks; at most `limit`. */
  silentJobs(forMs: number, limit: number): Promise<SilentJob[]> {
    return silentJobs(this.#pool, forMs, limit);
  }

  /** Running jobs without a sign of life for `forMs`, at most `limit`, those that gave one last first. */
  silentRuns(forMs: number, limit: number): Promise<SilentRun[]> {
    return silentRuns(this.#pool, forMs, limit);
  }

  /** Records which Celery workers answered just now, and forgets what is older than an hour. */
  recordCensus(nodes: WorkerCensus['nodes']): Promise<void> {
    return recordCensus(this.#pool, nodes);
  }

  /** Whether a replica recorded a census in the last `withinMs`. */
  hasCensus(withinMs: number): Promise<boolean> {
    return hasCensus(this.#pool, withinMs);
  }

  /** The censuses of the last hour, by all replicas, oldest first. */
  censuses(): Promise<WorkerCensus[]> {
    return censuses(this.#pool);
  }

  /** Notes that workers have these tasks now, a sign of life of the running jobs among theirs. */
  noteSeen(taskIds: Iterable<string>): Promise<void> {
    return noteSeen(this.#pool, taskIds);
  }

  /** Notes a sign of life of jobs whose tasks a worker knows. */
  noteSigns(jobIds: readonly string[]): Promise<void> {
    return noteSigns(this.#pool, jobIds);
  }

  /** Forgets tombstones older than `ageMs`, and what waits of jobs that are forgotten; returns how many. */
  async forgetEnded(ageMs: number): Promise<number> {
    const { rowCount } = await this.#pool.query(
      `delete from ended_job where ended_at < now() - $1 * interval '1 ms'`,
      [ageMs],
    );
    await deleteOrphanedUndelivered(this.#pool);
    return rowCount ?? 0;
  }

  /** Unfinished jobs by workflow type and status; without those that have ended and wait for the queue of their result. */
  async countJobs(): Promise<{ workflowType: string; status: UnfinishedStatus; count: number }[]> {
    const { rows } = await this.#pool.query<{ workflow_type: string; status: SqlStatus; count: string }>(
      `select workflow_type, status::text, count(*) from job
        where not exists (select from undelivered where undelivered.job_id = job.job_id and result is not null)
        group by 1, 2`,
    );
    return rows.map(({ workflow_type, status, count }) => ({
      workflowType: workflow_type,
      status: statusFromSql(status),
      count: Number(count),
    }));
  }

  /** Rejects when the database does not answer. */
  async ping(): Promise<void> {
    await this.#pool.query('select 1');
  }

  async stop(): Promise<void> {
    await this.#pool.end();
  }

  async #jobIds(sql: string, values: unknown[]): Promise<string[]> {
    const { rows } = await this.#pool.query<{ job_id: string }>(sql, values);
    return rows.map(({ job_id }) => job_id);
  }

  async #withClient(run: (client: PoolClient) => Promise<unknown>): Promise<void> {
    const client = await this.#pool.connect();
    try {
      await run(client);
      client.release();
    } catch (error) {
      // Closing the connection rolls back whatever state it is in.
      client.release(true);
      throw error;
    }
  }
}
