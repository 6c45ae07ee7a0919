import { compareMigrations, type MigrationSet } from '@omotes/service';
import type { Pool } from 'pg';

export const MIGRATIONS: MigrationSet = {
  folder: new URL('../../migrations/', import.meta.url),
  table: 'omotes_migration',
  program: 'orchestrator',
};

/** How a database differs from what this program needs. */
export interface SchemaFindings {
  /** By name. */
  readonly missingMigrations: readonly string[];
  /** The newest one of the database, when this program does not know it. */
  readonly unknownMigration: number | undefined;
  /** What the tables that are there lack of the contract, as `table.column`: they are another program's. */
  readonly missingColumns: readonly string[];
}

/** Columns of the former orchestrator (`docs/migrating.md#the-orchestrator`): an existing table must have them, since no migration adds them. */
const CONTRACT_COLUMNS = [
  'job.job_id',
  'job.celery_id',
  'job.workflow_type',
  'job.status',
  'job.registered_at',
  'job.submitted_at',
  'job.running_at',
  'job.timeout_after_ms',
  'job.job_reference',
  'job_starts.job_id',
  'job_starts.started_at',
  'esdl_time_series_info.row_id',
  'esdl_time_series_info.esdl_id',
  'esdl_time_series_info.registered_at',
  'esdl_time_series_info.deactivated_at',
  'esdl_time_series_info.job_id',
  'esdl_time_series_info.job_reference',
];

/** Looks at the schema for the doctor; changes nothing. */
export async function inspectSchema(pool: Pool): Promise<SchemaFindings> {
  const { missing, unknown } = await compareMigrations(pool, MIGRATIONS);
  const { rows } = await pool.query<{ name: string }>(
    `select name from unnest($1::text[]) name
      where to_regclass(split_part(name, '.', 1)) is not null
        and not exists (select from pg_attribute
                         where attrelid = to_regclass(split_part(name, '.', 1))
                           and attname = split_part(name, '.', 2) and not attisdropped)`,
    [CONTRACT_COLUMNS],
  );
  return {
    missingMigrations: missing,
    unknownMigration: unknown,
    missingColumns: rows.map(({ name }) => name),
  };
}
