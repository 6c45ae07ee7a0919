import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testBroker, type TestBroker } from '@omotes/testing';
import {
  Connection,
  DeadLetterUnroutableError,
  DeliveryConsumer,
  publishDeadLetter,
  readDeadLetter,
  Publisher,
  visitDeadLetters,
  type DeadLetter,
  type Delivery,
} from '../src/index.ts';

let broker: TestBroker;
let connection: Connection;
let publisher: Publisher;

before(async () => {
  broker = await testBroker();
  const queues = ['work', 'letters'].map((name) => ({ name, durable: true }));
  connection = new Connection({ ...broker, name: 'dead-letters', topology: { queues } });
  await connection.start();
  publisher = new Publisher(connection);
});

after(async () => {
  await connection.stop();
  await broker.drop();
});

/** The next message of a queue. */
async function take(queue: string): Promise<Delivery> {
  const taken = Promise.withResolvers<Delivery>();
  const consumer = new DeliveryConsumer(connection, {
    queues: [{ name: queue, durable: true }],
    prefetch: 1,
    handle: async (delivery) => {
      taken.resolve(delivery);
      return 'acknowledge';
    },
  });
  await consumer.start();
  const delivery = await taken.promise;
  await consumer.drain();
  await consumer.stop();
  return delivery;
}

test('a dead letter keeps all its headers except one that cannot be published', async () => {
  await publisher.publish({ exchange: '', routingKey: 'work', body: Buffer.from('?') });
  const headers = { traceparent: 'kept', count: 3, foreign: { inner: { '!': 'short', value: 1 } } };
  await publishDeadLetter(publisher, 'letters', { ...(await take('work')), headers }, 'unreadable');
  const letter = await take('letters');
  const { traceparent, count, foreign } = letter.headers;
  assert.deepEqual({ traceparent, count, foreign }, { traceparent: 'kept', count: 3, foreign: undefined });
  assert.equal(letter.headers['x-omotes-reason'], 'unreadable');
});

test('a dead letter is the unchanged message with the reason and its origin', async () => {
  const headers = { traceparent: 'kept' };
  await publisher.publish({
    exchange: '',
    routingKey: 'work',
    body: Buffer.from('?'),
    headers,
    correlationId: 'c',
  });
  await publishDeadLetter(publisher, 'letters', await take('work'), 'unreadable');
  const letter = await take('letters');
  assert.deepEqual(
    [letter.body.toString(), letter.correlationId, letter.headers['traceparent']],
    ['?', 'c', 'kept'],
  );
  assert.deepEqual(
    [letter.headers['x-omotes-reason'], letter.headers['x-omotes-queue']],
    ['unreadable', 'work'],
  );
});

test('a dead letter can be put back into the queue it came from', async () => {
  const original = {
    exchange: '',
    routingKey: 'work',
    body: Buffer.from('?'),
    headers: { traceparent: 'kept' },
    correlationId: 'c',
    priority: 4,
  };
  await publisher.publish(original);
  await publishDeadLetter(publisher, 'letters', await take('work'), 'unreadable');
  const letter = await connection.withChannel(async (channel) => {
    const message = await channel.get('letters');
    assert.ok(message);
    channel.ack(message);
    return readDeadLetter(message);
  });
  assert.deepEqual(
    [letter.reason, letter.queue, letter.headers, letter.original],
    ['unreadable', 'work', original.headers, original],
  );
  assert.ok(Date.parse(letter.time ?? '') > 0);
});

test('headers that leave no room for the reason are dropped from the dead letter', async () => {
  const headers = { long: 'x'.repeat(65_000) };
  await publisher.publish({ exchange: '', routingKey: 'work', body: Buffer.from('?'), headers });
  await publishDeadLetter(publisher, 'letters', await take('work'), 'r'.repeat(5_000));
  const letter = await take('letters');
  assert.equal(letter.headers['long'], undefined);
  assert.equal(String(letter.headers['x-omotes-reason']).length, 1_000);
});

test('a message with the header CC is dead-lettered once and put back once', async () => {
  const headers = { CC: ['work'], traceparent: 'kept' };
  await publisher.publish({ exchange: '', routingKey: 'nowhere', body: Buffer.from('?'), headers });
  await publishDeadLetter(publisher, 'letters', await take('work'), 'unreadable');
  const letter = await connection.withChannel((channel) => channel.get('letters', { noAck: true }));
  assert.ok(letter);
  const { headers: without, original } = readDeadLetter(letter);
  assert.deepEqual([without, original?.headers], [{ traceparent: 'kept' }, { traceparent: 'kept' }]);
  assert.equal((await connection.withChannel((channel) => channel.checkQueue('work'))).messageCount, 0);
});

test('a dead letter without a queue is an error, not a loss', async () => {
  await publisher.publish({ exchange: '', routingKey: 'work', body: Buffer.from('?') });
  const delivery = await take('work');
  await assert.rejects(
    publishDeadLetter(publisher, 'nowhere', delivery, 'unreadable'),
    DeadLetterUnroutableError,
  );
});

test('a visit keeps, drops and replays dead letters, and the kept ones keep their order', async () => {
  const reasons = ['keep one', 'drop', 'replay', 'keep two', 'lost'];
  for (const reason of reasons) {
    await publisher.publish({ exchange: '', routingKey: 'work', body: Buffer.from(reason) });
    const delivery = await take('work');
    await publishDeadLetter(
      publisher,
      'letters',
      reason === 'lost' ? { ...delivery, queue: 'no such queue' } : delivery,
      reason,
    );
  }
  const visit = await visitDeadLetters(connection, 'letters', ({ reason }) =>
    reason.startsWith('keep') ? 'keep' : reason === 'drop' ? 'drop' : 'replay',
  );
  assert.equal(visit.settled, 2);
  assert.deepEqual([...visit.stay], [["the queue it came from, 'no such queue', does not exist", 1]]);
  assert.equal((await take('work')).body.toString(), 'replay');
  const seen: string[] = [];
  const look = ({ reason }: DeadLetter): 'drop' => {
    seen.push(reason);
    return 'drop';
  };
  await visitDeadLetters(connection, 'letters', look);
  assert.deepEqual(seen, ['keep one', 'keep two', 'lost']);
  assert.deepEqual(await visitDeadLetters(connection, 'nobody made it', look), {
    settled: 0,
    stay: new Map(),
  });
});
