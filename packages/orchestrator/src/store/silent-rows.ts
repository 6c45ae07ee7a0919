import { celeryPriority, type JobPriority } from '@omotes/protocol';
import type { Pool } from 'pg';
import type { SilentJob, SilentRun } from '../domain/silent-job.ts';

/** Jobs without a sign of life for `forMs`, with their tasks; at most `limit`. */
export async function silentJobs(pool: Pool, forMs: number, limit: number): Promise<SilentJob[]> {
  const { rows } = await pool.query<{
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
export async function silentRuns(pool: Pool, forMs: number, limit: number): Promise<SilentRun[]> {
  const { rows } = await pool.query<{
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

/** Notes that workers have these tasks now, a sign of life of the running jobs among theirs. */
export async function noteSeen(pool: Pool, taskIds: Iterable<string>): Promise<void> {
  const ids = [...taskIds];
  if (ids.length === 0) return;
  // A row that is locked has an event at this moment; waiting for several could end in a deadlock.
  await pool.query(
    `update job set last_sign_at = now(), seen_at = now()
      where job_id in (select job_id from job
                        where status = 'RUNNING' and end_cause is null and celery_id = any($1::varchar[])
                          for update skip locked)`,
    [ids],
  );
}

/** Notes a sign of life of jobs whose tasks a worker knows. */
export async function noteSigns(pool: Pool, jobIds: readonly string[]): Promise<void> {
  await pool.query('update job set last_sign_at = now() where job_id = any($1::uuid[])', [jobIds]);
}
