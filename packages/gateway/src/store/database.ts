import pg, { DatabaseError, type PoolClient, type QueryResult, type QueryResultRow } from 'pg';
import { GatewayError, StoreAwayError } from '../errors.ts';

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

/** SQLSTATE classes of a server that is there but cannot serve: connection, resources, operator intervention. */
const AWAY = /^(08|53|57)/;

/** Connections to the database. */
export class Database {
  readonly #pool: pg.Pool;

  /** `onError` is told of connections that break while idle; they are replaced. */
  constructor(options: DatabaseOptions, onError: (error: Error) => void) {
    this.#pool = new pg.Pool({
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
    this.#pool.on('error', onError);
    // A client that is lent out reports a broken connection through its query too; unheard, it would end the process.
    this.#pool.on('connect', (client) => client.on('error', () => undefined));
  }

  /** Rejects with `StoreAwayError` when the database does not answer. */
  query<Row extends QueryResultRow>(sql: string, values?: unknown[]): Promise<QueryResult<Row>> {
    return this.#pool.query<Row>(sql, values).catch(rethrow);
  }

  /** A connection, which is to be released. Rejects with `StoreAwayError`. */
  connect(): Promise<PoolClient> {
    return this.#pool.connect().catch(rethrow);
  }

  /** Commits what `run` does; whatever it throws rolls everything back. */
  async transaction<T>(run: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.connect();
    try {
      await client.query('begin');
      const outcome = await run(client);
      await client.query('commit');
      client.release();
      return outcome;
    } catch (error) {
      // Closing the connection rolls back whatever state it is in.
      client.release(true);
      return rethrow(error);
    }
  }

  end(): Promise<void> {
    return this.#pool.end();
  }
}

/** The driver has no class for a connection that fails; what it throws then is no `DatabaseError`. */
function rethrow(error: unknown): never {
  const isAway =
    error instanceof DatabaseError ? AWAY.test(error.code ?? '') : !(error instanceof GatewayError);
  throw isAway ? new StoreAwayError(error) : error;
}
