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

/** The migrations that the database lacks, by name; for the doctor. */
export async function missingMigrations(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ present: boolean }>(
    `select to_regclass('omotes_migration') is not null as present`,
  );
  const applied = rows[0]?.present
    ? (await pool.query<{ version: number }>('select version from omotes_migration')).rows
    : [];
  const migrations = await readMigrations();
  return migrations
    .filter(({ version }) => !applied.some((row) => row.version === version))
    .map(({ name }) => name);
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
