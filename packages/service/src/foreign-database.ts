import { addAbortListener } from 'node:events';
import { Socket } from 'node:net';
import type { DatabaseSettings } from '@omotes/protocol';
import pg from 'pg';

/** To drop a database waits for the end of its connections and for the disk. */
const TIMEOUT_MS = 60_000;

const CONNECT_TIMEOUT_MS = 10_000;

/** SQLSTATE: there is no such database. */
const UNKNOWN_DATABASE = '3D000';

/** Carries out one statement in a database of other programs, with a connection of its own. Rejects when `ending` is aborted. */
export async function queryForeignDatabase<Row extends pg.QueryResultRow>(
  settings: DatabaseSettings,
  sql: string,
  ending?: AbortSignal,
): Promise<Row[]> {
  ending?.throwIfAborted();
  const { host, port, database, username: user, password } = settings;
  const socket = new Socket();
  const client = new pg.Client({
    stream: () => socket,
    host,
    port,
    database,
    user,
    password,
    application_name: 'omotes-clean-up',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: TIMEOUT_MS,
    statement_timeout: TIMEOUT_MS,
  });
  // A broken connection is reported by the query too; without a listener it would end the process.
  client.on('error', () => undefined);
  const listening = ending && addAbortListener(ending, () => socket.destroy(ending.reason as Error));
  try {
    await client.connect();
    return (await client.query<Row>(sql)).rows;
  } finally {
    listening?.[Symbol.dispose]();
    await client.end();
  }
}

/** Drops a schema with everything in it; succeeds when it, or its database, is not there. Rejects when `ending` is aborted. */
export async function dropForeignSchema(
  settings: DatabaseSettings,
  schema: string,
  ending?: AbortSignal,
): Promise<void> {
  const sql = `drop schema if exists ${pg.escapeIdentifier(schema)} cascade`;
  await queryForeignDatabase(settings, sql, ending).catch((error: unknown) => {
    if (!isUnknownDatabase(error)) throw error;
  });
}

/** Drops a database of other programs, and closes its connections; succeeds when it is not there. Rejects when `ending` is aborted. */
export async function dropForeignDatabase(
  settings: DatabaseSettings,
  database: string,
  ending?: AbortSignal,
): Promise<void> {
  const sql = `drop database if exists ${pg.escapeIdentifier(database)} with (force)`;
  await queryForeignDatabase(settings, sql, ending);
}

/** Whether PostgreSQL refuses a connection because the database is not there. */
export function isUnknownDatabase(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === UNKNOWN_DATABASE;
}
