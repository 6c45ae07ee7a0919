import type { AdminConnections, DatabaseConnection } from '@omotes/local';
import { NoTestStackError } from '../errors.ts';

/** How to reach the servers that `./omotes test` starts for all test files. */
export interface TestServers extends AdminConnections {
  /** The user that owns the databases of the tests; as in production it has no other rights. */
  readonly databaseOwner: Pick<DatabaseConnection, 'username' | 'password'>;
}

const PREFIX = 'OMOTES_TEST_';

export function testEnvironment({ broker, database, databaseOwner }: TestServers): Record<string, string> {
  return {
    [`${PREFIX}RABBITMQ_HOSTNAME`]: broker.hostname,
    [`${PREFIX}RABBITMQ_PORT`]: `${broker.port}`,
    [`${PREFIX}RABBITMQ_MANAGEMENT_PORT`]: `${broker.managementPort}`,
    [`${PREFIX}RABBITMQ_USERNAME`]: broker.username,
    [`${PREFIX}RABBITMQ_PASSWORD`]: broker.password,
    [`${PREFIX}RABBITMQ_VIRTUALHOST`]: broker.virtualHost,
    [`${PREFIX}POSTGRESQL_HOST`]: database.host,
    [`${PREFIX}POSTGRESQL_PORT`]: `${database.port}`,
    [`${PREFIX}POSTGRESQL_DATABASE`]: database.database,
    [`${PREFIX}POSTGRESQL_USERNAME`]: database.username,
    [`${PREFIX}POSTGRESQL_PASSWORD`]: database.password,
    [`${PREFIX}POSTGRESQL_OWNER_USERNAME`]: databaseOwner.username,
    [`${PREFIX}POSTGRESQL_OWNER_PASSWORD`]: databaseOwner.password,
  };
}

/** Reads the variables of `testEnvironment`. Throws `NoTestStackError` if one is missing. */
export function testServers(environment: NodeJS.ProcessEnv = process.env): TestServers {
  const read = (name: string): string => {
    const value = environment[PREFIX + name];
    if (value === undefined) throw new NoTestStackError(PREFIX + name);
    return value;
  };
  return {
    broker: {
      hostname: read('RABBITMQ_HOSTNAME'),
      port: Number(read('RABBITMQ_PORT')),
      managementPort: Number(read('RABBITMQ_MANAGEMENT_PORT')),
      username: read('RABBITMQ_USERNAME'),
      password: read('RABBITMQ_PASSWORD'),
      virtualHost: read('RABBITMQ_VIRTUALHOST'),
    },
    database: {
      host: read('POSTGRESQL_HOST'),
      port: Number(read('POSTGRESQL_PORT')),
      database: read('POSTGRESQL_DATABASE'),
      username: read('POSTGRESQL_USERNAME'),
      password: read('POSTGRESQL_PASSWORD'),
    },
    databaseOwner: {
      username: read('POSTGRESQL_OWNER_USERNAME'),
      password: read('POSTGRESQL_OWNER_PASSWORD'),
    },
  };
}
