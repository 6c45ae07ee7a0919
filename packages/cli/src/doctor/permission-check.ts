import { type Connection, Publisher, type QueueDeclaration } from '@omotes/amqp';
import { OMOTES_EXCHANGE } from '@omotes/protocol';
import type { BrokerSettings } from '../servers.ts';
import { type Check, ok, problem, reasonOf } from './check.ts';

const PUBLISH_TIMEOUT_MS = 5_000;

/**
 * Whether the user may do what the contract has it do, tried on a queue named like those it uses: declare, bind,
 * publish, consume, delete. The queue is exclusive, so nothing of it stays behind.
 */
export async function checkPermissions(
  subject: string,
  connection: Connection,
  queue: QueueDeclaration,
  { username, virtualHost }: BrokerSettings,
): Promise<Check> {
  const steps: [action: string, step: () => Promise<unknown>][] = [
    ['declare the queue', () => declare(connection, queue)],
    ['publish to the default exchange', () => publish(connection, '', queue.name)],
    // A routing key to which nothing is bound: nobody receives it.
    [
      'publish to omotes_exchange',
      () => publish(connection, OMOTES_EXCHANGE.name, `doctor.${crypto.randomUUID()}`),
    ],
    [
      'consume from the queue',
      () =>
        connection.withChannel((channel) => channel.consume(queue.name, () => undefined, { noAck: true })),
    ],
    ['delete the queue', () => connection.withChannel((channel) => channel.deleteQueue(queue.name))],
  ];
  const isOnSdkSide = (queue.bindings ?? []).length > 0;
  for (const [action, step] of steps.filter(
    ([name]) => isOnSdkSide || !name.includes(OMOTES_EXCHANGE.name),
  )) {
    try {
      await step();
    } catch (error) {
      return problem(
        subject,
        `'${username}' cannot ${action} (${queue.name}): ${reasonOf(error)}`,
        `rabbitmqctl set_permissions -p ${virtualHost} ${username} '.*' '.*' '.*', or narrower as docs say`,
      );
    }
  }
  return ok(subject, `'${username}' may declare, publish and consume`);
}

function declare(connection: Connection, queue: QueueDeclaration): Promise<void> {
  return connection.withChannel(async (channel) => {
    await channel.assertQueue(queue.name, { exclusive: true, durable: false });
    for (const { exchange, routingKey } of queue.bindings ?? []) {
      await channel.assertExchange(exchange, OMOTES_EXCHANGE.type, { durable: OMOTES_EXCHANGE.durable });
      await channel.bindQueue(queue.name, exchange, routingKey);
    }
  });
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
