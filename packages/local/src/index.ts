export { findExecutable, runCommand } from './processes/command.ts';
export {
  CommandError,
  LocalStackError,
  PostgreSqlMissingError,
  RabbitMqMissingError,
  ServerStartError,
  StackRunningError,
} from './errors.ts';
export {
  brokerEnvironment,
  databaseEnvironment,
  gatewayEnvironment,
  orchestratorEnvironment,
  stackEnvironment,
  workerEnvironment,
} from './stack/environment.ts';
export { freePort } from './ports.ts';
export type { PostgreSql } from './postgresql/postgresql.ts';
export { ensureRabbitMq, type RabbitMqInstallation } from './rabbitmq/rabbitmq-installation.ts';
export { queuePolicies, type QueuePolicy } from './rabbitmq/rabbitmq-policies.ts';
export type { RabbitMq } from './rabbitmq/rabbitmq.ts';
export { readRunningStack, type RunningStack } from './stack/running-stack.ts';
export { type ServerCommand, ServerProcess } from './processes/server-process.ts';
export type {
  AdminConnections,
  BrokerConnection,
  DatabaseConnection,
  StackConnections,
} from './stack/stack-connections.ts';
export { type LocalStack, type LocalStackOptions, removeLocalStack, startLocalStack } from './stack/stack.ts';
