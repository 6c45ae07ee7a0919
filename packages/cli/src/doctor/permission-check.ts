import { type Connection, Publisher, type QueueDeclaration } from '@omotes/amqp';
import type { BrokerSettings } from '@omotes/protocol';
import { type Check, ok, problem, reasonOf } from './check.ts';

const PUBLISH_TIMEOUT_MS = 5_000;

type Step = readonly [action: string, run: () => Promise<unknown>];

/**
 * Whether the user may do what the contract has it do, tried on a queue named like those it uses: declare, publish,
 * consume, delete, and bind to the exchanges of `queue.bindings` that are there. The queue tried is exclusive, so
 * nothing stays behind.
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

/** Of exchanges that exist only: the others are not declared just to look. */
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
      // A routing key to which nothing is bound: nobody receives it.
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
