import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Publisher } from '@omotes/amqp';
import { BatchConsumer, type Connection, type Delivery, type Subscription } from '@omotes/amqp';
import { brokerOfThisFile, message, numbered, Received, textOf } from './fixture.ts';

const fixture = await brokerOfThisFile();

interface Queues {
  readonly causes: string;
  readonly effects: string;
}

async function twoQueues(): Promise<Queues> {
  return { causes: (await fixture.queue()).name, effects: (await fixture.queue()).name };
}

/** The queue of effects comes first in the list; the order must not matter. */
function subscriptions({ causes, effects }: Queues, causesPrefetch: number): Subscription[] {
  return [
    { queue: effects, prefetch: 500, after: causes },
    { queue: causes, prefetch: causesPrefetch },
  ];
}

function consumer(
  connection: Connection,
  queues: Queues,
  causesPrefetch: number,
  handle: (batch: readonly Delivery[]) => Promise<void> | void,
): BatchConsumer {
  return new BatchConsumer(connection, {
    subscriptions: subscriptions(queues, causesPrefetch),
    handle: async (batch) => handle(batch),
    isTransient: () => false,
    deadLetter: async () => undefined,
  });
}

/** Publishes the causes `key/0`, `key/1`, … and, once they are confirmed, the effect `key`. */
async function publishJob(publisher: Publisher, queues: Queues, key: string, count: number): Promise<void> {
  await publisher.publishAll(numbered(count, key).map((text) => message(queues.causes, text)));
  await publisher.publish(message(queues.effects, key));
}

/** Asserts that each effect came after its `count` causes. */
function assertInOrder(texts: readonly string[], count: number): void {
  const causes = new Map<string, number>();
  for (const text of texts) {
    const [key = '', index] = text.split('-');
    if (index === undefined) assert.equal(causes.get(key), count, `the effect ${key} overtook its causes`);
    else causes.set(key, (causes.get(key) ?? 0) + 1);
  }
}

for (const prefetch of [1, 10, 150, 500]) {
  test(`an effect waits for 1,000 causes published before it (prefetch ${prefetch})`, async () => {
    const queues = await twoQueues();
    await publishJob(await fixture.publisher(), queues, 'a', 1_000);
    const received = new Received();
    const consuming = consumer(await fixture.connected(), queues, prefetch, (batch) => received.add(batch));
    await consuming.start();
    await received.count(1_001);
    await consuming.stop();
    assertInOrder(received.texts, 1_000);
    assert.equal(await fixture.readyCount(queues.causes), 0);
    assert.equal(await fixture.readyCount(queues.effects), 0);
  });

  test(`effects published while causes stream in never overtake them (prefetch ${prefetch})`, async () => {
    const queues = await twoQueues();
    const received = new Received();
    const consuming = consumer(await fixture.connected(), queues, prefetch, (batch) => received.add(batch));
    await consuming.start();
    const publishers = await Promise.all(numbered(4).map(() => fixture.publisher()));
    const jobs = publishers.map(async (publisher, index) => {
      for (let job = 0; job < 20; job += 1) await publishJob(publisher, queues, `${index}:${job}`, 50);
    });
    await Promise.all(jobs);
    await received.count(4 * 20 * 51);
    await consuming.stop();
    assertInOrder(received.texts, 50);
  });
}

test('an effect waits for its causes also if their queue was declared empty', async () => {
  const queues = await twoQueues();
  const received = new Received();
  const consuming = new BatchConsumer(await fixture.connected(), {
    subscriptions: subscriptions(queues, 500).map((each) => ({
      ...each,
      declaration: { name: each.queue, durable: true },
    })),
    handle: async (batch) => received.add(batch),
    isTransient: () => false,
    deadLetter: async () => undefined,
  });
  await consuming.start();
  await publishJob(await fixture.publisher(), queues, 'a', 2_000);
  await received.count(2_001);
  await consuming.stop();
  assertInOrder(received.texts, 2_000);
});

test('each of two competing consumers gets its effects after its causes', async () => {
  const queues = await twoQueues();
  const publisher = await fixture.publisher();
  const all = new Received();
  const perConsumer = await Promise.all(
    [0, 1].map(async () => {
      const texts: string[] = [];
      const connection = await fixture.connected();
      const consuming = consumer(connection, queues, 10, async (batch) => {
        texts.push(...batch.map(textOf));
        all.add(batch);
        await new Promise((resolve) => setImmediate(resolve));
      });
      return { consuming, texts };
    }),
  );
  for (let job = 0; job < 10; job += 1) await publishJob(publisher, queues, `${job}`, 100);
  await Promise.all(perConsumer.map(({ consuming }) => consuming.start()));
  await all.count(10 * 101);
  await Promise.all(perConsumer.map(({ consuming }) => consuming.stop()));
  for (const { texts } of perConsumer) {
    texts.forEach((text, index) => {
      const later = texts.slice(index).filter((other) => other.startsWith(`${text}-`));
      if (!text.includes('-')) assert.deepEqual(later, [], `effect ${text} overtook its causes`);
    });
  }
  assert.equal(await fixture.readyCount(queues.effects), 0);
});

test('an effect is released when another consumer has taken the causes before it', async () => {
  const queues = await twoQueues();
  const publisher = await fixture.publisher();
  const [blocked, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const received = new Received();
  const slow = consumer(await fixture.connected(), queues, 1, async (batch) => {
    received.add(batch);
    blocked.resolve();
    await go.promise;
  });
  await slow.start();
  await publishJob(publisher, queues, 'a', 200);
  await blocked.promise;
  const others = new Received();
  const other = new BatchConsumer(await fixture.connected(), {
    subscriptions: [{ queue: queues.causes, prefetch: 500 }],
    handle: async (batch) => others.add(batch),
    isTransient: () => false,
    deadLetter: async () => undefined,
  });
  await other.start();
  await others.count(199);
  go.resolve();
  await received.count(2);
  assert.deepEqual(received.texts, ['a-0', 'a']);
  await Promise.all([slow.stop(), other.stop()]);
});

test('a held-back effect is released when the queue of causes is removed', async () => {
  const queues = await twoQueues();
  await publishJob(await fixture.publisher(), queues, 'a', 50);
  const received = new Received();
  const [blocked, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const consuming = consumer(await fixture.connected(), queues, 1, async (batch) => {
    received.add(batch);
    blocked.resolve();
    await go.promise;
  });
  await consuming.start();
  await blocked.promise;
  await consuming.remove(queues.causes);
  go.resolve();
  await received.count(2);
  await consuming.stop();
  assert.ok(received.texts.includes('a'));
  assert.equal(await fixture.readyCount(queues.effects), 0);
});
