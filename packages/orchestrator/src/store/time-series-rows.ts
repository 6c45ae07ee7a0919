import type { ClientBase, Pool } from 'pg';
import { timeSeriesIdOf } from '../domain/time-series-id.ts';
import type { ClaimingResult } from '../domain/transition.ts';

/** The time series of one output. */
interface OutputSeries {
  readonly esdlId: string;
  readonly jobId: string;
  readonly jobReference: string | undefined;
  readonly hasFailed: boolean;
}

/** The time series that the outputs of these results name. */
export function outputSeries(results: readonly ClaimingResult[]): readonly OutputSeries[] {
  return results.flatMap(({ jobId, jobReference, result: { outputEsdl, resultType } }) => {
    const esdlId = outputEsdl && timeSeriesIdOf(outputEsdl);
    return esdlId === undefined
      ? []
      : [{ esdlId, jobId, jobReference, hasFailed: resultType !== 'SUCCEEDED' }];
  });
}

/**
 * Notes whose time series these are, in the transaction that claims the jobs for their results; those of a failed job are deactivated
 * at once. An id that another job has stays with that job: who names it in an output gets no hold of it.
 */
export async function recordTimeSeries(client: ClientBase, series: readonly OutputSeries[]): Promise<void> {
  const values = [
    series.map(({ esdlId }) => esdlId),
    series.map(({ jobId }) => jobId),
    series.map(({ jobReference }) => jobReference),
    series.map(({ hasFailed }) => hasFailed),
  ];
  await Promise.all([
    client.query({
      name: 'insert-time-series',
      text: `insert into esdl_time_series_info
                         (row_id, esdl_id, registered_at, deactivated_at, job_id, job_reference)
             select gen_random_uuid(), esdl_id, now(), case when has_failed then now() end, job_id, job_reference
               from unnest($1::varchar[], $2::uuid[], $3::varchar[], $4::boolean[])
                 as output (esdl_id, job_id, job_reference, has_failed)
              where not exists (select from esdl_time_series_info known where known.esdl_id = output.esdl_id)
              order by esdl_id
                 on conflict do nothing`,
      values,
    }),
    // The clean-up has found the data before the result came. What it found before the job began is not the job's.
    client.query({
      name: 'adopt-time-series',
      text: `update esdl_time_series_info info
                set job_id = output.job_id, job_reference = output.job_reference,
                    deactivated_at = case when output.has_failed then now() end
               from unnest($1::varchar[], $2::uuid[], $3::varchar[], $4::boolean[])
                 as output (esdl_id, job_id, job_reference, has_failed)
               join job on job.job_id = output.job_id
              where info.esdl_id = output.esdl_id and info.job_id is null
                and info.registered_at >= job.registered_at`,
      values,
    }),
  ]);
}

/** The table `esdl_time_series_info` as the clean-up uses it, and which servers it has looked at. */
export class TimeSeriesRows {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Forgets that any other server was looked at: what it gets meanwhile, nobody notes. */
  async forgetStoresBut(stores: readonly string[]): Promise<void> {
    await this.#pool.query('delete from time_series_store where store <> all($1::varchar[])', [stores]);
  }

  /** Marks the time series of these jobs to be dropped. */
  async deactivate(jobIds: readonly string[]): Promise<void> {
    await this.#pool.query(
      `update esdl_time_series_info set deactivated_at = now()
        where job_id = any($1::uuid[]) and deactivated_at is null`,
      [jobIds],
    );
  }

  /** The same for jobs that failed after their result had been claimed. */
  async deactivateFailed(): Promise<void> {
    await this.#pool.query(
      `update esdl_time_series_info info set deactivated_at = now()
         from ended_job
        where ended_job.job_id = info.job_id and ended_job.cause <> 'result' and info.deactivated_at is null`,
    );
  }

  /**
   * Notes what a server holds. What no job has named is the data of a failed or cancelled job, or of one that still runs: it is marked
   * to be dropped, unless the server has never been looked at before. Returns how many of those are new, and whether they are kept.
   */
  async noteHeld(
    store: string,
    esdlIds: readonly string[],
  ): Promise<{ readonly newCount: number; readonly areKept: boolean }> {
    await this.#pool.query(
      `update esdl_time_series_info set data_seen = true
        where esdl_id = any($1::varchar[]) and not data_seen`,
      [esdlIds],
    );
    const { rows } = await this.#pool.query<{ is_kept: boolean }>(
      `with first_look as (
         insert into time_series_store (store) values ($1) on conflict do nothing returning store
       )
       insert into esdl_time_series_info (row_id, esdl_id, registered_at, deactivated_at, data_seen)
       select gen_random_uuid(), esdl_id, now(), case when not exists (select from first_look) then now() end, true
         from unnest($2::varchar[]) esdl_id
        where not exists (select from esdl_time_series_info known where known.esdl_id = esdl_id.esdl_id)
        order by esdl_id
           on conflict do nothing
       returning deactivated_at is null as is_kept`,
      [store, esdlIds],
    );
    return { newCount: rows.length, areKept: rows[0]?.is_kept ?? false };
  }

  /**
   * Those of the ids whose time series are to be dropped: deactivated for so long, and, where no job is known, not of one that was
   * there when they were found and has not ended yet.
   */
  async due(esdlIds: readonly string[], afterMs: number): Promise<string[]> {
    const { rows } = await this.#pool.query<{ esdl_id: string }>(
      `select esdl_id from esdl_time_series_info info
        where esdl_id = any($1::varchar[]) and deactivated_at <= now() - $2 * interval '1 ms'
          and (job_id is not null
               or not exists (select from job where job.registered_at <= info.registered_at))
        order by deactivated_at`,
      [esdlIds, afterMs],
    );
    return rows.map(({ esdl_id }) => esdl_id);
  }

  /** Removes the rows of dropped time series. */
  async remove(esdlIds: readonly string[]): Promise<void> {
    await this.#pool.query(
      'delete from esdl_time_series_info where esdl_id = any($1::varchar[]) and deactivated_at is not null',
      [esdlIds],
    );
  }

  /**
   * Removes rows older than `ageMs` for which no server holds anything; `esdlIds` are all that they hold. Rows that are not marked stay
   * if data was seen for them, if the servers have been watched for less than `ageMs`, or if their name is not one that is looked for: a
   * server may be without its data for a while, and what it holds without a row is dropped.
   */
  async removeWithoutData(esdlIds: readonly string[], ageMs: number): Promise<void> {
    await this.#pool.query(
      `delete from esdl_time_series_info
        where (esdl_id is null or esdl_id <> all($1::varchar[]))
          and registered_at <= now() - $2 * interval '1 ms'
          and (deactivated_at is not null
               or not data_seen
                  and (esdl_id is null or esdl_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$')
                  and not exists (select from time_series_store
                                   where first_seen_at > now() - $2 * interval '1 ms'))`,
      [esdlIds, ageMs],
    );
  }

  /** How many time series are marked to be dropped. */
  async countWaiting(): Promise<number> {
    const { rows } = await this.#pool.query<{ count: string }>(
      'select count(*) from esdl_time_series_info where deactivated_at is not null and esdl_id is not null',
    );
    return Number(rows[0]?.count);
  }
}
