import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import type { Connection } from '@omotes/amqp';
import { DeliveryConsumer, publishDeadLetter, Publisher, type QueueDeclaration } from '@omotes/amqp';
import { brokerOfThisFile, message, recorder, textOf } from './fixture.ts';

const fixture = await brokerOfThisFile();
const EXCHANGE = { name: 'shared', type: 'direct', durable: false } as const;

/** Another program that deletes and declares things on the broker. */
const stranger = await fixture.connected({ name: 'stranger' });

function boundQueue(name: string): QueueDeclaration {
  return { name, durable: true, bindings: [{ exchange: EXCHANGE.name, routingKey: name }] };
}

/** A connection that declares one bound queue. */
async function declaring(name: string): Promise<Connection> {
  return fixture.connected({ topology: { exchanges: [EXCHANGE], queues: [boundQueue(name)] } });
}

function toExchange(routingKey: string, text: string): ReturnType<typeof message> {
  return { ...message(routingKey, text), exchange: EXCHANGE.name };
}

const BREAKS: readonly [title: string, (queue: string) => Promise<unknown>][] = [
  ['a deleted queue', (queue) => stranger.withChannel((channel) => channel.deleteQueue(queue))],
  [
    'a removed binding',
    (queue) => stranger.withChannel((channel) => channel.unbindQueue(queue, EXCHANGE.name, queue)),
  ],
  ['a deleted exchange', () => stranger.withChannel((channel) => channel.deleteExchange(EXCHANGE.name))],
];

for (const [index, [title, breakIt]] of BREAKS.entries()) {
  test(`a message waits for ${title} of the topology to be declared again`, async () => {
    const name = `missed-${index}`;
    const connection = await declaring(name);
    const publisher = new Publisher(connection);
    await breakIt(name);
    const outcomes = await publisher.publishAll([toExchange(name, 'a'), toExchange(name, 'b')]);
    assert.deepEqual(outcomes, [{ routed: true }, { routed: true }]);
    assert.equal(await fixture.readyCount(name), 2);
    await connection.stop();
  });

  test(`${title} comes back although its connection publishes nothing`, async () => {
    const name = `quiet-${index}`;
    const connection = await declaring(name);
    const { consumer, received } = recorder(connection, name);
    await consumer.start();
    await breakIt(name);
    // A program that declares nothing and keeps trying each message.
    const publisher = new Publisher(stranger);
    const isRouted = (): Promise<boolean> =>
      publisher.publish(toExchange(name, 'x')).then(
        ({ routed }) => routed,
        () => false,
      );
    while (!(await isRouted()));
    await received.count(1);
    await publisher.stop();
    await connection.stop();
  });
}

test('a consumer’s queue is bound again after the exchange was deleted', async () => {
  const name = 'exclusive-one';
  const connection = await fixture.connected({ topology: { exchanges: [EXCHANGE] } });
  const came = Promise.withResolvers<void>();
  const consumer = new DeliveryConsumer(connection, {
    queues: [{ ...boundQueue(name), durable: false, exclusive: true }],
    prefetch: 1,
    handle: async () => {
      came.resolve();
      return 'acknowledge';
    },
  });
  await consumer.start();
  await stranger.withChannel((channel) => channel.deleteExchange(EXCHANGE.name));
  const publisher = new Publisher(await fixture.connected({ topology: { exchanges: [EXCHANGE] } }));
  while (!(await publisher.publish(toExchange(name, 'x'))).routed);
  await came.promise;
  await connection.stop();
});

test('a dead letter waits for its queue, and is in it before the message is removed', async () => {
  const letters = 'letters';
  const connection = await fixture.connected({ topology: { queues: [{ name: letters, durable: true }] } });
  await stranger.withChannel((channel) => channel.deleteQueue(letters));
  const { name } = await fixture.queue();
  const publisher = new Publisher(connection);
  const stored = Promise.withResolvers<void>();
  const consumer = new DeliveryConsumer(connection, {
    queues: [{ name, durable: true }],
    prefetch: 1,
    handle: async (delivery) => {
      await publishDeadLetter(publisher, letters, delivery, 'a reason');
      stored.resolve();
      return 'acknowledge';
    },
  });
  await consumer.start();
  await publisher.publish(message(name, 'bad'));
  await stored.promise;
  assert.equal(await fixture.readyCount(letters), 1);
  await connection.stop();
});

test('a queue with other arguments is reported, used as it is, and declared correctly once it is deleted', async () => {
  const name = 'changed';
  const connection = await declaring(name);
  const { consumer, received } = recorder(connection, name);
  await consumer.start();
  const refused = once(connection, 'declarationRefused');
  await stranger.withChannel(async (channel) => {
    await channel.deleteQueue(name);
    await channel.assertQueue(name, { durable: true, maxPriority: 3 });
  });
  const [what, reason] = (await refused) as [string, string];
  assert.equal(what, `queue '${name}'`);
  assert.match(reason, /PRECONDITION_FAILED - inequivalent arg 'x-max-priority'/);
  assert.equal(connection.topologyProblem, `queue '${name}': ${reason}`);

  const publisher = new Publisher(stranger);
  while (!(await publisher.publish(toExchange(name, 'x'))).routed);
  await received.count(1);

  const accepted = once(connection, 'declarationAccepted');
  await stranger.withChannel((channel) => channel.deleteQueue(name));
  assert.deepEqual(await accepted, [`queue '${name}'`]);
  assert.equal(connection.topologyProblem, undefined);
  await publisher.stop();
  await connection.stop();
});

test('a consumer takes messages from its queue even while that has other arguments', async () => {
  const name = 'task-like';
  const connection = await fixture.connected();
  const texts: string[] = [];
  const came = Promise.withResolvers<void>();
  const consumer = new DeliveryConsumer(connection, {
    queues: [{ name, durable: true, arguments: { 'x-max-priority': 10 } }],
    prefetch: 1,
    handle: async (delivery) => {
      texts.push(textOf(delivery));
      came.resolve();
      return 'acknowledge';
    },
  });
  await consumer.start();
  await stranger.withChannel(async (channel) => {
    await channel.deleteQueue(name);
    await channel.assertQueue(name, { durable: true }).catch(() => undefined);
  });
  const publisher = new Publisher(stranger);
  await publisher.publish(message(name, 'x'));
  await came.promise;
  assert.deepEqual(texts, ['x']);
  await publisher.stop();
  await connection.stop();
});

test('a connection works although the broker refuses a part of its topology', async () => {
  const { name } = await fixture.queue({ arguments: { 'x-max-length': 5 } });
  const connection = await fixture.connected({
    topology: {
      queues: [
        { name, durable: true },
        { name: 'beside', durable: true },
      ],
    },
  });
  assert.equal(connection.isConnected, true);
  assert.match(connection.topologyProblem ?? '', new RegExp(`^queue '${name}': .*x-max-length`));
  assert.equal(await fixture.readyCount('beside'), 0);
  await connection.stop();
});

test('the queue of a stopped consumer is no longer declared', async () => {
  const connection = await fixture.connected();
  const queues = [{ name: 'given-up', durable: true }];
  const consumer = new DeliveryConsumer(connection, {
    queues,
    prefetch: 1,
    handle: () => Promise.resolve('acknowledge'),
  });
  await consumer.start();
  const redeclared = connection.redeclare();
  await consumer.stop();
  await stranger.withChannel((channel) => channel.deleteQueue('given-up'));
  await redeclared;
  await connection.redeclare();
  await assert.rejects(
    stranger.withChannel((channel) => channel.checkQueue('given-up')),
    { code: 404 },
  );
  await connection.stop();
});
