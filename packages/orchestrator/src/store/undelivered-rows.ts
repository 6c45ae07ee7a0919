import { RelayedJobResult } from '@omotes/protocol';
import type { ClientBase, Pool } from 'pg';
import type { JobResult, Undelivered } from '../domain/job.ts';
import type { DueJob } from '../domain/undelivered.ts';
import type { WithId } from './job-rows.ts';

interface UndeliveredRow {
  job_id: string;
  /** `dueAtMs` is what the column says. */
  state: Undelivered;
  due_at_ms: number | null;
}

/**
 * Reads what waits of these jobs. To be sent after their rows are locked: what belongs to a row changes under its lock alone.
 */
export async function readUndelivered(
  client: ClientBase,
  jobIds: readonly string[],
): Promise<Map<string, Undelivered>> {
  const { rows } = await client.query<UndeliveredRow>({
    name: 'read-undelivered',
    text: `select job_id, state, extract(epoch from due_at)::float8 * 1000 as due_at_ms
             from undelivered where job_id = any($1::uuid[])`,
    values: [jobIds],
  });
  return new Map(
    rows.map(({ job_id, state, due_at_ms }) => [job_id, { ...state, dueAtMs: due_at_ms ?? undefined }]),
  );
}

/** Writes what waits; a result that is stored stays. */
export async function upsertUndelivered(
  client: ClientBase,
  jobs: readonly WithId<Undelivered>[],
): Promise<void> {
  await client.query({
    name: 'upsert-undelivered',
    text: `insert into undelivered (job_id, state, due_at)
           select job_id, state, to_timestamp(due_at_ms / 1000)
             from unnest($1::uuid[], $2::json[], $3::float8[]) as kept (job_id, state, due_at_ms)
            order by job_id
               on conflict (job_id) do update set state = excluded.state, due_at = excluded.due_at`,
    values: [
      jobs.map(([jobId]) => jobId),
      jobs.map(([, undelivered]) => JSON.stringify(toState(undelivered))),
      jobs.map(([, { dueAtMs }]) => dueAtMs),
    ],
  });
  for (const [jobId, { result }] of jobs)
    if (result?.content) await storeResult(client, jobId, result.content);
}

function toState({ result, ...undelivered }: Undelivered): Undelivered {
  return { ...undelivered, result: result && { ...result, content: undefined } };
}

/** One at a time, and as it is: in a set of rows it would go as text of twice its size. */
async function storeResult(client: ClientBase, jobId: string, result: JobResult): Promise<void> {
  const body = RelayedJobResult.encode({ jobId, ...result });
  await client.query({
    name: 'store-undelivered-result',
    text: 'update undelivered set result = $2 where job_id = $1',
    values: [jobId, body],
  });
}

/** Forgets what waits. */
export async function deleteUndelivered(client: ClientBase, jobIds: readonly string[]): Promise<void> {
  await client.query({
    name: 'delete-undelivered',
    text: 'delete from undelivered where job_id = any($1::uuid[])',
    values: [jobIds],
  });
}

/** Forgets what waits of jobs that have neither row nor tombstone any more. */
export async function deleteOrphanedUndelivered(pool: Pool): Promise<void> {
  await pool.query(
    `delete from undelivered
      where not exists (select from job where job.job_id = undelivered.job_id)
        and not exists (select from ended_job where ended_job.job_id = undelivered.job_id)`,
  );
}

/** Bytes come as text of twice their size. */
const SLICE_BYTES = 4 * 1024 * 1024;

/** The result that waits; undefined when there is none. Read in slices, so that it takes little more than its own size. */
export async function readUndeliveredResult(pool: Pool, jobId: string): Promise<JobResult | undefined> {
  const slices: Buffer[] = [];
  for (;;) {
    const { rows } = await pool.query<{ slice: Buffer | null }>(
      'select substring(result from $2 for $3) as slice from undelivered where job_id = $1',
      [jobId, slices.length * SLICE_BYTES + 1, SLICE_BYTES],
    );
    const slice = rows[0]?.slice;
    if (!slice) return undefined;
    slices.push(slice);
    if (slice.byteLength < SLICE_BYTES) break;
  }
  return RelayedJobResult.decode(Buffer.concat(slices));
}

/** Takes jobs whose time has come, the longest due first; other replicas find them due again only `leaseMs` later. */
export async function takeDueJobs(pool: Pool, limit: number, leaseMs: number): Promise<DueJob[]> {
  const { rows } = await pool.query<{ job_id: string; reply_to: string | null; bytes: number }>({
    name: 'take-due-jobs',
    text: `update undelivered set due_at = now() + $2 * interval '1 ms'
      where job_id in (select job_id from undelivered where due_at <= now()
                        order by due_at limit $1 for update skip locked)
      returning job_id, state->>'replyTo' as reply_to, coalesce(octet_length(result), 0) as bytes`,
    values: [limit, leaseMs],
  });
  return rows.map(({ job_id, reply_to, bytes }) => ({
    jobId: job_id,
    replyTo: reply_to ?? undefined,
    resultBytes: bytes,
  }));
}

/** How many jobs have events that wait. */
export async function countUndelivered(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ count: string }>(
    'select count(*) from undelivered where due_at is not null',
  );
  return Number(rows[0]?.count);
}
