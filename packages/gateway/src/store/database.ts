import type { DatabaseSettings } from '@omotes/protocol';
import { createPool, migrate, SchemaError, type MigrationSet } from '@omotes/service';
import { DatabaseError, type Pool, type PoolClient, type QueryResult, type QueryResultRow } from 'pg';
import { GatewayError, StoreAwayError } from '../errors.ts';

const MIGRATIONS: MigrationSet = {
  folder: new URL('../../migrations/', import.meta.url),
  table: 'gateway_migration',
  program: 'gateway',
};

/** SQLSTATE classes of a server that cannot serve now: connection, resources, operator intervention. */
const AWAY = /^(08|53|57)/;

/** Connections to the database. */
export class Database {
  readonly #pool: Pool;

  /** `onError` is called when an idle connection breaks; the pool replaces it. */
  constructor(settings: DatabaseSettings, onError: (error: Error) => void) {
    this.#pool = createPool(settings, { applicationName: 'omotes-gateway', max: 10, onError });
  }

  /** Brings the schema up to date; returns the migrations applied. Rejects with `SchemaError` and `StoreAwayError`. */
  migrate(): Promise<readonly string[]> {
    return migrate(this.#pool, MIGRATIONS).catch(rethrow);
  }

  /** Rejects with `StoreAwayError` when the database does not answer. */
  query<Row extends QueryResultRow>(sql: string, values?: unknown[]): Promise<QueryResult<Row>> {
    return this.#pool.query<Row>(sql, values).catch(rethrow);
  }

  /** A connection; the caller releases it. Rejects with `StoreAwayError`. */
  connect(): Promise<PoolClient> {
    return this.#pool.connect().catch(rethrow);
  }

  /** Runs `run` in a transaction; an error rolls it back. */
  async transaction<T>(run: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.connect();
    try {
      await client.query('begin');
      const outcome = await run(client);
      await client.query('commit');
      client.release();
      return outcome;
    } catch (error) {
      // Closing the connection rolls back, whatever its state.
      client.release(true);
      return rethrow(error);
    }
  }

  end(): Promise<void> {
    return this.#pool.end();
  }
}

/** The driver has no class for a broken connection: it throws errors that are not `DatabaseError`s. */
function rethrow(error: unknown): never {
  const isAnswer = error instanceof GatewayError || error instanceof SchemaError;
  const isAway = error instanceof DatabaseError ? AWAY.test(error.code ?? '') : !isAnswer;
  throw isAway ? new StoreAwayError(error) : error;
}
