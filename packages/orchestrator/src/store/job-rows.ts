import type { JobPriority } from '@omotes/protocol';
import type { ClientBase } from 'pg';
import type { EndCause, EndedJob, Run, UnfinishedJob } from '../domain/job.ts';
import { statusFromSql, statusToSql, type SqlStatus } from './sql-status.ts';

/*
 * One function for each query, each over a set of jobs; it sends its statement before it waits for anything, so that
 * several can be sent together in the order of their calls. Times are the server's, so that replicas whose clocks
 * differ agree; they cross as milliseconds since the epoch.
 */

interface JobRow {
  job_id: string;
  celery_id: string | null;
  workflow_type: string;
  status: SqlStatus;
  job_reference: string | null;
  timeout_ms: string | null;
  deadline_at_ms: number | null;
  starts: number;
  runs: readonly Run[];
  last_sign_at_ms: number;
  reply_to: string | null;
  priority: JobPriority | null;
  end_cause: EndCause | null;
  end_digest: string | null;
  end_reason: string | null;
}

/** What a transaction may create for a job that has neither row nor tombstone. */
export type Creates = 'jobs' | 'tombstones' | 'nothing';

/** Serialises 'registered' against 'refused' and 'deleted before it was submitted'; any constant does. */
const CREATION_LOCK = 0x6a6f6273;

/** Registrations go side by side; a tombstone for a job that is unknown goes alone. */
const CREATION_LOCKS: Readonly<Record<Creates, string>> = {
  jobs: `; select pg_advisory_xact_lock_shared(${CREATION_LOCK})`,
  tombstones: `; select pg_advisory_xact_lock(${CREATION_LOCK})`,
  nothing: '',
};

/**
 * Begins a transaction with the lock for what it creates; returns its time. Its statements look jobs up by their ids:
 * PostgreSQL would rather read a table of some 10,000 rows than look 300 of them up, which is right for a disk that turns.
 */
export async function begin(client: ClientBase, creates: Creates): Promise<number> {
  // One message for all statements, to which the answer is an array.
  const results = (await client.query(
    `begin; set local enable_seqscan = off;
     select extract(epoch from now())::float8 * 1000 as now_ms${CREATION_LOCKS[creates]}`,
  )) as unknown as readonly [unknown, unknown, { readonly rows: readonly [{ readonly now_ms: number }] }];
  return results[2].rows[0].now_ms;
}

/** Locks the rows of these jobs until the end of the transaction, in one order for all, and reads them. */
export async function lockJobs(
  client: ClientBase,
  jobIds: readonly string[],
): Promise<Map<string, UnfinishedJob>> {
  const { rows } = await client.query<JobRow>({
    name: 'lock-jobs',
    text: `select job_id, celery_id, workflow_type, status, job_reference,
                  coalesce(timeout_ms, timeout_after_ms) as timeout_ms,
                  extract(epoch from deadline_at)::float8 * 1000 as deadline_at_ms,
                  starts, runs,
                  extract(epoch from coalesce(last_sign_at, running_at, submitted_at, registered_at))::float8 * 1000
                    as last_sign_at_ms,
                  reply_to, priority, end_cause, end_digest, end_reason
             from job
            where job_id = any($1::uuid[])
            order by job_id
              for update`,
    values: [jobIds],
  });
  return new Map(rows.map((row) => [row.job_id, toJob(row)]));
}

function toJob(row: JobRow): UnfinishedJob {
  return {
    type: 'unfinished',
    status: statusFromSql(row.status),
    taskId: row.celery_id ?? undefined,
    workflowType: row.workflow_type,
    jobReference: row.job_reference ?? undefined,
    starts: row.starts,
    runs: row.runs,
    timeoutMs: row.timeout_ms === null ? undefined : Number(row.timeout_ms),
    deadlineAtMs: row.deadline_at_ms ?? undefined,
    lastSignAtMs: row.last_sign_at_ms,
    claim:
      row.end_cause === null
        ? undefined
        : { cause: row.end_cause, digest: row.end_digest ?? undefined, reason: row.end_reason ?? '' },
    replyTo: row.reply_to ?? undefined,
    priority: row.priority ?? undefined,
  };
}

/** Reads the tombstones of these jobs. */
export async function readEndedJobs(
  client: ClientBase,
  jobIds: readonly string[],
): Promise<Map<string, EndedJob>> {
  const { rows } = await client.query<{ job_id: string; cause: EndCause; reason: string; starts: number }>({
    name: 'read-ended-jobs',
    text: 'select job_id, cause, reason, starts from ended_job where job_id = any($1::uuid[])',
    values: [jobIds],
  });
  return new Map(rows.map(({ job_id, ...rest }) => [job_id, { type: 'ended', ...rest }]));
}

/** A job with its id, as the writing queries take them. */
export type WithId<JobKind> = readonly [jobId: string, job: JobKind];

