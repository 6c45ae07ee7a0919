import type { DatabaseConnection } from '@omotes/local';
import pg from 'pg';

/** The four statements of a job, each for a batch, as in the system but on separate tables. */
export class Rows {
  readonly #pool: pg.Pool;

  constructor({ host, port, database, username, password }: DatabaseConnection) {
    this.#pool = new pg.Pool({ host, port, database, user: username, password, max: 4 });
  }

  /** Creates the tables. */
  static async prepare(connection: DatabaseConnection): Promise<void> {
    const rows = new Rows(connection);
    await rows.#pool.query(
      `create table if not exists floor_job (job_id uuid primary key, workflow_type varchar not null,
         status varchar not null, registered_at timestamptz not null, submitted_at timestamptz,
         running_at timestamptz, reply_to varchar);
       create table if not exists floor_ended_job (job_id uuid primary key, ended_at timestamptz not null)`,
    );
    await rows.#pool.end();
  }

  async insert(jobIds: readonly string[], replyTos: readonly string[]): Promise<void> {
    await this.#pool.query({
      name: 'insert',
      text: `insert into floor_job (job_id, workflow_type, status, registered_at, reply_to)
             select job_id, 'noop', 'REGISTERED', now(), reply_to
               from unnest($1::uuid[], $2::varchar[]) as new (job_id, reply_to) on conflict do nothing`,
      values: [jobIds, replyTos],
    });
  }

  async submitted(jobIds: readonly string[]): Promise<void> {
    await this.#pool.query({
      name: 'submitted',
      text: `update floor_job set status = 'SUBMITTED', submitted_at = now()
              where job_id = any($1::uuid[]) and status = 'REGISTERED'`,
      values: [jobIds],
    });
  }

  async running(jobIds: readonly string[]): Promise<void> {
    await this.#pool.query({
      name: 'running',
      text: `update floor_job set status = 'RUNNING', running_at = now() where job_id = any($1::uuid[])`,
      values: [jobIds],
    });
  }

  async end(jobIds: readonly string[]): Promise<void> {
    await this.#pool.query({
      name: 'end',
      text: `with gone as (delete from floor_job where job_id = any($1::uuid[]) returning job_id)
             insert into floor_ended_job select job_id, now() from gone on conflict do nothing`,
      values: [jobIds],
    });
  }
}
