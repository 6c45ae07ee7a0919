import type { Pool } from 'pg';
import type { WorkerCensus } from '../domain/worker-census.ts';

/** Records which Celery workers answered just now, and forgets what is older than an hour. */
export async function recordCensus(pool: Pool, nodes: WorkerCensus['nodes']): Promise<void> {
  await pool.query(
    `with forgotten as (delete from worker_census where taken_at < now() - interval '1 hour')
     insert into worker_census (taken_at, nodes) values (now(), $1)`,
    [JSON.stringify(nodes)],
  );
}

/** Whether a replica recorded a census in the last `withinMs`. */
export async function hasCensus(pool: Pool, withinMs: number): Promise<boolean> {
  const { rows } = await pool.query<{ has: boolean }>(
    `select exists (select from worker_census where taken_at >= now() - $1 * interval '1 ms') as has`,
    [withinMs],
  );
  return rows[0]?.has === true;
}

/** The censuses of the last hour, by all replicas, oldest first. */
export async function censuses(pool: Pool): Promise<WorkerCensus[]> {
  const { rows } = await pool.query<{ taken_at_ms: number; nodes: WorkerCensus['nodes'] }>(
    `select extract(epoch from taken_at)::float8 * 1000 as taken_at_ms, nodes
       from worker_census order by taken_at`,
  );
  return rows.map(({ taken_at_ms, nodes }) => ({ takenAtMs: taken_at_ms, nodes }));
}