/** Inserts new rows; returns the ids that were inserted. One that is missing was there already. */
export async function insertJobs(
  client: ClientBase,
  jobs: readonly WithId<UnfinishedJob>[],
): Promise<string[]> {
  const { rows } = await client.query<{ job_id: string }>({
    name: 'insert-jobs',
    text: `insert into job (job_id, celery_id, workflow_type, status, registered_at, timeout_ms,
                            timeout_after_ms, job_reference, reply_to, priority, last_sign_at)
           select job_id, celery_id, workflow_type, 'REGISTERED', now(), timeout_ms,
                  least(timeout_ms, 2147483647), job_reference, reply_to, priority, now()
             from unnest($1::uuid[], $2::varchar[], $3::varchar[], $4::bigint[], $5::varchar[], $6::varchar[],
                         $7::varchar[])
               as new_job (job_id, celery_id, workflow_type, timeout_ms, job_reference, reply_to, priority)
            order by job_id
               on conflict do nothing
           returning job_id`,
    values: [
      jobs.map(([jobId]) => jobId),
      jobs.map(([, job]) => job.taskId),
      jobs.map(([, job]) => job.workflowType),
      jobs.map(([, job]) => job.timeoutMs),
      jobs.map(([, job]) => job.jobReference),
      jobs.map(([, job]) => job.replyTo),
      jobs.map(([, job]) => job.priority),
    ],
  });
  return rows.map(({ job_id }) => job_id);
}

/** Writes what an event changed in rows that this transaction has locked. */
export async function updateJobs(client: ClientBase, jobs: readonly WithId<UnfinishedJob>[]): Promise<void> {
  await client.query({
    name: 'update-jobs',
    text: `update job
              set status = changed.status::jobstatus,
                  celery_id = changed.celery_id,
                  starts = changed.starts,
                  runs = changed.runs,
                  deadline_at = to_timestamp(changed.deadline_at_ms / 1000),
                  last_sign_at = to_timestamp(changed.last_sign_at_ms / 1000),
                  seen_at = case when changed.starts > job.starts then now() else job.seen_at end,
                  submitted_at = coalesce(job.submitted_at,
                                          case when changed.status <> 'REGISTERED' then now() end),
                  running_at = coalesce(job.running_at,
                                        case when changed.status = 'RUNNING' then now() end),
                  end_cause = changed.end_cause,
                  end_digest = changed.end_digest,
                  end_reason = changed.end_reason,
                  end_claimed_at = case when changed.end_cause is not null then now() end
             from unnest($1::uuid[], $2::varchar[], $3::varchar[], $4::integer[], $5::float8[], $6::float8[],
                         $7::varchar[], $8::varchar[], $9::text[], $10::jsonb[])
               as changed (job_id, status, celery_id, starts, deadline_at_ms, last_sign_at_ms,
                           end_cause, end_digest, end_reason, runs)
            where job.job_id = changed.job_id`,
    values: [
      jobs.map(([jobId]) => jobId),
      jobs.map(([, job]) => statusToSql(job.status)),
      jobs.map(([, job]) => job.taskId),
      jobs.map(([, job]) => job.starts),
      jobs.map(([, job]) => job.deadlineAtMs),
      jobs.map(([, job]) => job.lastSignAtMs),
      jobs.map(([, job]) => job.claim?.cause),
      jobs.map(([, job]) => job.claim?.digest),
      jobs.map(([, job]) => job.claim?.reason),
      jobs.map(([, job]) => JSON.stringify(job.runs)),
    ],
  });
}

/** Writes tombstones; one that is there takes the new count of starts. */
export async function upsertEndedJobs(client: ClientBase, jobs: readonly WithId<EndedJob>[]): Promise<void> {
  await client.query({
    name: 'upsert-ended-jobs',
    text: `insert into ended_job (job_id, cause, reason, starts, ended_at)
           select job_id, cause, reason, starts, now()
             from unnest($1::uuid[], $2::varchar[], $3::text[], $4::integer[])
               as ended (job_id, cause, reason, starts)
            order by job_id
               on conflict (job_id) do update set starts = excluded.starts`,
    values: [
      jobs.map(([jobId]) => jobId),
      jobs.map(([, job]) => job.cause),
      jobs.map(([, job]) => job.reason),
      jobs.map(([, job]) => job.starts),
    ],
  });
}

/** Replaces the rows of jobs whose claimed end is published, or given up, by tombstones. */
export async function removeClaimedJobs(client: ClientBase, jobIds: readonly string[]): Promise<void> {
  await client.query({
    name: 'remove-claimed-jobs',
    text: `with locked as (
             select job_id from job
              where job_id = any($1::uuid[]) and end_cause is not null
              order by job_id
                for update
           ), without_starts as (
             delete from job_starts where job_id in (select job_id from locked)
           ), without_undelivered as (
             delete from undelivered where job_id = any($1::uuid[])
           ), gone as (
             delete from job where job_id in (select job_id from locked)
             returning job_id, end_cause, end_reason, starts
           )
           insert into ended_job (job_id, cause, reason, starts, ended_at)
           select job_id, end_cause, end_reason, starts, now() from gone
               on conflict do nothing`,
    values: [jobIds],
  });
}
