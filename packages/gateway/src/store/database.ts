import pg, { type Pool, type PoolClient } from 'pg';

/** Connections to the database. Only the store knows the driver. */
export type { Pool };

export interface DatabaseOptions {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly username: string;
  readonly password: string;
}

/** A statement that takes longer is given up. */
const QUERY_TIMEOUT_MS = 60_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 30_000;
const CONNECT_TIMEOUT_MS = 10_000;

/** `onError` is told of connections that break while idle; the pool replaces them. */
export function createPool(options: DatabaseOptions, onError: (error: Error) => void): Pool {
  const pool = new pg.Pool({
    host: options.host,
    port: options.port,
    database: options.database,
    user: options.username,
    password: options.password,
    application_name: 'omotes-gateway',
    max: 10,
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
  });
  pool.on('error', onError);
  // A client that is lent out reports a broken connection through its query too; unheard, it would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Commits what `run` does; whatever it throws rolls everything back. */
export async function inTransaction<T>(pool: Pool, run: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const outcome = await run(client);
    await client.query('commit');
    client.release();
    return outcome;
  } catch (error) {
    // Closing the connection rolls back whatever state it is in.
    client.release(true);
    throw error;
  }
}
