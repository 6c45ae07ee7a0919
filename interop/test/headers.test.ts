import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import {
  Connection,
  DeliveryConsumer,
  publishDeadLetter,
  Publisher,
  type Delivery,
  type Publication,
} from '@omotes/amqp';
import { encodeTask, RemoteControl, type JsonObject } from '@omotes/celery';
import { brokerEnvironment, testBroker, type TestBroker } from '@omotes/testing';
import { pythonEnvironment } from '@omotes/python';
import { Program } from './programs.ts';

const WHOLE = [0, 1, 127, 128, 200, 32_767, 32_768, 2 ** 31, 2 ** 53 - 1, -1, -129, -32_769];
// A whole number below -2³¹ is sent as a fraction: the value is equal, but Python reads another type.
const OTHERS = [1 - 2 ** 53, true, false, null, 'größe'];
const FRACTIONS = [0.5, -1.25];

/** Each value alone, in tables and in lists. */
const headersOf = (value: unknown): JsonObject => ({
  value,
  table: { inner: { value } },
  list: [value, [value]],
});

let broker: TestBroker;
let connection: Connection;
let publisher: Publisher;
before(async () => {
  broker = await testBroker();
  connection = new Connection({ ...broker, name: 'headers-test' });
  await connection.start();
  publisher = new Publisher(connection);
});
after(async () => {
  await connection.stop();
  await broker.drop();
});

/** Publishes one message of each kind with each value; returns their headers and their queue. */
async function publishAll(values: readonly unknown[]): Promise<{ queue: string; sent: JsonObject[] }> {
  const queue = `headers.${randomUUID()}`;
  await connection.declare({ queues: [{ name: queue, durable: true }] });
  const messages = values.flatMap((value): Publication[] => {
    const headers = headersOf(value);
    return [
      { exchange: '', routingKey: queue, body: Buffer.from('{}'), headers },
      encodeTask({ taskId: randomUUID(), name: queue, args: [], headers }),
    ];
  });
  await publisher.publishAll(messages);
  const letter = { ...DELIVERY, headers: { values: headersOf(values) } };
  await publishDeadLetter(publisher, queue, letter, 'größer');
  return { queue, sent: [...messages.map(({ headers = {} }) => headers), letter.headers] };
}

/** The headers of the first messages of a queue, as amqplib reads them. */
async function take(queue: string, count: number): Promise<readonly JsonObject[]> {
  const received: JsonObject[] = [];
  const all = Promise.withResolvers<void>();
  const consumer = new DeliveryConsumer(connection, {
    queues: [{ name: queue, durable: true }],
    prefetch: 0,
    handle: async ({ headers }) => {
      if (received.push(headers) === count) all.resolve();
      return 'acknowledge';
    },
  });
  await consumer.start();
  await all.promise;
  await consumer.stop();
  return received;
}

const DELIVERY: Delivery = {
  ...{ queue: 'somewhere', exchange: '', routingKey: 'somewhere', body: Buffer.from('{}'), headers: {} },
  ...{ redelivered: false, messageId: undefined, correlationId: undefined, replyTo: undefined },
  ...{ contentType: undefined, contentEncoding: undefined, priority: undefined },
};

for (const versions of ['locked', 'newest'] as const)
  for (const library of ['py-amqp', 'kombu', 'aio-pika', 'pika'])
    test(`${library} (${versions} versions) reads every header as it was sent`, async () => {
      const read = async (values: readonly unknown[]): Promise<readonly string[]> => {
        const { queue, sent } = await publishAll(values);
        const program = new Program(
          `${pythonEnvironment(versions).folder}/bin/python`,
          ['python/read_headers.py', library, queue, String(sent.length)],
          brokerEnvironment('', broker),
        );
        assert.equal(await program.ended(), 0, program.lines.join('\n'));
        const headers = program.lines.map((line) => JSON.parse(line) as JsonObject);
        assert.equal(headers.length, sent.length);
        headers.forEach((each, index) => assert.partialDeepStrictEqual(each, sent[index]));
        return program.lines;
      };
      for (const line of await read(WHOLE))
        assert.doesNotMatch(line, /\d\.0\b/, 'a whole number is no fraction');
      // pika cuts off the decimals of every fraction, whichever program sent it.
      await read(library === 'pika' ? OTHERS : [...OTHERS, ...FRACTIONS]);
    });

for (const versions of ['locked', 'newest'] as const)
  test(`every header of py-amqp (${versions} versions) is read as it was sent`, async () => {
    const queue = { name: `headers.${randomUUID()}`, durable: true };
    await connection.declare({ queues: [queue] });
    const sent = headersOf([...WHOLE, ...OTHERS, ...FRACTIONS]);
    const program = new Program(
      `${pythonEnvironment(versions).folder}/bin/python`,
      ['python/write_headers.py', queue.name, JSON.stringify(sent)],
      brokerEnvironment('', broker),
    );
    assert.equal(await program.ended(), 0, program.lines.join('\n'));
    const [received] = await take(queue.name, 1);
    assert.deepEqual(received, sent);
  });

test('amqplib reads every header as it was sent', async () => {
  const { queue, sent } = await publishAll([...WHOLE, ...OTHERS, ...FRACTIONS]);
  const received = await take(queue, sent.length);
  received.forEach((each, index) => assert.partialDeepStrictEqual(each, sent[index]));
});

test('RabbitMQ, which is written in Erlang, reads every header as it was sent', async () => {
  const { queue, sent } = await publishAll([...WHOLE, ...OTHERS, ...FRACTIONS]);
  const received = await broker.takeHeaders(queue, sent.length);
  assert.equal(received.length, sent.length);
  // Its JSON has a string for null.
  const nulled = JSON.parse(JSON.stringify(received).replaceAll('"undefined"', 'null')) as JsonObject[];
  nulled.forEach((each, index) => assert.partialDeepStrictEqual(each, sent[index]));
});

test('no header of a command has a fraction', async () => {
  const queue = { name: `commands.${randomUUID()}`, durable: true };
  const control = new RemoteControl(connection);
  await control.revoke(['nobody’s']);
  await connection.declare({
    queues: [{ ...queue, bindings: [{ exchange: 'celery.pidbox', routingKey: '' }] }],
  });
  await control.revoke(['nobody’s']);
  await control.stop();
  const [{ clock, expires } = {}] = await broker.takeHeaders(queue.name, 1);
  assert.deepEqual([Number.isInteger(clock), Number.isInteger(expires)], [true, true]);
});
