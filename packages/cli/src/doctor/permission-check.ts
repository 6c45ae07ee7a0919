import { type Connection, Publisher, type QueueDeclaration } from '@omotes/amqp';
import type { BrokerSettings } from '@omotes/protocol';
import { type Check, ok, problem, reasonOf } from './check.ts';

const PUBLISH_TIMEOUT_MS = 5_000;

type Step = readonly [action: string, run: () => Promise<unknown>];

/**
 * Checks the rights of a user with a queue named like those it uses: declare, publish, consume, delete, and bind to those
 * exchanges of `queue.bindings` that exist. The queue is exclusive, so nothing is left behind.
 */
export async function checkPermissions(
  subject: string,
  connection: Connection,
  queue: QueueDeclaration,
  { username, virtualHost }: BrokerSettings,
): Promise<Check> {
  const { name } = queue;
  const steps: Step[] = [
    [
      'declare',
      () =>
        connection.withChannel((channel) => channel.assertQueue(name, { exclusive: true, durable: false })),
    ],
    ['publish to', () => publish(connection, '', name)],
    ...(await bindingSteps(connection, queue)),
    [
      'consume from',
      () => connection.withChannel((channel) => channel.consume(name, () => undefined, { noAck: true })),
    ],
    ['delete', () => connection.withChannel((channel) => channel.deleteQueue(name))],
  ];
  for (const [action, run] of steps) {
    try {
      await run();
    } catch (error) {
      return problem(
        subject,
        `'${username}' cannot ${action} ${name}: ${reasonOf(error)}`,
        `rabbitmqctl set_permissions -p ${virtualHost} ${username} '.*' '.*' '.*'`,
      );
    }
  }
  return ok(subject, `'${username}' may declare, publish and consume`);
}

/** Steps for the exchanges that exist. The others are not declared for a check. */
async function bindingSteps(connection: Connection, queue: QueueDeclaration): Promise<Step[]> {
  const steps: Step[] = [];
  for (const { exchange, routingKey } of queue.bindings ?? []) {
    const isThere = await connection
      .withChannel((channel) => channel.checkExchange(exchange))
      .then(
        () => true,
        () => false,
      );
    if (!isThere) continue;
    steps.push(
      [
        `bind to ${exchange} the queue`,
        () => connection.withChannel((channel) => channel.bindQueue(queue.name, exchange, routingKey)),
      ],
      // No queue is bound with this routing key, so nobody receives the message.
      [
        `publish to ${exchange}, which reaches`,
        () => publish(connection, exchange, `doctor.${crypto.randomUUID()}`),
      ],
    );
  }
  return steps;
}

async function publish(connection: Connection, exchange: string, routingKey: string): Promise<void> {
  const publisher = new Publisher(connection);
  try {
    const message = { exchange, routingKey, body: new Uint8Array(), persistent: false };
    await publisher.publish(message, AbortSignal.timeout(PUBLISH_TIMEOUT_MS));
  } finally {
    await publisher.stop();
  }
}
