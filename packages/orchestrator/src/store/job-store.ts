import { celeryPriority, type DatabaseSettings, type JobPriority } from '@omotes/protocol';
import { createPool, migrate } from '@omotes/service';
import type { ClientBase, Pool, PoolClient } from 'pg';
import type {
  EndedJob,
  Job,
  JobResult,
  Undelivered,
  UnfinishedJob,
  UnfinishedStatus,
} from '../domain/job.ts';
import { UNKNOWN } from '../domain/job.ts';
import type { WorkerCensus } from '../domain/worker-census.ts';
import type { SilentJob, SilentRun } from '../domain/silent-job.ts';
import type { Transition } from '../domain/transition.ts';
import type { DueJob } from '../domain/undelivered.ts';
import { LostRaceError } from './errors.ts';
import {
  begin,
  insertJobs,
  lockJobs,
  readEndedJobs,
  removeClaimedJobs,
  updateJobs,
  upsertEndedJobs,
  type Creates,
  type WithId,
} from './job-rows.ts';
import { MIGRATIONS } from './schema.ts';
import { keepResources, ResourceRows, succeededJobs } from './resource-rows.ts';
import { statusFromSql, type SqlStatus } from './sql-status.ts';
import { outputSeries, recordTimeSeries, TimeSeriesRows } from './time-series-rows.ts';
import {
  countUndelivered,
  deleteOrphanedUndelivered,
  deleteUndelivered,
  readUndelivered,
  readUndeliveredResult,
  takeDueJobs,
  upsertUndelivered,
} from './undelivered-rows.ts';

/** By job id. */
type JobsById = ReadonlyMap<string, Job>;

/** Statements sent together, or a lock, that take longer are given up, and the batch retried. */
const STATEMENT_TIMEOUT_MS = 60_000;

/** What results leave behind that is noted with their claims. */
export interface LeftoverRecords {
  readonly timeSeries: boolean;
  readonly resources: boolean;
}

/** The rows of the unfinished jobs and the tombstones of the ended ones. */
export class JobStore {
  readonly timeSeries: TimeSeriesRows;
  readonly resources: ResourceRows;
  readonly #pool: Pool;
  readonly #records: LeftoverRecords;

