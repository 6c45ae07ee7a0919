import type { DatabaseSettings } from '@omotes/protocol';
import { createPool } from '@omotes/service';
import type { Pool } from 'pg';
import type { UnfinishedStatus } from '../domain/job.ts';
import { inspectSchema, type SchemaFindings } from './schema.ts';
import { statusFromSql, type SqlStatus } from './sql-status.ts';

/** An unfinished job, for people. Times are ISO 8601 texts. */
export interface ListedJob {
  readonly jobId: string;
  readonly workflowType: string;
  readonly status: UnfinishedStatus;
  readonly jobReference: string | undefined;
  readonly registeredAt: string;
  readonly runningAt: string | undefined;
}

/** The unfinished jobs, oldest first, at most `limit`; those that have ended and wait for the queue of their result are none. */
export async function listJobs(options: DatabaseSettings, limit = 1_000): Promise<ListedJob[]> {
  return withPool(options, async (pool) => {
    const { rows } = await pool.query<{
      job_id: string;
      workflow_type: string;
      status: SqlStatus;
      job_reference: string | null;
      registered_at: Date;
      running_at: Date | null;
    }>(
      `select job_id, workflow_type, status::text, job_reference, registered_at, running_at
         from job
        where not exists (select from undelivered where undelivered.job_id = job.job_id and result is not null)
        order by registered_at, job_id limit $1`,
      [limit],
    );
    return rows.map((row) => ({
      jobId: row.job_id,
      workflowType: row.workflow_type,
      status: statusFromSql(row.status),
      jobReference: row.job_reference ?? undefined,
      registeredAt: row.registered_at.toISOString(),
      runningAt: row.running_at?.toISOString(),
    }));
  });
}

/** How the database's schema differs from what this program needs. Rejects when it cannot be reached. */
export async function checkSchema(options: DatabaseSettings): Promise<SchemaFindings> {
  return withPool(options, inspectSchema);
}

async function withPool<T>(options: DatabaseSettings, use: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = createPool(options, {
    applicationName: 'omotes-doctor',
    max: 1,
    // Harmless: the pool replaces idle connections.
    onError: () => undefined,
    config: { connectionTimeoutMillis: 5_000 },
  });
  try {
    return await use(pool);
  } finally {
    await pool.end();
  }
}
