import { type HistoryBucket, JOB_STATUSES, type JobStatus } from '@omotes/http-api';
import type { Database } from './database.ts';

/** How many jobs have each status. */
export async function countJobs(database: Database): Promise<Readonly<Record<JobStatus, number>>> {
  const { rows } = await database.query<{ status: JobStatus; jobs: number }>(
    'select status, count(*)::float8 as jobs from job group by status',
  );
  const counts = new Map(rows.map(({ status, jobs }) => [status, jobs]));
  const all = JOB_STATUSES.map((status) => [status, counts.get(status) ?? 0] as const);
  return Object.fromEntries(all) as Record<JobStatus, number>; // has each status
}

/** The place of a job among those that wait for the same workers. */
export interface QueuePlace {
  readonly job_id: string;
  /** From 1; ordered by priority, then by when they were enqueued. */
  readonly place: number;
  /** How many jobs wait for these workers. */
  readonly jobs: number;
}

/** Numbering more jobs would take longer than the rest of a list. */
const MAX_NUMBERED_JOBS = 10_000;

/** The places of the jobs that are enqueued; empty while more than 10,000 are. */
export async function readPlaces(database: Database, jobIds: readonly string[]): Promise<QueuePlace[]> {
  const { rows } = await database.query<QueuePlace>(
    `select job_id, place, jobs from (
       select job_id,
              row_number() over (
                partition by workflow_type order by job_priority desc, enqueued_at, job_id
              )::float8 as place,
              count(*) over (partition by workflow_type)::float8 as jobs
         from job where status = 'enqueued'
     ) as enqueued
     where job_id = any($1::uuid[])
       and (select count(*) from (select from job where status = 'enqueued' limit $2 + 1) as counted) <= $2`,
    [jobIds, MAX_NUMBERED_JOBS],
  );
  return rows;
}

interface BucketRow {
  readonly at: Date;
  readonly finished: number;
  readonly waiting_s_p50: number | null;
  readonly running_s_p50: number | null;
  readonly succeeded: number;
  readonly cancelled: number;
  readonly timeout: number;
  readonly error: number;
}

/** The jobs that ended in the last `hours`, in periods of `bucketMinutes`, oldest first; the first and the last may be shorter. */
export async function readHistory(
  database: Database,
  hours: number,
  bucketMinutes: number,
): Promise<HistoryBucket[]> {
  const { rows } = await database.query<BucketRow>(
    `with width as (select $2 * interval '1 minute' as width)
     select bucket.at,
            count(job.job_id)::float8 as finished,
            percentile_cont(0.5) within group (order by extract(epoch from running_at - submitted_at)::float8)
              as waiting_s_p50,
            percentile_cont(0.5) within group (order by extract(epoch from stopped_at - running_at)::float8)
              as running_s_p50,
            count(*) filter (where status = 'succeeded')::float8 as succeeded,
            count(*) filter (where status = 'cancelled')::float8 as cancelled,
            count(*) filter (where status = 'timeout')::float8 as timeout,
            count(*) filter (where status = 'error')::float8 as error
       from width
      cross join generate_series(
              date_bin(width, now() - $1 * interval '1 hour', timestamptz 'epoch'), now(), width
            ) as bucket (at)
       left join job on job.stopped_at >= bucket.at and job.stopped_at < bucket.at + width
      group by bucket.at order by bucket.at`,
    [hours, bucketMinutes],
  );
  return rows.map(({ at, finished, waiting_s_p50, running_s_p50, ...by_result }) => ({
    at: at.toISOString(),
    finished,
    waiting_s_p50,
    running_s_p50,
    by_result,
  }));
}