  /**
   * `onError` is told of connections that break while idle; the pool replaces them. `records`: what is noted for the
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
   * Locks the jobs, has `decide` say what becomes of them, given the server's time in milliseconds since the epoch, writes
   * and publishes that, and commits. Whatever throws rolls everything back. Throws `LostRaceError` when another replica
   * registered one of the jobs meanwhile, even if it has ended since.
   */
  async transact(
    jobIds: readonly string[],
    creates: Creates,
    decide: (jobs: JobsById, nowMs: number) => Transition,
  ): Promise<void> {
    await this.#withClient(async (client) => {
      // Sent together and performed one after the other: the last sees what was committed while the locks were waited for.
      const [nowMs, unfinished, endedJobs, undelivered] = await Promise.all([
        begin(client, creates),
        lockJobs(client, jobIds),
        readEndedJobs(client, jobIds),
        readUndelivered(client, jobIds),
      ]);
      const before = new Map<string, Job>(
        jobIds.map((jobId) => {
          const job = unfinished.get(jobId) ?? endedJobs.get(jobId) ?? UNKNOWN;
          const waiting = undelivered.get(jobId);
          return [jobId, waiting && job !== UNKNOWN ? { ...job, undelivered: waiting } : job];
        }),
      );
      const { jobs, publish, claimingResults } = decide(before, nowMs);
      const { inserted, updated, ended, kept, delivered } = changesOf(before, jobs);
      const series = this.#records.timeSeries ? outputSeries(claimingResults) : [];
      const succeeded = this.#records.resources ? succeededJobs(claimingResults) : [];
      if (inserted.length > 0) await register(client, inserted);
      const writing = Promise.all([
        updated.length > 0 && updateJobs(client, updated),
        ended.length > 0 && upsertEndedJobs(client, ended),
        series.length > 0 && recordTimeSeries(client, series),
        succeeded.length > 0 && keepResources(client, succeeded),
        writeUndelivered(client, kept, delivered),
      ]);
      // One write and the commit go together: when it fails, or is never sent, nothing is committed.
      const written = [inserted, updated, ended, series, succeeded, kept, delivered];
      const writes = written.filter(({ length }) => length > 0).length;
      if (publish || writes > 1) await writing;
      const unroutable = publish ? changesOf(jobs, await publish()) : undefined;
      if (unroutable) await writeUndelivered(client, unroutable.kept, unroutable.delivered);
      await Promise.all([writing, client.query('commit')]);
    });
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

  /** Replaces the rows of jobs whose end has been told by tombstones. */
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
  async silentJobs(forMs: number, limit: number): Promise<SilentJob[]> {
    const { rows } = await this.#pool.query<{
      job_id: string;
      celery_id: string | null;
      workflow_type: string;
      status: string;
    }>(
      `select job_id, celery_id, workflow_type, status from job
        where coalesce(last_sign_at, running_at, submitted_at, registered_at) <= now() - $1 * interval '1 ms'
          and not exists (select from undelivered where undelivered.job_id = job.job_id and result is not null)
        limit $2`,
      [forMs, limit],
    );
    return rows.map(({ job_id, celery_id, workflow_type, status }) => ({
      jobId: job_id,
      taskId: celery_id ?? undefined,
      workflowType: workflow_type,
      isRunning: status === 'RUNNING',
    }));
  }

  /** Running jobs without a sign of life for `forMs`, at most `limit`, those that gave one last first. */
  async silentRuns(forMs: number, limit: number): Promise<SilentRun[]> {
    const { rows } = await this.#pool.query<{
      job_id: string;
      celery_id: string;
      workflow_type: string;
      priority: JobPriority | null;
      registered_at_ms: number;
      seen_at_ms: number;
      last_sign_at_ms: number;
    }>(
      `select job_id, celery_id, workflow_type, priority,
              extract(epoch from registered_at)::float8 * 1000 as registered_at_ms,
              extract(epoch from coalesce(seen_at, running_at, registered_at))::float8 * 1000 as seen_at_ms,
              extract(epoch from coalesce(last_sign_at, running_at, submitted_at, registered_at))::float8 * 1000
                as last_sign_at_ms
         from job
        where status = 'RUNNING' and end_cause is null and celery_id is not null
          and coalesce(last_sign_at, running_at, submitted_at, registered_at) <= now() - $1 * interval '1 ms'
        order by last_sign_at_ms desc limit $2`,
      [forMs, limit],
    );
    return rows.map((row) => ({
      jobId: row.job_id,
      taskId: row.celery_id,
      workflowType: row.workflow_type,
      // Unknown: nothing is less urgent.
      priority: row.priority ? celeryPriority(row.priority) : 0,
      registeredAtMs: row.registered_at_ms,
      seenAtMs: row.seen_at_ms,
      lastSignAtMs: row.last_sign_at_ms,
    }));
  }

  /** Records which Celery workers answered just now, and forgets what is older than an hour. */
  async recordCensus(nodes: WorkerCensus['nodes']): Promise<void> {
    await this.#pool.query(
      `with forgotten as (delete from worker_census where taken_at < now() - interval '1 hour')
       insert into worker_census (taken_at, nodes) values (now(), $1)`,
      [JSON.stringify(nodes)],
    );
  }

  /** Whether a replica recorded a census in the last `withinMs`. */
  async hasCensus(withinMs: number): Promise<boolean> {
    const { rows } = await this.#pool.query<{ has: boolean }>(
      `select exists (select from worker_census where taken_at >= now() - $1 * interval '1 ms') as has`,
      [withinMs],
    );
    return rows[0]?.has === true;
  }

  /** The censuses of the last hour, by all replicas, oldest first. */
  async censuses(): Promise<WorkerCensus[]> {
    const { rows } = await this.#pool.query<{ taken_at_ms: number; nodes: WorkerCensus['nodes'] }>(
      `select extract(epoch from taken_at)::float8 * 1000 as taken_at_ms, nodes
         from worker_census order by taken_at`,
    );
    return rows.map(({ taken_at_ms, nodes }) => ({ takenAtMs: taken_at_ms, nodes }));
  }

  /** Notes that workers have these tasks now, a sign of life of the running jobs among theirs. */
  async noteSeen(taskIds: Iterable<string>): Promise<void> {
    const ids = [...taskIds];
    if (ids.length === 0) return;
    // A row that is locked has an event at this moment; waiting for several could end in a deadlock.
    await this.#pool.query(
      `update job set last_sign_at = now(), seen_at = now()
        where job_id in (select job_id from job
                          where status = 'RUNNING' and end_cause is null and celery_id = any($1::varchar[])
                            for update skip locked)`,
      [ids],
    );
  }

  /** Notes a sign of life of jobs whose tasks a worker knows. */
  async noteSigns(jobIds: readonly string[]): Promise<void> {
    await this.#pool.query('update job set last_sign_at = now() where job_id = any($1::uuid[])', [jobIds]);
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

interface Changes {
  readonly inserted: readonly WithId<UnfinishedJob>[];
  readonly updated: readonly WithId<UnfinishedJob>[];
  readonly ended: readonly WithId<EndedJob>[];
  readonly kept: readonly WithId<Undelivered>[];
  /** Jobs of which nothing waits any more. */
  readonly delivered: readonly string[];
}

function changesOf(before: JobsById, after: JobsById): Changes {
  const inserted: WithId<UnfinishedJob>[] = [];
  const updated: WithId<UnfinishedJob>[] = [];
  const ended: WithId<EndedJob>[] = [];
  const kept: WithId<Undelivered>[] = [];
  const delivered: string[] = [];
  for (const [jobId, job] of after) {
    const old = before.get(jobId);
    if (job === old) continue;
    const undelivered = undeliveredOf(job);
    if (undelivered && undelivered !== undeliveredOf(old)) kept.push([jobId, undelivered]);
    if (!undelivered && undeliveredOf(old)) delivered.push(jobId);
    if (job.type === 'ended') ended.push([jobId, job]);
    else if (job.type === 'unfinished') (old?.type === 'unfinished' ? updated : inserted).push([jobId, job]);
  }
  return { inserted, updated, ended, kept, delivered };
}

function undeliveredOf(job: Job | undefined): Undelivered | undefined {
  return job === undefined || job.type === 'unknown' ? undefined : job.undelivered;
}

async function writeUndelivered(
  client: ClientBase,
  kept: readonly WithId<Undelivered>[],
  delivered: readonly string[],
): Promise<void> {
  await Promise.all([
    kept.length > 0 && upsertUndelivered(client, kept),
    delivered.length > 0 && deleteUndelivered(client, delivered),
  ]);
}

async function register(client: ClientBase, jobs: readonly WithId<UnfinishedJob>[]): Promise<void> {
  const jobIds = jobs.map(([jobId]) => jobId);
  // A row that another replica inserted, and removed since these jobs were read, has left a tombstone. Only a
  // statement after the insert, which waits for that, is certain to see it.
  const [inserted, ended] = await Promise.all([insertJobs(client, jobs), readEndedJobs(client, jobIds)]);
  const done = new Set(inserted);
  const lost = jobIds.filter((jobId) => !done.has(jobId) || ended.has(jobId));
  if (lost.length > 0) throw new LostRaceError(lost);
}
