import type { BatchConsumer, Connection } from '@omotes/amqp';
import type { Check } from './http-server.ts';

export interface ReadinessParts {
  readonly connections: readonly Connection[];
  readonly consumers: readonly BatchConsumer[];
  /** Rejects when the database does not answer. */
  readonly pingDatabase: () => Promise<void>;
}

/** What must hold for a replica to be ready: its connections, its consumers and the database. */
export function readinessChecks({ connections, consumers, pingDatabase }: ReadinessParts): readonly Check[] {
  return [
    ...connections.map((connection): Check => ({
      name: connection.name,
      problem: () => connectionProblem(connection),
    })),
    { name: 'consumers', problem: () => subscriptionProblem(consumers) },
    { name: 'database', problem: () => pingDatabase().then(() => undefined) },
  ];
}

/** Why messages do not get through a connection now; undefined when they do. */
function connectionProblem(connection: Connection): string | undefined {
  const { isConnected, lastError, blockedReason, topologyProblem } = connection;
  if (!isConnected) return `not connected: ${lastError?.message ?? 'connecting'}`;
  if (blockedReason !== undefined) return `RabbitMQ takes no publications: ${blockedReason}`;
  return topologyProblem && `RabbitMQ refuses a declaration: ${topologyProblem}`;
}

function subscriptionProblem(consumers: readonly BatchConsumer[]): string | undefined {
  const missing = consumers.filter(({ isSubscribed }) => !isSubscribed);
  const queues = new Set(missing.flatMap((consumer) => consumer.queues));
  return missing.length === 0 ? undefined : `not subscribed to ${[...queues].join(', ')}`;
}
