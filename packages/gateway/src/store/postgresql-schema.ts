import { addAbortListener } from 'node:events';
import { Socket } from 'node:net';
import type { DatabaseSettings } from '@omotes/protocol';
import pg from 'pg';

const CONNECT_TIMEOUT_MS = 10_000;
const TIMEOUT_MS = 60_000;

/** SQLSTATE: there is no such database, so nothing of it either. */
const UNKNOWN_DATABASE = '3D000';

/** Drops a schema of another PostgreSQL with everything in it, if it is there. Rejects when `ending` is aborted. */
export async function dropSchema(
  options: DatabaseSettings,
  schema: string,
  ending: AbortSignal,
): Promise<void> {
  ending.throwIfAborted();
  const { host, port, database, username: user, password } = options;
  const socket = new Socket();
  const client = new pg.Client({
    stream: () => socket,
    host,
    port,
    database,
    user,
    password,
    application_name: 'omotes-gateway',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: TIMEOUT_MS,
  });
  // A broken connection is reported through the query too; unheard, it would end the process.
  client.on('error', () => undefined);
  const listening = addAbortListener(ending, () => socket.destroy(ending.reason as Error));
  try {
    await client.connect();
    await client.query(`drop schema if exists ${pg.escapeIdentifier(schema)} cascade`);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && error.code === UNKNOWN_DATABASE)) throw error;
  } finally {
    listening[Symbol.dispose]();
    await client.end();
  }
}
