import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TcpProxy } from '@omotes/testing';
import { ConnectionStoppedError, DeliveryConsumer, type Connection, type Settlement } from '@omotes/amqp';
import { brokerOfThisFile, message, next, numbered, textOf } from './fixture.ts';

const fixture = await brokerOfThisFile();

interface Task {
  readonly text: string;
  readonly redelivered: boolean;
  settle(settlement: Settlement): void;
  fail(error: Error): void;
}

/** The deliveries handed over. The test settles them. */
class Tasks {
  readonly all: Task[] = [];
  #arrived = Promise.withResolvers<void>();

  consumer(connection: Connection, queue: string, prefetch = 10): DeliveryConsumer {
    return new DeliveryConsumer(connection, {
      queues: [{ name: queue, durable: true }],
      prefetch,
      handle: (delivery) => {
        const { promise, resolve, reject } = Promise.withResolvers<Settlement>();
        const { redelivered } = delivery;
        this.all.push({ text: textOf(delivery), redelivered, settle: resolve, fail: reject });
        this.#arrived.resolve();
        return promise;
      },
    });
  }

  async at(index: number): Promise<Task> {
    for (;;) {
      const task = this.all[index];
      if (task) return task;
      this.#arrived = Promise.withResolvers();
      await this.#arrived.promise;
    }
  }
}

async function publish(queue: string, texts: readonly string[]): Promise<void> {
  const publisher = await fixture.publisher();
  await publisher.publishAll(texts.map((text) => message(queue, text)));
}

test('deliveries are settled separately, in any order, with at most the prefetch in flight', async () => {
  const { name } = await fixture.queue();
  await publish(name, numbered(4));
  const tasks = new Tasks();
  const consumer = tasks.consumer(await fixture.connected(), name, 2);
  await consumer.start();
  (await tasks.at(1)).settle('acknowledge');
  (await tasks.at(2)).settle('acknowledge');
  (await tasks.at(3)).settle('acknowledge');
  assert.equal(await fixture.readyCount(name), 0);
  await consumer.stop();
  assert.equal(await fixture.readyCount(name), 1);
});

test('settling several deliveries at once settles no older one', async () => {
  const { name } = await fixture.queue();
  await publish(name, numbered(5));
  const tasks = new Tasks();
  const consumer = tasks.consumer(await fixture.connected(), name, 5);
  await consumer.start();
  await tasks.at(4);
  const [first, second, third, fourth, fifth] = tasks.all;
  for (const task of [fifth, third, first]) task?.settle('acknowledge');
  fourth?.settle('requeue');
  const again = await tasks.at(5);
  assert.deepEqual([again.text, second?.text], ['message-3', 'message-1']);
  await consumer.stop();
  const others = new Tasks();
  const successor = others.consumer(await fixture.connected(), name, 5);
  await successor.start();
  await others.at(1);
  assert.deepEqual(others.all.map(({ text }) => text).sort(), ['message-1', 'message-3']);
  await successor.stop();
});

test('a requeued delivery comes again, and so does one whose handler rejects', async () => {
  const { name } = await fixture.queue();
  await publish(name, ['x']);
  const tasks = new Tasks();
  const consumer = tasks.consumer(await fixture.connected(), name);
  await consumer.start();
  (await tasks.at(0)).settle('requeue');
  (await tasks.at(1)).fail(new Error('unexpected'));
  const again = await tasks.at(2);
  assert.equal(again.redelivered, true);
  again.settle('acknowledge');
  await consumer.drain();
  await consumer.stop();
  assert.equal(await fixture.readyCount(name), 0);
});

test('a delivery can wait for all those of another queue that it overtook', async () => {
  const many = (await fixture.queue()).name;
  const one = (await fixture.queue()).name;
  await publish(many, numbered(2_000));
  await publish(one, ['last']);
  let overtaken = 0;
  const atLast = Promise.withResolvers<number>();
  const consumer: DeliveryConsumer = new DeliveryConsumer(await fixture.connected(), {
    // This queue goes first: RabbitMQ sends only a limited number of a queue's messages before those of the next.
    queues: [one, many].map((name) => ({ name, durable: true })),
    prefetch: 0,
    handle: async ({ queue }) => {
      if (queue === many) overtaken += 1;
      else await consumer.catchUp([many]).then(() => atLast.resolve(overtaken), atLast.reject);
      return 'acknowledge';
    },
  });
  await consumer.start();
  assert.equal(await atLast.promise, 2_000);
  await consumer.stop();
});

test('drain stops consuming and waits for the deliveries in flight', async () => {
  const { name } = await fixture.queue();
  await publish(name, ['first']);
  const tasks = new Tasks();
  const consumer = tasks.consumer(await fixture.connected(), name);
  await consumer.start();
  const first = await tasks.at(0);
  assert.equal(consumer.isSubscribed, true);
  const drained = consumer.drain();
  assert.equal(consumer.isSubscribed, false);
  await publish(name, ['second']);
  first.settle('acknowledge');
  await drained;
  await consumer.stop();
  assert.equal(tasks.all.length, 1);
  assert.equal(await fixture.readyCount(name), 1);
});

test('stop requeues unsettled deliveries, and settling them later has no effect', async () => {
  const { name } = await fixture.queue();
  await publish(name, numbered(3));
  const tasks = new Tasks();
  const consumer = tasks.consumer(await fixture.connected(), name);
  await consumer.start();
  const first = await tasks.at(0);
  await tasks.at(2);
  assert.equal(consumer.stop(), consumer.stop());
  await consumer.stop();
  first.settle('acknowledge');
  assert.equal(await fixture.readyCount(name), 3);
});

test('after a lost connection an unsettled delivery comes again, and settling the first one has no effect', async () => {
  const { name } = await fixture.queue();
  await publish(name, ['x']);
  const proxy = await TcpProxy.listen({ host: fixture.broker.hostname, port: fixture.broker.port });
  const connection = await fixture.connected({ port: proxy.port });
  const tasks = new Tasks();
  const consumer = tasks.consumer(connection, name);
  await consumer.start();
  const first = await tasks.at(0);
  const lost = next(connection, 'disconnected');
  proxy.cut();
  await lost;
  const again = await tasks.at(1);
  first.settle('acknowledge');
  again.settle('requeue');
  await consumer.drain();
  await consumer.stop();
  assert.equal(await fixture.readyCount(name), 1);
  await connection.stop();
  await proxy.close();
});

test('a deleted queue is declared and consumed again', async () => {
  const { name } = await fixture.queue();
  const connection = await fixture.connected();
  const tasks = new Tasks();
  const consumer = tasks.consumer(connection, name);
  await consumer.start();
  await connection.withChannel((channel) => channel.deleteQueue(name));
  const publisher = await fixture.publisher();
  while (!(await publisher.publish(message(name, 'x'))).routed);
  (await tasks.at(0)).settle('acknowledge');
  await consumer.drain();
  await consumer.stop();
});

test('stop and drain before there is a connection end all waiting', async () => {
  const [drained, stopped] = [new Tasks(), new Tasks()].map((tasks) =>
    tasks.consumer(fixture.connection(), 'queue'),
  );
  assert.ok(drained && stopped);
  const rejected = [drained, stopped].map((each) => assert.rejects(each.start(), ConnectionStoppedError));
  await Promise.all([drained.drain(), stopped.stop()]);
  await Promise.all(rejected);
});
