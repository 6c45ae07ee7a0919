import type { DatabaseSettings } from '@omotes/protocol';
import {
  dropForeignDatabase,
  dropForeignSchema,
  isUnknownDatabase,
  queryForeignDatabase,
} from '@omotes/service';
import { isTimeSeriesId } from '../domain/time-series-id.ts';
import type { TimeSeriesStore } from './time-series-store.ts';

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
      drop: async (id, signal) => dropForeignDatabase(inMaintenance, checked(id), signal),
    },
    {
      name: `${server}/${options.database}`,
      list: async (signal) => {
        const sql = `select nspname as id from pg_namespace where pg_get_userbyid(nspowner) = current_user`;
        try {
          return await ids(options, sql, signal);
        } catch (error) {
          // The first worker that writes to it creates it.
          if (isUnknownDatabase(error)) return [];
          throw error;
        }
      },
      drop: async (id, signal) => dropForeignSchema(options, checked(id), signal),
    },
  ];
}

async function ids(
  options: DatabaseSettings,
  sql: string,
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const rows = await queryForeignDatabase<{ id: string }>(options, sql, signal);
  return rows.map(({ id }) => id).filter(isTimeSeriesId);
}

function checked(id: string): string {
  if (!isTimeSeriesId(id)) throw new TypeError(`'${id}' is not the name of time series`);
  return id;
}
