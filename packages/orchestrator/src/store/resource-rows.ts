import type { ClientBase, Pool } from 'pg';
import type { ClaimingResult } from '../domain/transition.ts';

/** Something outside the orchestrator that belongs to a job. */
export interface JobResource {
  readonly jobId: string;
  /** An HTTP URL or an S3 path. */
  readonly url: string;
}

/** The jobs that end in SUCCEEDED by these results. */
export function succeededJobs(results: readonly ClaimingResult[]): readonly string[] {
  return results.flatMap(({ jobId, result }) => (result.resultType === 'SUCCEEDED' ? [jobId] : []));
}

/** Notes that these jobs succeeded, in the transaction that claims them for their results: their resources stay. */
export async function keepResources(client: ClientBase, jobIds: readonly string[]): Promise<void> {
  await client.query({
    name: 'keep-resources',
    text: 'update job_resource set job_succeeded = true where job_id = any($1::uuid[])',
    values: [jobIds],
  });
}

/** The table `job_resource`. */
export class ResourceRows {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /**
   * Registers resources; one that is registered already stays as it is. The lock makes it wait for a claim in progress: either
   * the claim sees the resource, or the resource sees that its job is over. After the end of a job nobody can tell what its result was,
   * so its resources stay then, unless it ended otherwise. Those of a job that is not known are not registered.
   */
  async register(resources: readonly JobResource[]): Promise<void> {
    await this.#pool.query(
      `with open_job as (
         select job_id from job where job_id = any($1::uuid[]) and end_cause is null order by job_id for key share
       )
       insert into job_resource (job_id, url, job_succeeded)
       select new.job_id, new.url,
              new.job_id not in (select job_id from open_job)
              and not exists (select from ended_job where ended_job.job_id = new.job_id and cause <> 'result')
         from (select distinct job_id, url from unnest($1::uuid[], $2::varchar[]) as each (job_id, url)) new
        where exists (select from job where job.job_id = new.job_id)
           or exists (select from ended_job where ended_job.job_id = new.job_id)
        order by job_id, url
           on conflict do nothing`,
      [resources.map(({ jobId }) => jobId), resources.map(({ url }) => url)],
    );
  }

  /** Marks the resources of these jobs to be deleted. */
  async deactivate(jobIds: readonly string[]): Promise<void> {
    await this.#pool.query(
      `update job_resource set deactivated_at = now()
        where job_id = any($1::uuid[]) and deactivated_at is null`,
      [jobIds],
    );
  }

  /** The same for jobs that are over and did not succeed. */
  async deactivateFailed(): Promise<void> {
    await this.#pool.query(
      `update job_resource set deactivated_at = now()
        where deactivated_at is null
          and (not job_succeeded and not exists (select from job where job.job_id = job_resource.job_id)
               or exists (select from ended_job where ended_job.job_id = job_resource.job_id and cause <> 'result'))`,
    );
  }

  /**
   * Takes resources that were marked more than `afterMs` ago, for one attempt each: until `pauseMs`, doubled with each failure up to
   * `longestPauseMs`, has passed, no replica takes them again. At most `limit`.
   */
  async take(
    afterMs: number,
    { pauseMs, longestPauseMs, limit }: { pauseMs: number; longestPauseMs: number; limit: number },
  ): Promise<readonly JobResource[]> {
    const { rows } = await this.#pool.query<{ job_id: string; url: string }>(
      `update job_resource
          set failures = failures + 1,
              next_attempt_at = now() + least($2::float8 * power(2, least(failures, 30)), $3) * interval '1 ms'
        where (job_id, url) in (select job_id, url from job_resource
                                 where deactivated_at <= now() - $1 * interval '1 ms' and next_attempt_at <= now()
                                 order by next_attempt_at limit $4 for update skip locked)
       returning job_id, url`,
      [afterMs, pauseMs, longestPauseMs, limit],
    );
    return rows.map(({ job_id, url }) => ({ jobId: job_id, url }));
  }

  /** Lets a resource be taken again at once, as if it had not failed: a part of it is deleted. */
  async takeAgain({ jobId, url }: JobResource): Promise<void> {
    await this.#pool.query(
      'update job_resource set failures = 0, next_attempt_at = now() where job_id = $1 and url = $2',
      [jobId, url],
    );
  }

  /** Forgets a resource that is gone. */
  async remove({ jobId, url }: JobResource): Promise<void> {
    await this.#pool.query('delete from job_resource where job_id = $1 and url = $2', [jobId, url]);
  }

  /** How many resources are marked to be deleted. */
  async countWaiting(): Promise<number> {
    const { rows } = await this.#pool.query<{ count: string }>(
      'select count(*) from job_resource where deactivated_at is not null',
    );
    return Number(rows[0]?.count);
  }
}
