import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect } from 'amqplib';
import { BatchConsumer, type Delivery } from '@omotes/amqp';
import { brokerOfThisFile } from './fixture.ts';

const fixture = await brokerOfThisFile();

/** A table entry: its name, the letter of its type, and its value. */
function entry(name: string, tag: string, value: Buffer = Buffer.of()): Buffer {
  return Buffer.concat([Buffer.of(name.length), Buffer.from(name + tag), value]);
}

function long(content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, content]);
}

/** Publishes a message with this table as the header `odd`. The driver has no call to write it. */
async function publishOdd(queue: string, table: Buffer): Promise<void> {
  const { hostname, port, username, password, virtualHost } = fixture.broker;
  const model = await connect({ hostname, port, username, password, vhost: virtualHost, frameMax: 131_072 });
  const { stream } = model.connection as unknown as { stream: { write(chunk: Uint8Array): boolean } };
  const write = stream.write.bind(stream);
  stream.write = (chunk) => {
    const bytes = Buffer.from(chunk);
    const at = bytes.indexOf(entry('odd', 'x'));
    if (at !== -1) bytes.write('F', at + 4);
    return write(bytes);
  };
  const channel = await model.createConfirmChannel();
  const headers = { before: 'b', odd: table, then: 'c' };
  channel.publish('', queue, Buffer.from('body'), { headers, messageId: 'id' });
  await channel.waitForConfirms();
  await model.close();
}

/** The deliveries of a message with this header and of an ordinary message after it. */
async function received(table: Buffer): Promise<readonly Delivery[]> {
  const { name } = await fixture.queue();
  await publishOdd(name, table);
  const publisher = await fixture.publisher();
  await publisher.publish({ exchange: '', routingKey: name, body: Buffer.from('next') });
  const { promise, resolve, reject } = Promise.withResolvers<readonly Delivery[]>();
  const deliveries: Delivery[] = [];
  const connection = await fixture.connected();
  connection.on('disconnected', reject);
  const consumer = new BatchConsumer(connection, {
    subscriptions: [{ queue: name, prefetch: 10 }],
    handle: async (batch) => {
      deliveries.push(...batch);
      if (deliveries.length >= 2) resolve(deliveries);
    },
    deadLetter: async () => undefined,
    isTransient: () => true,
  });
  await consumer.start();
  const all = await promise;
  await consumer.stop();
  assert.deepEqual(
    all.map(({ body }) => body.toString()),
    ['body', 'next'],
  );
  assert.equal(all[0]?.messageId, 'id');
  return all;
}

test('a message with thousands of nested tables arrives without its headers', async () => {
  let table: Buffer = Buffer.of();
  for (let level = 0; level < 9_000; level += 1) table = entry('', 'F', long(table));
  const [message] = await received(table);
  assert.deepEqual(message?.headers, {});
});
