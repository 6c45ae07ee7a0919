import type { ClientBase } from 'pg';
import { JOB_COLUMNS, type JobPatch, type JobRow, type NewJob } from './job-row.ts';

/** Stores the jobs whose id, or user and idempotency key, is new; returns their rows. */
export async function insertJobs(client: ClientBase, jobs: readonly NewJob[]): Promise<JobRow[]> {
  const { rows } = await client.query<JobRow>(
    `insert into job (job_id, job_name, user_name, project_name, workflow_type, job_priority, timeout_after_s,
                      live_logs, submitted_at, idempotency_key, request_hash)
     select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::job_priority[],
                          $7::float8[], $8::boolean[], $9::timestamptz[], $10::text[], $11::bytea[])
     on conflict do nothing
     returning ${JOB_COLUMNS}`,
    [
      jobs.map((job) => job.jobId),
      jobs.map((job) => job.jobName),
      jobs.map((job) => job.userName),
      jobs.map((job) => job.projectName),
      jobs.map((job) => job.workflowType),
      jobs.map((job) => job.jobPriority),
      jobs.map((job) => job.timeoutAfterS),
      jobs.map((job) => job.liveLogs),
      jobs.map((job) => job.submittedAt),
      jobs.map((job) => job.idempotencyKey),
      jobs.map((job) => job.requestHash),
    ],
  );
  const isNew = new Set(rows.map((row) => row.job_id));
  const stored = jobs.filter((job) => isNew.has(job.jobId));
  await client.query(
    `insert into job_content (job_id, input_params, input_esdl)
     select * from unnest($1::uuid[], $2::json[], $3::text[])`,
    [
      stored.map((job) => job.jobId),
      stored.map((job) => JSON.stringify(job.inputParams)),
      stored.map((job) => job.inputEsdl),
    ],
  );
  return rows;
}

/** The job that is stored for a user's idempotency key. */
export interface EarlierJob {
  readonly job_id: string;
  readonly user_name: string;
  readonly idempotency_key: string;
  readonly request_hash: Buffer;
}

export async function readEarlierJobs(client: ClientBase, jobs: readonly NewJob[]): Promise<EarlierJob[]> {
  const { rows } = await client.query<EarlierJob>(
    `select job_id, user_name, idempotency_key, request_hash from job
       join unnest($1::text[], $2::text[]) as given (user_name, idempotency_key)
         using (user_name, idempotency_key)`,
    [jobs.map((job) => job.userName), jobs.map((job) => job.idempotencyKey)],
  );
  return rows;
}

/**
 * Moves jobs forward: a status never goes back, a time once set stays, and a job that has ended does not change. Returns
 * the rows of the jobs that changed.
 */
export async function updateJobs(
  client: ClientBase,
  patches: ReadonlyMap<string, JobPatch>,
): Promise<JobRow[]> {
  const entries = [...patches];
  const values = entries.map(([, patch]) => patch);
  const { rows } = await client.query<JobRow>(
    `update job
        set revision = nextval('revision'),
            status = greatest(job.status, patch.status),
            registered_at = coalesce(job.registered_at, patch.registered_at),
            enqueued_at = coalesce(job.enqueued_at, patch.enqueued_at),
            running_at = coalesce(job.running_at, patch.running_at),
            progress_fraction = coalesce(patch.progress_fraction, job.progress_fraction),
            progress_message = coalesce(patch.progress_message, job.progress_message),
            stopped_at = patch.stopped_at
       from unnest($1::uuid[], $2::job_status[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[],
                   $6::float8[], $7::text[], $8::timestamptz[])
            as patch (job_id, status, registered_at, enqueued_at, running_at, progress_fraction, progress_message,
                      stopped_at)
      where job.job_id = patch.job_id and job.stopped_at is null
      returning ${JOB_COLUMNS}`,
    [
      entries.map(([jobId]) => jobId),
      values.map((patch) => patch.status),
      values.map((patch) => patch.registeredAt),
      values.map((patch) => patch.enqueuedAt),
      values.map((patch) => patch.runningAt),
      values.map((patch) => patch.progress?.fraction),
      values.map((patch) => patch.progress?.message),
      values.map((patch) => patch.end?.stoppedAt),
    ],
  );
  const ended = rows.flatMap((row) => {
    const end = patches.get(row.job_id)?.end;
    return end ? [{ jobId: row.job_id, end }] : [];
  });
  if (ended.length > 0)
    await client.query(
      `update job_content
          set output_esdl = ended.output_esdl, logs = ended.logs, esdl_feedback = ended.esdl_feedback
         from unnest($1::uuid[], $2::text[], $3::text[], $4::json[])
              as ended (job_id, output_esdl, logs, esdl_feedback)
        where job_content.job_id = ended.job_id`,
      [
        ended.map(({ jobId }) => jobId),
        ended.map(({ end }) => end.outputEsdl),
        ended.map(({ end }) => end.logs),
        ended.map(({ end }) => JSON.stringify(end.feedback)),
      ],
    );
  return rows;
}

/** Records that the broker has confirmed the submissions. */
export async function markConfirmed(client: ClientBase, jobIds: readonly string[]): Promise<void> {
  await client.query(
    'update job set is_confirmed = true where job_id = any($1::uuid[]) and not is_confirmed',
    [jobIds],
  );
}

/** Marks the jobs for removal when they end; has no effect on jobs that have ended. */
export async function markForRemoval(client: ClientBase, jobIds: readonly string[]): Promise<void> {
  await client.query(
    'update job set remove_when_ended = true where job_id = any($1::uuid[]) and stopped_at is null',
    [jobIds],
  );
}

/** A piece of a running job's logs. */
export interface LogRow {
  readonly revision: number;
  readonly job_id: string;
  readonly text: string;
}

/** Most log pieces that are kept of a running job. Clients that follow it have already seen the dropped ones. */
const MAX_LOG_PIECES = 256;

/** Stores log pieces, by job id, and drops the oldest above the limit. Pieces of unknown jobs are ignored. */
export async function insertLogs(client: ClientBase, logs: ReadonlyMap<string, string>): Promise<LogRow[]> {
  const { rows } = await client.query<LogRow>(
    `insert into job_log (job_id, text)
     select chunk.job_id, chunk.text
       from unnest($1::uuid[], $2::text[]) as chunk (job_id, text)
       join job on job.job_id = chunk.job_id
     returning revision::float8 as revision, job_id, text`,
    [[...logs.keys()], [...logs.values()]],
  );
  await client.query(
    `delete from job_log using unnest($1::uuid[]) as chunk (job_id)
      where job_log.job_id = chunk.job_id
        and job_log.revision <= (
              select kept.revision from job_log as kept
               where kept.job_id = chunk.job_id order by kept.revision desc offset $2 limit 1
            )`,
    [[...logs.keys()], MAX_LOG_PIECES],
  );
  return rows;
}

/** Removes those of the jobs that have ended, with their content and logs; returns their ids. */
export async function deleteEndedJobs(client: ClientBase, jobIds: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ job_id: string }>(
    'delete from job where job_id = any($1::uuid[]) and stopped_at is not null returning job_id',
    [jobIds],
  );
  return rows.map(({ job_id }) => job_id);
}
