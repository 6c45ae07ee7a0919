import type { BrokerConnection, DatabaseConnection, StackConnections } from './stack-connections.ts';

/** A `LocalStack` or a `RunningStack`. */
interface WithConnections {
  readonly connections: StackConnections;
}

/**
 * The variables of a stack (`docs/configuration.md`). The orchestrator reads those with a prefix and `POSTGRESQL_*`, an SDK
 * program those without a prefix (virtual host `omotes`).
 */
export function stackEnvironment({ connections }: WithConnections): Record<string, string> {
  return {
    ...brokerEnvironment('', connections.sdk),
    ...brokerEnvironment('SDK_', connections.orchestratorSdk),
    ...brokerEnvironment('CELERY_', connections.orchestratorWorker),
    ...brokerEnvironment('TASK_', connections.orchestratorWorker),
    ...databaseEnvironment(connections.database),
  };
}

/**
 * The variables of the orchestrator, with settings that keep its memory small however much is queued: at most 8 MB of
 * short-lived objects, and one pool for allocations in Node's threads. `nodeOptions`: further options for Node.
 */
export function orchestratorEnvironment(stack: WithConnections, nodeOptions = ''): Record<string, string> {
  return {
    ...stackEnvironment(stack),
    NODE_OPTIONS: `${nodeOptions} --max-semi-space-size=8`,
    MALLOC_ARENA_MAX: '1',
  };
}

/**
 * The variables of the gateway only: those without a prefix name the SDKs' virtual host, `CELERY_*` that of the workers,
 * `POSTGRESQL_*` the gateway's database.
 */
export function gatewayEnvironment({ connections }: WithConnections): Record<string, string> {
  return {
    ...brokerEnvironment('', connections.gatewaySdk),
    ...brokerEnvironment('CELERY_', connections.gatewayWorker),
    ...databaseEnvironment(connections.gatewayDatabase),
  };
}

/** The variables of a worker only: without a prefix, for the virtual host `omotes_celery`. */
export function workerEnvironment({ connections }: WithConnections): Record<string, string> {
  return brokerEnvironment('', connections.worker);
}

/** The variables of a virtual host. `prefix`: such as `SDK_`. */
export function brokerEnvironment(prefix: string, broker: BrokerConnection): Record<string, string> {
  return {
    [`${prefix}RABBITMQ_HOSTNAME`]: broker.hostname,
    [`${prefix}RABBITMQ_PORT`]: `${broker.port}`,
    [`${prefix}RABBITMQ_USERNAME`]: broker.username,
    [`${prefix}RABBITMQ_PASSWORD`]: broker.password,
    [`${prefix}RABBITMQ_VIRTUALHOST`]: broker.virtualHost,
  };
}

/** The variables of a database. */
export function databaseEnvironment(database: DatabaseConnection): Record<string, string> {
  return {
    POSTGRESQL_HOST: database.host,
    POSTGRESQL_PORT: `${database.port}`,
    POSTGRESQL_DATABASE: database.database,
    POSTGRESQL_USERNAME: database.username,
    POSTGRESQL_PASSWORD: database.password,
  };
}
