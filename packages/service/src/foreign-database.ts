import { addAbortListener } from 'node:events';
import { Socket } from 'node:net';
import type { DatabaseSettings } from '@omotes/protocol';
import pg from 'pg';

/** Dropping a database waits for its connections to end, and for the disk. */
const TIMEOUT_MS = 60_000;

const CONNECT_TIMEOUT_MS = 10_000;

/** SQLSTATE: the database does not exist. */
const UNKNOWN_DATABASE = '3D000';

/** Runs one statement in another program's database, on a connection of its own. Rejects when `ending` is aborted. */
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
  // The query rejects over a broken connection anyway; without a listener the event would end the process.
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

/** Drops a schema with everything in it. Succeeds if the schema or its database does not exist. Rejects when `ending` is aborted. */
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

/** Drops another program's database and closes its connections. Succeeds if it does not exist. Rejects when `ending` is aborted. */
export async function dropForeignDatabase(
  settings: DatabaseSettings,
  database: string,
  ending?: AbortSignal,
): Promise<void> {
  const sql = `drop database if exists ${pg.escapeIdentifier(database)} with (force)`;
  await queryForeignDatabase(settings, sql, ending);
}

/** Whether PostgreSQL refuses a connection because the database does not exist. */
export function isUnknownDatabase(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === UNKNOWN_DATABASE;
}
