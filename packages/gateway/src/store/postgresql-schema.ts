import type { DatabaseSettings } from '@omotes/protocol';
import pg from 'pg';

const CONNECT_TIMEOUT_MS = 10_000;
const TIMEOUT_MS = 60_000;

/** SQLSTATE: there is no such database, so nothing of it either. */
const UNKNOWN_DATABASE = '3D000';

/** Drops a schema of another PostgreSQL with everything in it, if it is there. */
export async function dropSchema(options: DatabaseSettings, schema: string): Promise<void> {
  const { host, port, database, username: user, password } = options;
  const client = new pg.Client({
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
  try {
    await client.connect();
    await client.query(`drop schema if exists ${pg.escapeIdentifier(schema)} cascade`);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && error.code === UNKNOWN_DATABASE)) throw error;
  } finally {
    await client.end();
  }
}
