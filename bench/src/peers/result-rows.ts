import type { DatabaseConnection } from '@omotes/local';
import pg from 'pg';
import type { Replies } from '../replies.ts';

/** A table of results, for peers that return none to the submitting program. A notification announces new rows. */
export class ResultRows {
  readonly #pool: pg.Pool;
  readonly #table: string;

  /** `table`: name of a peer's table and of its notifications. */
  constructor({ host, port, database, username, password }: DatabaseConnection, table: string) {
    this.#pool = new pg.Pool({ host, port, database, user: username, password, max: 4 });
    this.#table = table;
  }

  async prepare(): Promise<void> {
    // Both programs of a peer create it, at the same time.
    await this.#pool.query(
      `do $$ begin create table if not exists ${this.#table} (job_id uuid primary key, esdl text not null);
       exception when unique_violation then null; end $$`,
    );
  }

  async insert(results: readonly { readonly jobId: string; readonly esdl: string }[]): Promise<void> {
    await this.#pool.query(
      `with new as (insert into ${this.#table} select * from unnest($1::uuid[], $2::text[]) returning 1)
       select pg_notify('${this.#table}', '') from (select count(*) from new) as counted`,
      [results.map(({ jobId }) => jobId), results.map(({ esdl }) => esdl)],
    );
  }

  /** Passes on results as they arrive, and removes their rows. */
  async listen(replies: Replies): Promise<void> {
    const client = await this.#pool.connect();
    let isTaking = false;
    let isNotified = false;
    const take = async (): Promise<void> => {
      isNotified = true;
      if (isTaking) return;
      isTaking = true;
      while (isNotified) {
        isNotified = false;
        const { rows } = await this.#pool.query<{ job_id: string }>(
          `delete from ${this.#table} returning job_id, esdl`,
        );
        for (const { job_id: jobId } of rows) replies.arrived(jobId);
      }
      isTaking = false;
    };
    client.on('notification', () => void take());
    await client.query(`listen ${this.#table}`);
  }
}
