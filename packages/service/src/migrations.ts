import { readdir, readFile } from 'node:fs/promises';
import type { Pool, PoolClient } from 'pg';
import { SchemaError } from './errors.ts';

/** The migrations of one program. */
export interface MigrationSet {
  /** The folder with the files `NNNN-name.sql`. */
  readonly folder: URL;
  /** The table that records the applied migrations. */
  readonly table: string;
  /** The program's name, for errors. */
  readonly program: string;
}

/** How the migrations of a database differ from the program's. */
export interface MigrationsFound {
  /** The names of the files that have not been applied. */
  readonly missing: readonly string[];
  /** The newest migration in the database, if this program does not know it. */
  readonly unknown: number | undefined;
}

interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** The advisory lock that programs which start together wait for. The number is arbitrary. */
const MIGRATION_LOCK = 0x6f6d6f74;

/**
 * Applies the missing migrations, all in one transaction, and returns their names. Throws `SchemaError` when the database is
 * newer than this program.
 */
export async function migrate(pool: Pool, set: MigrationSet): Promise<readonly string[]> {
  const migrations = await readMigrations(set.folder);
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await client.query(
      `create table if not exists ${set.table} (
         version integer primary key,
         name varchar not null,
         applied_at timestamptz not null default now()
       )`,
    );
    const { unknown, missing } = compare(migrations, await appliedVersions(client, set.table));
    if (unknown !== undefined) throw new SchemaError(set.program, unknown, migrations.at(-1)?.version ?? 0);
    for (const { version, name, sql } of missing) {
      await client.query(sql);
      await client.query(`insert into ${set.table} (version, name) values ($1, $2)`, [version, name]);
    }
    await client.query('commit');
    client.release();
    return missing.map(({ name }) => name);
  } catch (error) {
    // Closing the connection rolls back.
    client.release(true);
    throw error;
  }
}

/** Compares the database with the migrations, and changes nothing. */
export async function compareMigrations(pool: Pool, set: MigrationSet): Promise<MigrationsFound> {
  const { rows } = await pool.query<{ present: boolean }>('select to_regclass($1) is not null as present', [
    set.table,
  ]);
  const applied = rows[0]?.present ? await appliedVersions(pool, set.table) : [];
  const { missing, unknown } = compare(await readMigrations(set.folder), applied);
  return { missing: missing.map(({ name }) => name), unknown };
}

function compare(
  migrations: readonly Migration[],
  applied: readonly number[],
): { missing: readonly Migration[]; unknown: number | undefined } {
  const known = migrations.at(-1)?.version ?? 0;
  const newest = Math.max(0, ...applied);
  return {
    missing: migrations.filter(({ version }) => !applied.includes(version)),
    unknown: newest > known ? newest : undefined,
  };
}

async function appliedVersions(client: Pool | PoolClient, table: string): Promise<number[]> {
  const { rows } = await client.query<{ version: number }>(`select version from ${table}`);
  return rows.map(({ version }) => version);
}

async function readMigrations(folder: URL): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => ({
      version: Number.parseInt(name, 10),
      name,
      sql: await readFile(new URL(name, folder), 'utf8'),
    })),
  );
}
