import type { BrokerConnection, DatabaseConnection, StackConnections } from './stack-connections.ts';

/** Something with the connections of a stack: `LocalStack` and `RunningStack` are. */
interface WithConnections {
  readonly connections: StackConnections;
}

/**
 * The environment of a stack (`docs/configuration.md`). The prefixed names and `POSTGRESQL_*` are the
 * orchestrator's; the names without a prefix are an SDK program's (virtual host `omotes`).
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
 * The orchestrator's, with what keeps its memory small, whatever waits: at most 8 MB of short-lived objects, and one pool for what
 * is allocated in the threads of Node. `nodeOptions`: those that it would have otherwise.
 */
export function orchestratorEnvironment(stack: WithConnections, nodeOptions = ''): Record<string, string> {
  return {
    ...stackEnvironment(stack),
    NODE_OPTIONS: `${nodeOptions} --max-semi-space-size=8`,
    MALLOC_ARENA_MAX: '1',
  };
}

/**
 * The gateway's: the names without a prefix lead to the SDKs' virtual host, `CELERY_*` to that of the workers,
 * `POSTGRESQL_*` to the gateway's own database; nothing else.
 */
export function gatewayEnvironment({ connections }: WithConnections): Record<string, string> {
  return {
    ...brokerEnvironment('', connections.gatewaySdk),
    ...brokerEnvironment('CELERY_', connections.gatewayWorker),
    ...databaseEnvironment(connections.gatewayDatabase),
  };
}

/** The same names without a prefix, as a worker needs them (virtual host `omotes_celery`); nothing else. */
export function workerEnvironment({ connections }: WithConnections): Record<string, string> {
  return brokerEnvironment('', connections.worker);
}

/** A virtual host by its names; `prefix`: such as `SDK_`. */
export function brokerEnvironment(prefix: string, broker: BrokerConnection): Record<string, string> {
  return {
    [`${prefix}RABBITMQ_HOSTNAME`]: broker.hostname,
    [`${prefix}RABBITMQ_PORT`]: `${broker.port}`,
    [`${prefix}RABBITMQ_USERNAME`]: broker.username,
    [`${prefix}RABBITMQ_PASSWORD`]: broker.password,
    [`${prefix}RABBITMQ_VIRTUALHOST`]: broker.virtualHost,
  };
}

/** A database by its names. */
export function databaseEnvironment(database: DatabaseConnection): Record<string, string> {
  return {
    POSTGRESQL_HOST: database.host,
    POSTGRESQL_PORT: `${database.port}`,
    POSTGRESQL_DATABASE: database.database,
    POSTGRESQL_USERNAME: database.username,
    POSTGRESQL_PASSWORD: database.password,
  };
}
