import { readdir, readFile } from 'node:fs/promises';
import type { Database } from './database.ts';
import { SchemaError } from './errors.ts';

const FOLDER = new URL('../../migrations/', import.meta.url);

/** Gateways that start together wait for one another here; any constant does. */
const MIGRATION_LOCK = 0x67617465;

/**
 * Applies the files of `migrations/` that the database does not have yet, all in one transaction; returns their
 * names. Throws `SchemaError` when the database is newer than this program.
 */
export async function migrate(database: Database): Promise<readonly string[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  const migrations = await Promise.all(
    names.map(async (name) => ({
      version: Number.parseInt(name, 10),
      name,
      sql: await readFile(new URL(name, FOLDER), 'utf8'),
    })),
  );
  return database.transaction(async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await client.query(
      `create table if not exists gateway_migration (
         version integer primary key,
         name text not null,
         applied_at timestamptz not null default now()
       )`,
    );
    const { rows } = await client.query<{ version: number }>('select version from gateway_migration');
    const applied = new Set(rows.map(({ version }) => version));
    const newest = Math.max(0, ...applied);
    const known = migrations.at(-1)?.version ?? 0;
    if (newest > known) throw new SchemaError(newest, known);
    const missing = migrations.filter(({ version }) => !applied.has(version));
    for (const { version, name, sql } of missing) {
      await client.query(sql);
      await client.query('insert into gateway_migration (version, name) values ($1, $2)', [version, name]);
    }
    return missing.map(({ name }) => name);
  });
}
