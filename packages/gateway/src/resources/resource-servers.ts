import { isJobId, type DatabaseSettings, type InfluxDbSettings } from '@omotes/protocol';
import { dropForeignSchema, queryInfluxDb } from '@omotes/service';
import type { Resource } from '../store/resource-queries.ts';

/** The servers where workers keep time series, with the user who drops them; undefined without such a server. */
export interface ResourceServerSettings {
  readonly influxDb: InfluxDbSettings | undefined;
  readonly postgresql: DatabaseSettings | undefined;
}

/** Why a resource cannot be dropped. */
export interface ResourceProblem {
  readonly field: keyof Resource;
  readonly message: string;
}

/** Drops resources on the servers of the settings, and on no others. */
export class ResourceServers {
  readonly #settings: ResourceServerSettings;

  constructor(settings: ResourceServerSettings) {
    this.#settings = settings;
  }

  /** Why the resource cannot be dropped; undefined when it can. */
  problemOf(resource: Resource): ResourceProblem | undefined {
    return resource.type === 'influxdb'
      ? (serverProblem(resource, this.#settings.influxDb, 'INFLUXDB_HOST and INFLUXDB_PORT') ??
          nameProblem('database', resource.database))
      : (serverProblem(resource, this.#settings.postgresql, 'DB_HOSTNAME and DB_PORT') ??
          databaseProblem(resource, this.#settings.postgresql) ??
          nameProblem('schema', resource.schema));
  }

  /** Drops a resource; has no effect when it is gone already. Rejects when it cannot be dropped, or `ending` is aborted. */
  async drop(resource: Resource, ending: AbortSignal): Promise<void> {
    // A name that passes needs no quoting in a statement.
    const problem = this.problemOf(resource);
    if (problem) throw new Error(`${problem.field} ${problem.message}`);
    const { influxDb, postgresql } = this.#settings;
    if (resource.type === 'influxdb') {
      if (influxDb) await queryInfluxDb(influxDb, `DROP DATABASE "${resource.database}"`, ending);
    } else if (postgresql) await dropForeignSchema(postgresql, resource.schema, ending);
  }
}

function serverProblem(
  { host, port }: Resource,
  server: { readonly host: string; readonly port: number } | undefined,
  variables: string,
): ResourceProblem | undefined {
  if (server?.host === host && server.port === port) return undefined;
  const known = server ? `is not ${server.host}:${server.port}` : 'cannot be cleaned up';
  return { field: 'host', message: `${host}:${port} ${known}: only the server of ${variables} can be` };
}

function databaseProblem(
  { database }: Resource,
  server: DatabaseSettings | undefined,
): ResourceProblem | undefined {
  if (database === server?.database) return undefined;
  return { field: 'database', message: `must be ${server?.database}, which PG_DB_TIMESERIES names` };
}

/** Workers name what belongs to a job by a new UUID, written as job ids are. Nothing with another name is ever dropped. */
function nameProblem(field: 'database' | 'schema', name: string): ResourceProblem | undefined {
  return isJobId(name)
    ? undefined
    : { field, message: 'must be a UUID in lower case: nothing with another name is dropped' };
}
