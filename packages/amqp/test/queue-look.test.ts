import assert from 'node:assert/strict';
import { test } from 'node:test';
import { QueueLook, type Delivery, type QueueDeclaration } from '@omotes/amqp';
import { brokerOfThisFile, message, textOf } from './fixture.ts';

const fixture = await brokerOfThisFile();

const PRIORITIES = [4, 2, 6, 4] as const;

/** A queue with priorities that holds the messages 4/0, 2/1, 6/2, 4/3, 4/4, … */
async function filled(count: number): Promise<QueueDeclaration> {
  const queue = await fixture.queue({ arguments: { 'x-max-priority': 10 } });
  const publisher = await fixture.publisher();
  await publisher.publishAll(
    Array.from({ length: count }, (_, index) => {
      const priority = PRIORITIES[index % PRIORITIES.length] ?? 4;
      return { ...message(queue.name, `${priority}/${index}`), priority };
    }),
  );
  return queue;
}

async function look(): Promise<QueueLook> {
  return new QueueLook(await fixture.connected(), 'look');
}

const never = (): boolean => false;

function inWords(deliveries: readonly Delivery[] = []): string[] {
  return deliveries.map((delivery) => `${textOf(delivery)}${delivery.redelivered ? ' again' : ''}`);
}

test('requeued messages, by choice or by the loss of their consumer, come before others of their priority', async () => {
  const queue = await filled(16);
  const consumers = [await fixture.connected(), await fixture.connected(), await fixture.connected()];
  const channels = await Promise.all(consumers.map((consumer) => consumer.openChannel()));
  // Each of three takes every third: 6/2, 6/6, 6/10, 6/14, 4/0, 4/3, 4/4, 4/7, 4/8.
  const tags: number[][] = [[], [], []];
  for (let index = 0; index < 9; index += 1) {
    const got = await channels[index % 3]?.get(queue.name);
    assert.ok(got);
    tags[index % 3]?.push(got.fields.deliveryTag);
  }
  const [first, second, third] = channels;
  assert.ok(first && second && third);
  const reject = async (channel: typeof first, tag: number | undefined): Promise<void> => {
    assert.ok(tag !== undefined);
    channel.reject({ fields: { deliveryTag: tag } } as Parameters<typeof first.reject>[0], true);
    await channel.checkQueue(queue.name);
  };
  // Requeue the last one first, then lose a whole connection; acknowledged messages are gone.
  await reject(third, tags[2]?.[2]);
  await reject(second, tags[1]?.[1]);
  await consumers[0]?.stop();
  await reject(third, tags[2]?.[1]);
  second.ackAll();
  await second.checkQueue(queue.name);
  third.ackAll();
  await third.checkQueue(queue.name);
  const found = await (await look()).first(queue, never);
  assert.deepEqual(inWords(found?.deliveries), [
    '6/2 again',
    '6/14 again',
    '4/0 again',
    '4/3 again',
    '4/4 again',
    '4/8 again',
    '4/11',
    '4/12',
    '4/15',
    '2/1',
    '2/5',
    '2/9',
    '2/13',
  ]);
  assert.equal(found?.areAll, true);
});

test('a look leaves the messages in their places, marked as redelivered, and ends with the first that is enough', async () => {
  const queue = await filled(8);
  const looking = await look();
  const isNew = ({ redelivered, priority = 0 }: Delivery): boolean => !redelivered && priority <= 4;
  const found = await looking.first(queue, isNew);
  assert.deepEqual(inWords(found?.deliveries), ['6/2', '6/6', '4/0']);
  assert.equal(found?.areAll, false);
  assert.equal(await fixture.readyCount(queue.name), 8);
  const next = await looking.first(queue, isNew);
  assert.deepEqual(inWords(next?.deliveries), ['6/2 again', '6/6 again', '4/0 again', '4/3']);
});

test('a look takes no more than 20 messages', async () => {
  const queue = await filled(24);
  const found = await (await look()).first(queue, never);
  assert.deepEqual([found?.deliveries.length, found?.areAll], [20, false]);
  assert.equal(await fixture.readyCount(queue.name), 24);
});

test('only one object looks at a time', async () => {
  const queue = await filled(1);
  const connection = await fixture.connected();
  const [mine, others] = [new QueueLook(connection, 'look'), await look()];
  const begun = Promise.withResolvers<undefined>();
  const end = Promise.withResolvers<undefined>();
  const looking = mine.exclusively(() => {
    begun.resolve(undefined);
    return end.promise;
  });
  await begun.promise;
  for (const each of [mine, others]) {
    assert.equal(await each.first(queue, never), undefined);
    assert.equal(await each.exclusively(() => Promise.resolve('alone')), undefined);
  }
  end.resolve(undefined);
  await looking;
  assert.equal(await others.exclusively(() => Promise.resolve('alone')), 'alone');
  assert.equal((await others.first(queue, never))?.areAll, true);
});

test('a queue with other arguments is not looked at', async () => {
  const { name } = await filled(1);
  const looking = await look();
  assert.equal(await looking.first({ name, durable: true }, never), undefined);
  assert.equal(await fixture.readyCount(name), 1);
});
