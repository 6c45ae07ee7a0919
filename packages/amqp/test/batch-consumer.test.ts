import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { TcpProxy } from '@omotes/testing';
import { BatchConsumer, ConnectionStoppedError, Publisher } from '@omotes/amqp';
import { brokerOfThisFile, message, next, numbered, Received, recorder, textOf } from './fixture.ts';

const fixture = await brokerOfThisFile();

class TransientError extends Error {}

async function publish(queue: string, texts: readonly string[]): Promise<void> {
  const publisher = await fixture.publisher();
  await publisher.publishAll(texts.map((text) => message(queue, text)));
}

test('messages that arrive while a batch is handled are the next batch, and all are acknowledged', async () => {
  const { name } = await fixture.queue();
  const received = new Received();
  const [first, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const { consumer } = recorder(await fixture.connected(), name, {
    handle: async (batch) => {
      received.add(batch);
      first.resolve();
      await go.promise;
    },
  });
  await consumer.start();
  await publish(name, ['first']);
  await first.promise;
  const rest = numbered(300);
  await publish(name, rest);
  // A confirmed message is not delivered yet.
  while (consumer.unacknowledgedCount < 301) await nextTurn();
  go.resolve();
  await received.count(301);
  await consumer.stop();
  assert.deepEqual(received.batches, [['first'], rest]);
  assert.equal(await fixture.readyCount(name), 0);
});

test('a batch exceeds neither the messages nor the bytes allowed, but has at least one message', async () => {
  const { name } = await fixture.queue();
  await publish(name, ['x'.repeat(200), ...numbered(95)]);
  const { consumer, received } = recorder(await fixture.connected(), name, {
    maxBatch: { messages: 10, bytes: 100 },
  });
  await consumer.start();
  await received.count(96);
  await consumer.stop();
  assert.equal(received.batches[0]?.length, 1);
  for (const batch of received.batches.slice(1)) {
    assert.ok(batch.length <= 10 && batch.join('').length <= 100);
  }
});

test('a delivery has the properties of its message', async () => {
  const { name } = await fixture.queue();
  const publisher = await fixture.publisher();
  await publisher.publish({ ...message(name, 'x'), headers: { a: 1 }, messageId: 'm', priority: 2 });
  const delivery = await new Promise<unknown>((resolve) => {
    void fixture.connected().then((connection) => {
      const handle = async ([first]: readonly unknown[]): Promise<void> => resolve(first);
      return recorder(connection, name, { handle }).consumer.start();
    });
  });
  assert.deepEqual(delivery, {
    ...{ queue: name, exchange: '', routingKey: name, body: Buffer.from('x') },
    ...{ headers: { a: 1 }, redelivered: false, messageId: 'm', priority: 2 },
    ...{ correlationId: undefined, replyTo: undefined, contentType: undefined, contentEncoding: undefined },
  });
});

test('a batch is retried until it succeeds, and then acknowledged', async () => {
  const { name } = await fixture.queue();
  await publish(name, numbered(3));
  const failures: unknown[] = [];
  const received = new Received();
  const { consumer } = recorder(await fixture.connected(), name, {
    isTransient: (error) => error instanceof TransientError,
    failed: (error) => failures.push(error),
    handle: async (batch) => {
      if (failures.length < 3) throw new TransientError();
      received.add(batch);
    },
  });
  await consumer.start();
  await received.count(3);
  await consumer.stop();
  assert.deepEqual(received.texts, numbered(3));
  assert.equal(failures.length, 3);
  assert.equal(await fixture.readyCount(name), 0);
});

test('the deliveries of a retried batch count as redelivered', async () => {
  const { name } = await fixture.queue();
  await publish(name, ['x']);
  const seen: boolean[] = [];
  const handled = Promise.withResolvers<void>();
  const { consumer } = recorder(await fixture.connected(), name, {
    isTransient: (error) => error instanceof TransientError,
    handle: async (batch) => {
      seen.push(...batch.map(({ redelivered }) => redelivered));
      if (seen.length < 2) throw new TransientError();
      handled.resolve();
    },
  });
  await consumer.start();
  await handled.promise;
  await consumer.stop();
  assert.deepEqual(seen, [false, true]);
});

test('one message of 100 that cannot be handled is dead-lettered, and the 99 others are handled', async () => {
  const { name } = await fixture.queue();
  const texts = numbered(100);
  await publish(name, texts);
  const apart = new Received();
  const handled = new Received();
  let deadLetterAttempts = 0;
  const { consumer } = recorder(await fixture.connected(), name, {
    handle: async (batch) => {
      if (batch.some((delivery) => textOf(delivery) === 'message-42')) throw new TypeError('poison');
      handled.add(batch);
    },
    deadLetter: async (delivery, error) => {
      assert.ok(error instanceof TypeError);
      deadLetterAttempts += 1;
      if (deadLetterAttempts === 1) throw new TransientError('the place for it is away');
      apart.add([delivery]);
    },
  });
  await consumer.start();
  await Promise.all([apart.count(1), handled.count(99)]);
  await consumer.stop();
  assert.deepEqual(apart.texts, ['message-42']);
  assert.deepEqual(
    handled.texts,
    texts.filter((text) => text !== 'message-42'),
  );
  assert.equal(deadLetterAttempts, 2);
  assert.equal(await fixture.readyCount(name), 0);
});

test('a handler that throws is treated like one that rejects', async () => {
  const { name } = await fixture.queue();
  await publish(name, ['poison']);
  const apart = new Received();
  const { consumer } = recorder(await fixture.connected(), name, {
    handle: () => {
      throw new TypeError('poison');
    },
    deadLetter: async (delivery) => apart.add([delivery]),
  });
  await consumer.start();
  await apart.count(1);
  await consumer.stop();
});

test('after a lost connection the consumer subscribes again, and unacknowledged messages come again', async () => {
  const { name } = await fixture.queue();
  const proxy = await TcpProxy.listen({ host: fixture.broker.hostname, port: fixture.broker.port });
  const connection = await fixture.connected({ port: proxy.port });
  const received = new Received();
  const [first, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const redelivered: boolean[] = [];
  const { consumer } = recorder(connection, name, {
    handle: async (batch) => {
      redelivered.push(...batch.map((delivery) => delivery.redelivered));
      received.add(batch);
      first.resolve();
      await go.promise;
    },
  });
  await consumer.start();
  await publish(name, ['a']);
  await first.promise;
  const lost = next(connection, 'disconnected');
  proxy.cut();
  await lost;
  assert.equal(consumer.isSubscribed, false);
  go.resolve();
  await received.count(2);
  assert.equal(consumer.isSubscribed, true);
  await publish(name, ['b']);
  await received.count(3);
  await consumer.stop();
  assert.deepEqual(received.texts, ['a', 'a', 'b']);
  assert.deepEqual(redelivered, [false, true, false]);
  assert.equal(await fixture.readyCount(name), 0);
  await connection.stop();
  await proxy.close();
});

test('a deleted queue is declared and consumed again', async () => {
  const declaration = { name: 'comes-back', durable: true };
  const connection = await fixture.connected();
  const { consumer, received } = recorder(connection, declaration.name, {
    subscriptions: [{ queue: declaration.name, prefetch: 10, declaration }],
  });
  await consumer.start();
  await connection.withChannel((channel) => channel.deleteQueue(declaration.name));
  const publisher = await fixture.publisher();
  while (!(await publisher.publish(message(declaration.name, 'x'))).routed);
  await received.count(1);
  await consumer.stop();
});

test('queues are added and removed while others are consumed', async () => {
  const [first, second] = [await fixture.queue(), await fixture.queue()];
  const { consumer, received } = recorder(await fixture.connected(), first.name);
  const added = consumer.add({ queue: second.name, prefetch: 10 });
  await consumer.start();
  await added;
  await publish(second.name, ['second']);
  await received.count(1);
  await consumer.remove(second.name);
  await publish(second.name, ['not consumed']);
  await publish(first.name, ['first']);
  await received.count(2);
  assert.deepEqual(received.texts, ['second', 'first']);
  assert.equal(await fixture.readyCount(second.name), 1);
  await consumer.add({ queue: second.name, prefetch: 10 });
  await received.count(3);
  await consumer.remove(second.name);
  await consumer.remove('never added');
  await consumer.stop();
});

test('a queue that is removed before it is consumed stays unconsumed', async () => {
  const [first, second] = [await fixture.queue(), await fixture.queue()];
  const { consumer, received } = recorder(await fixture.connected(), first.name);
  await consumer.start();
  const added = consumer.add({ queue: second.name, prefetch: 10 });
  await consumer.remove(second.name);
  await added;
  await publish(second.name, ['x']);
  await publish(first.name, ['first']);
  await received.count(1);
  assert.deepEqual(received.texts, ['first']);
  await consumer.stop();
});

test('adding a queue that the broker refuses rejects, and the others are still consumed', async () => {
  const queue = await fixture.queue();
  const { consumer, received } = recorder(await fixture.connected(), queue.name);
  await consumer.start();
  await assert.rejects(consumer.add({ queue: 'missing', prefetch: 10 }), { code: 404 });
  const declaration = { ...queue, arguments: { 'x-max-priority': 10 } };
  await assert.rejects(consumer.add({ queue: 'other', prefetch: 10, declaration }), { code: 406 });
  await publish(queue.name, ['x']);
  await received.count(1);
  await consumer.stop();
});

test('stop waits for the batch in progress and requeues the rest', async () => {
  const { name } = await fixture.queue();
  await publish(name, numbered(5));
  const [first, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const { consumer } = recorder(await fixture.connected(), name, {
    maxBatch: { messages: 2, bytes: 1_000 },
    handle: async (_, signal) => {
      first.resolve();
      await go.promise;
      assert.equal(signal.aborted, false);
    },
  });
  await consumer.start();
  await first.promise;
  const stopped = consumer.stop();
  assert.equal(consumer.stop(), stopped);
  go.resolve();
  await stopped;
  assert.equal(await fixture.readyCount(name), 3);
});

test('stop aborts a batch after the grace time, and all of it is requeued', async () => {
  const { name } = await fixture.queue();
  await publish(name, numbered(2));
  const first = Promise.withResolvers<void>();
  const { consumer } = recorder(await fixture.connected(), name, {
    graceMs: 1,
    handle: async (_, signal) => {
      first.resolve();
      await once(signal, 'abort');
      signal.throwIfAborted();
    },
  });
  await consumer.start();
  await first.promise;
  await consumer.stop();
  assert.equal(await fixture.readyCount(name), 2);
});

test('stop does not wait for ever for a handler that ignores its signal', async () => {
  const { name } = await fixture.queue();
  await publish(name, numbered(2));
  const first = Promise.withResolvers<void>();
  const { consumer } = recorder(await fixture.connected(), name, {
    graceMs: 1,
    handle: () => {
      first.resolve();
      return new Promise<void>(() => undefined);
    },
  });
  await consumer.start();
  await first.promise;
  await consumer.stop();
  assert.equal(await fixture.readyCount(name), 2);
});

test('stop ends the retries of a batch', async () => {
  const { name } = await fixture.queue();
  await publish(name, numbered(1));
  const failed = Promise.withResolvers<void>();
  const { consumer } = recorder(await fixture.connected(), name, {
    isTransient: () => true,
    failed: () => failed.resolve(),
    handle: () => Promise.reject(new TransientError()),
  });
  await consumer.start();
  await failed.promise;
  await consumer.stop();
  assert.equal(await fixture.readyCount(name), 1);
});

test('stop before start, or before there is a connection, ends all waiting', async () => {
  const connection = fixture.connection();
  const { consumer } = recorder(connection, 'queue');
  const added = assert.rejects(consumer.add({ queue: 'other', prefetch: 1 }), ConnectionStoppedError);
  const started = assert.rejects(consumer.start(), ConnectionStoppedError);
  await consumer.stop();
  await Promise.all([added, started]);
  await assert.rejects(consumer.start(), ConnectionStoppedError);
  await assert.rejects(consumer.add({ queue: 'other', prefetch: 1 }), ConnectionStoppedError);
});

test('a handler can still publish while its connection is being stopped', async () => {
  const [queue, target] = [await fixture.queue(), await fixture.queue()];
  await publish(queue.name, ['x']);
  const connection = await fixture.connected();
  const publisher = new Publisher(connection);
  const [first, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const consumer = new BatchConsumer(connection, {
    subscriptions: [{ queue: queue.name, prefetch: 10 }],
    isTransient: () => true,
    deadLetter: async () => undefined,
    handle: async (batch, signal) => {
      first.resolve();
      await go.promise;
      await publisher.publishAll(
        batch.map((delivery) => message(target.name, textOf(delivery))),
        signal,
      );
    },
  });
  await consumer.start();
  await first.promise;
  const stopped = connection.stop();
  go.resolve();
  await stopped;
  assert.equal(await fixture.readyCount(queue.name), 0);
  assert.equal(await fixture.readyCount(target.name), 1);
});

test('a held delivery is acknowledged when its work is done, and holds up no other', async () => {
  const { name } = await fixture.queue();
  const received = new Received();
  const work = Promise.withResolvers<void>();
  const { consumer } = recorder(await fixture.connected(), name, {
    handle: async (batch, _, hold) => {
      received.add(batch);
      for (const delivery of batch) if (textOf(delivery) === 'held') hold(delivery, () => work.promise);
    },
  });
  await consumer.start();
  await publish(name, ['held', 'second']);
  await received.count(2);
  await publish(name, ['third']);
  await received.count(3);
  while (consumer.unacknowledgedCount > 1) await nextTurn();
  work.resolve();
  while (consumer.unacknowledgedCount > 0) await nextTurn();
  await consumer.stop();
  assert.equal(await fixture.readyCount(name), 0);
});

test('a held delivery whose work fails is handled again alone, as redelivered', async () => {
  const { name } = await fixture.queue();
  const attempts: boolean[] = [];
  const again = Promise.withResolvers<void>();
  const { consumer } = recorder(await fixture.connected(), name, {
    handle: async (batch, _, hold) => {
      for (const delivery of batch) {
        attempts.push(delivery.redelivered);
        if (attempts.length > 1) again.resolve();
        else hold(delivery, () => Promise.reject(new TransientError('not now')));
      }
    },
  });
  await consumer.start();
  await publish(name, ['once']);
  await again.promise;
  while (consumer.unacknowledgedCount > 0) await nextTurn();
  await consumer.stop();
  assert.deepEqual(attempts, [false, true]);
  assert.equal(await fixture.readyCount(name), 0);
});

test('stopping a consumer hurries the work of held deliveries, which are then acknowledged', async () => {
  const { name } = await fixture.queue();
  const isHeld = Promise.withResolvers<void>();
  const { consumer } = recorder(await fixture.connected(), name, {
    handle: async (batch, _, hold) => {
      for (const delivery of batch)
        hold(delivery, async (hurry) => {
          isHeld.resolve();
          await once(hurry, 'abort');
        });
    },
  });
  await consumer.start();
  await publish(name, ['held']);
  await isHeld.promise;
  await consumer.stop();
  assert.equal(await fixture.readyCount(name), 0);
});

test('a delivery that is held when the channel is lost comes again', async () => {
  const { name } = await fixture.queue();
  const received = new Received();
  const proxy = await TcpProxy.listen({ host: fixture.broker.hostname, port: fixture.broker.port });
  const { consumer } = recorder(await fixture.connected({ port: proxy.port }), name, {
    handle: async (batch, _, hold) => {
      received.add(batch);
      for (const delivery of batch)
        if (!delivery.redelivered) hold(delivery, () => new Promise(() => undefined));
    },
  });
  await consumer.start();
  await publish(name, ['held']);
  await received.count(1);
  proxy.cut();
  await received.count(2);
  await consumer.stop();
  await proxy.close();
  assert.equal(await fixture.readyCount(name), 0);
});
