import type { DatabaseSettings } from '@omotes/protocol';
import pg, { DatabaseError, type Pool, type PoolConfig } from 'pg';

export interface PoolOptions {
  /** Shown in `pg_stat_activity`. */
  readonly applicationName: string;
  /** Connections at most. */
  readonly max: number;
  /** Called with the error of a connection that breaks while idle; the pool replaces it. */
  readonly onError: (error: Error) => void;
  /** What this pool has beside that. */
  readonly config?: PoolConfig;
}

/** Longest time for a statement, or for statements sent together. */
const QUERY_TIMEOUT_MS = 60_000;
/** A program that was paused in the middle of a transaction holds its locks no longer than this. */
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 30_000;
const CONNECT_TIMEOUT_MS = 10_000;

/** Connections to PostgreSQL, opened when they are needed. */
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
  // The query in progress rejects too; without a listener the event would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/**
 * Whether PostgreSQL refuses the data itself, so that the same statement can never succeed: SQLSTATE classes
 * 22 (data exception) and 23 (integrity constraint violation).
 */
export function isRefusedData(error: unknown): boolean {
  return error instanceof DatabaseError && /^2[23]/.test(error.code ?? '');
}
