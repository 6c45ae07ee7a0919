import { POSTGRESQL_DATABASES, POSTGRESQL_USERS } from '../postgresql/postgresql.ts';
import { RABBITMQ_USERS, SDK_VIRTUAL_HOST, WORKER_VIRTUAL_HOST } from '../rabbitmq/rabbitmq-definitions.ts';
import type { StackSettings } from './settings.ts';

export interface BrokerConnection {
  readonly hostname: string;
  readonly port: number;
  readonly username: string;
  readonly password: string;
  readonly virtualHost: string;
}

export interface DatabaseConnection {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly username: string;
  readonly password: string;
}

/** How to reach a stack: a connection for each side, whose user has only the rights that the side needs. */
export interface StackConnections {
  /** SDK programs, virtual host `omotes`. */
  readonly sdk: BrokerConnection;
  /** Workers, virtual host `omotes_celery`. */
  readonly worker: BrokerConnection;
  /** The orchestrator on the SDKs' virtual host. */
  readonly orchestratorSdk: BrokerConnection;
  /** The orchestrator on the workers' virtual host. */
  readonly orchestratorWorker: BrokerConnection;
  /** The gateway: an SDK program that also looks at both virtual hosts and handles their dead letters. */
  readonly gatewaySdk: BrokerConnection;
  readonly gatewayWorker: BrokerConnection;
  /** The orchestrator's database; the user owns it. */
  readonly database: DatabaseConnection;
  /** The gateway's database; the user owns it. */
  readonly gatewayDatabase: DatabaseConnection;
}

/** For tests: users with all rights. The broker's user exists only with the management plugin. */
export interface AdminConnections {
  readonly broker: BrokerConnection & { readonly managementPort: number };
  readonly database: DatabaseConnection;
}

const HOST = '127.0.0.1';

export function stackConnections({ ports, passwords }: StackSettings): StackConnections {
  const broker = (
    side: 'sdk' | 'worker' | 'orchestrator' | 'gateway',
    virtualHost: string,
  ): BrokerConnection => ({
    hostname: HOST,
    port: ports.amqp,
    username: RABBITMQ_USERS[side],
    password: passwords[side],
    virtualHost,
  });
  return {
    sdk: broker('sdk', SDK_VIRTUAL_HOST),
    worker: broker('worker', WORKER_VIRTUAL_HOST),
    orchestratorSdk: broker('orchestrator', SDK_VIRTUAL_HOST),
    orchestratorWorker: broker('orchestrator', WORKER_VIRTUAL_HOST),
    gatewaySdk: broker('gateway', SDK_VIRTUAL_HOST),
    gatewayWorker: broker('gateway', WORKER_VIRTUAL_HOST),
    database: {
      host: HOST,
      port: ports.postgresql,
      database: POSTGRESQL_DATABASES.orchestrator,
      username: POSTGRESQL_USERS.orchestrator,
      password: passwords.database,
    },
    gatewayDatabase: {
      host: HOST,
      port: ports.postgresql,
      database: POSTGRESQL_DATABASES.gateway,
      username: POSTGRESQL_USERS.gateway,
      password: passwords.gatewayDatabase,
    },
  };
}

export function adminConnections({ ports, passwords }: StackSettings): AdminConnections {
  return {
    broker: {
      hostname: HOST,
      port: ports.amqp,
      managementPort: ports.management,
      username: RABBITMQ_USERS.admin,
      password: passwords.admin,
      virtualHost: SDK_VIRTUAL_HOST,
    },
    database: {
      host: HOST,
      port: ports.postgresql,
      database: 'postgres',
      username: POSTGRESQL_USERS.admin,
      password: passwords.databaseAdmin,
    },
  };
}
