import type { DatabaseSettings } from '@omotes/protocol';
import pg, { DatabaseError, type Pool, type PoolConfig } from 'pg';

/** Options of `createPool`. */
export interface PoolOptions {
  /** The name in `pg_stat_activity`. */
  readonly applicationName: string;
  /** The largest number of connections. */
  readonly max: number;
  /** Called when an idle connection breaks. The pool replaces it. */
  readonly onError: (error: Error) => void;
  /** Further settings of this pool. */
  readonly config?: PoolConfig;
}

/** The longest time for a statement, or for statements sent together. */
const QUERY_TIMEOUT_MS = 60_000;
/** The longest time that a program which was paused within a transaction keeps its locks. */
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 30_000;
const CONNECT_TIMEOUT_MS = 10_000;

/** Makes a pool of connections to PostgreSQL, which are opened on demand. */
export function createPool(settings: DatabaseSettings, options: PoolOptions): Pool {
  const { host, port, database, username: user, password } = settings;
  const { applicationName, max, onError, config } = options;
  const pool = new pg.Pool({
    host,
    port,
    database,
    user,
    password,
    application_name: applicationName,
    max,
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    ...config,
  });
  pool.on('error', onError);
  // The query in progress rejects anyway; without a listener the event would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/**
 * Whether PostgreSQL refuses the data itself, so that the statement can never succeed: SQLSTATE classes 22 (data
 * exception) and 23 (integrity constraint violation).
 */
export function isRefusedData(error: unknown): boolean {
  return error instanceof DatabaseError && /^2[23]/.test(error.code ?? '');
}
