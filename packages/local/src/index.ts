export { findExecutable, runCommand } from './command.ts';
export {
  CommandError,
  LocalStackError,
  PostgreSqlMissingError,
  PythonMissingError,
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
} from './environment.ts';
export { freePort } from './ports.ts';
export type { PostgreSql } from './postgresql.ts';
export { ensurePythonEnvironment, type PythonEnvironmentOptions } from './python-environment.ts';
export { ensureRabbitMq, type RabbitMqInstallation } from './rabbitmq-installation.ts';
export { queuePolicies, type QueuePolicy } from './rabbitmq-policies.ts';
export type { RabbitMq } from './rabbitmq.ts';
export { readRunningStack, type RunningStack } from './running-stack.ts';
export { type ServerCommand, ServerProcess } from './server-process.ts';
export type {
  AdminConnections,
  BrokerConnection,
  DatabaseConnection,
  StackConnections,
} from './stack-connections.ts';
export { type LocalStack, type LocalStackOptions, removeLocalStack, startLocalStack } from './stack.ts';
