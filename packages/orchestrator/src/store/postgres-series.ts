import { addAbortListener } from 'node:events';
import { Socket } from 'node:net';
import type { DatabaseSettings } from '@omotes/protocol';
import pg from 'pg';
import { isTimeSeriesId } from '../domain/time-series-id.ts';
import type { TimeSeriesStore } from '../clean-up/time-series-store.ts';

/** To drop a database waits for the end of its connections and for the disk. */
const TIMEOUT_MS = 60_000;

const CONNECT_TIMEOUT_MS = 10_000;

/** Where databases are created and dropped from; pyesdl uses the same. */
const MAINTENANCE_DATABASE = 'postgres';

/**
 * The time series that optimizer workers keep in PostgreSQL: with mesido up to 0.1.20 each output has a database of its own, later a
 * schema in the database that the options name. Only what the user itself owns is seen: the workers connect as the same user.
 */
export function postgresStores(options: DatabaseSettings): readonly TimeSeriesStore[] {
  const server = `postgresql ${options.host}:${options.port}`;
  const inMaintenance = { ...options, database: MAINTENANCE_DATABASE };
  return [
    {
      name: server,
      list: (signal) =>
        ids(
          inMaintenance,
          `select datname as id from pg_database where pg_get_userbyid(datdba) = current_user`,
          signal,
        ),
      drop: async (id, signal) =>
        void (await run(inMaintenance, `drop database if exists ${quoted(id)} with (force)`, signal)),
    },
    {
      name: `${server}/${options.database}`,
      list: async (signal) => {
        const sql = `select nspname as id from pg_namespace where pg_get_userbyid(nspowner) = current_user`;
        try {
          return await ids(options, sql, signal);
        } catch (error) {
          // The first worker that writes to it creates it.
          if (error instanceof pg.DatabaseError && error.code === '3D000') return [];
          throw error;
        }
      },
      drop: async (id, signal) =>
        void (await run(options, `drop schema if exists ${quoted(id)} cascade`, signal)),
    },
  ];
}

async function ids(
  options: DatabaseSettings,
  sql: string,
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const rows = await run<{ id: string }>(options, sql, signal);
  return rows.map(({ id }) => id).filter(isTimeSeriesId);
}

/** Names cannot be parameters of a statement. */
function quoted(id: string): string {
  if (!isTimeSeriesId(id)) throw new TypeError(`'${id}' is not the name of time series`);
  return pg.escapeIdentifier(id);
}

async function run<Row extends pg.QueryResultRow>(
  options: DatabaseSettings,
  sql: string,
  signal: AbortSignal | undefined,
): Promise<Row[]> {
  signal?.throwIfAborted();
  const { host, port, database, username: user, password } = options;
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
  // The query reports a broken connection too.
  client.on('error', () => undefined);
  const listening = signal && addAbortListener(signal, () => socket.destroy(signal.reason as Error));
  try {
    await client.connect();
    return (await client.query<Row>(sql)).rows;
  } finally {
    listening?.[Symbol.dispose]();
    await client.end();
  }
}
