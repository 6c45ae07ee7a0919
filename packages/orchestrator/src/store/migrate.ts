import { readdir, readFile } from 'node:fs/promises';
import type { Pool, PoolClient } from 'pg';
import { SchemaError } from './errors.ts';

const FOLDER = new URL('../../migrations/', import.meta.url);

/** Replicas that start together wait for one another here; any constant does. */
const MIGRATION_LOCK = 0x6f6d6f74;

interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/**
 * Brings the schema up to date: applies the files of `migrations/` that the database does not have yet, all
 * in one transaction. Throws `SchemaError` when the database is newer than this program.
 */
export async function migrate(pool: Pool): Promise<readonly string[]> {
  const migrations = await readMigrations();
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    const applied = await appliedVersions(client);
    const newest = migrations.at(-1)?.version ?? 0;
    const unknown = applied.filter((version) => version > newest);
    if (unknown.length > 0) {
      throw new SchemaError(
        `The database has migration ${Math.max(...unknown)}, this program knows up to ${newest}: run a newer orchestrator`,
      );
    }
    const missing = migrations.filter(({ version }) => !applied.includes(version));
    for (const { version, name, sql } of missing) {
      await client.query(sql);
      await client.query('insert into omotes_migration (version, name) values ($1, $2)', [version, name]);
    }
    await client.query('commit');
    client.release();
    return missing.map(({ name }) => name);
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** How a database differs from what this program needs. */
export interface SchemaFindings {
  /** By name. */
  readonly missingMigrations: readonly string[];
  /** The newest one of the database, when this program does not know it. */
  readonly unknownMigration: number | undefined;
  /** What the tables that are there lack of the contract, as `table.column`: they are another program's. */
  readonly missingColumns: readonly string[];
}

/** Columns of wire contract, section 4: an existing table must have them, since no migration adds them. */
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
];

/** Looks at the schema for the doctor; changes nothing. */
export async function inspectSchema(pool: Pool): Promise<SchemaFindings> {
  const { rows } = await pool.query<{ present: boolean }>(
    `select to_regclass('omotes_migration') is not null as present`,
  );
  const versions = rows[0]?.present
    ? (await pool.query<{ version: number }>('select version from omotes_migration')).rows
    : [];
  const applied = new Set(versions.map(({ version }) => version));
  const migrations = await readMigrations();
  const newest = migrations.at(-1)?.version ?? 0;
  const missing = await pool.query<{ name: string }>(
    `select name from unnest($1::text[]) name
      where to_regclass(split_part(name, '.', 1)) is not null
        and not exists (select from pg_attribute
                         where attrelid = to_regclass(split_part(name, '.', 1))
                           and attname = split_part(name, '.', 2) and not attisdropped)`,
    [CONTRACT_COLUMNS],
  );
  return {
    missingMigrations: migrations.filter(({ version }) => !applied.has(version)).map(({ name }) => name),
    unknownMigration: [...applied].filter((version) => version > newest).sort((a, b) => b - a)[0],
    missingColumns: missing.rows.map(({ name }) => name),
  };
}

async function appliedVersions(client: PoolClient): Promise<number[]> {
  await client.query(
    `create table if not exists omotes_migration (
       version integer primary key,
       name varchar not null,
       applied_at timestamptz not null default now()
     )`,
  );
  const { rows } = await client.query<{ version: number }>('select version from omotes_migration');
  return rows.map(({ version }) => version);
}

async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => ({
      version: Number.parseInt(name, 10),
      name,
      sql: await readFile(new URL(name, FOLDER), 'utf8'),
    })),
  );
}
