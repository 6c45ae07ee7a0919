import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { privateStack, testBroker } from '@omotes/testing';
import { Publisher, QueueLook } from '@omotes/amqp';
import { BrokerFixture, message, next, numbered, recorder, textOf } from './fixture.ts';

const stack = await privateStack();
const fixture = new BrokerFixture(await testBroker(stack.servers.broker));
after(async () => {
  await fixture.close();
  await stack.stop();
});

test('after the broker was killed and restarted, topology, subscription and publications are back and nothing is lost', async () => {
  const exchange = { name: 'not-durable', type: 'direct', durable: false } as const;
  const queue = {
    name: 'durable',
    durable: true,
    bindings: [{ exchange: exchange.name, routingKey: 'key' }],
  };
  const topology = { exchanges: [exchange], queues: [queue] };
  const connection = await fixture.connected({ topology });
  const publisher = new Publisher(connection);
  const unhandled = Promise.withResolvers<void>();
  const firstBatch = Promise.withResolvers<void>();
  const { consumer, received } = recorder(await fixture.connected({ topology }), queue.name, {
    handle: async (batch) => {
      firstBatch.resolve();
      await unhandled.promise;
      received.add(batch);
    },
  });
  await consumer.start();
  const publish = (text: string) => publisher.publish({ ...message('key', text), exchange: exchange.name });
  await publish('before');
  await firstBatch.promise;
  const lost = next(connection, 'disconnected');
  await stack.rabbitmq.kill('SIGKILL');
  await lost;
  const texts = numbered(500);
  const published = texts.map((text) => publish(text));
  await stack.rabbitmq.start();
  assert.ok((await Promise.all(published)).every(({ routed }) => routed));
  unhandled.resolve();
  const hasAll = (): boolean => {
    const arrived = new Set(received.texts);
    return ['before', ...texts].every((text) => arrived.has(text));
  };
  while (!hasAll()) await received.count(received.texts.length + 1);
  await consumer.stop();
  assert.equal(await fixture.readyCount(queue.name), 0);
});

for (const [how, end] of [
  ['stopped in order', () => stack.rabbitmq.stop()],
  ['killed', () => stack.rabbitmq.kill('SIGKILL')],
] as const)
  test(`a broker that was ${how} marks delivered messages as redelivered and puts them first`, async () => {
    const queue = await fixture.queue({ arguments: { 'x-max-priority': 10 } });
    const connection = await fixture.connected();
    await new Publisher(connection).publishAll(numbered(6).map((text) => message(queue.name, text)));
    const channel = await connection.openChannel();
    channel.on('error', () => undefined);
    for (let count = 0; count < 3; count += 1) await channel.get(queue.name);
    // RabbitMQ 3.10 confirms a queue before its definition is on the disk.
    await stack.rabbitmq.rabbitmqctl(['eval', 'mnesia:sync_log().']);
    const lost = next(connection, 'disconnected');
    await end();
    await lost;
    await stack.rabbitmq.start();
    const look = new QueueLook(await fixture.connected(), 'look');
    const { deliveries = [] } = (await look.first(queue, () => false)) ?? {};
    assert.deepEqual(deliveries.map(textOf), numbered(6));
    assert.ok(deliveries.slice(0, 3).every(({ redelivered }) => redelivered));
  });

test('a broker in alarm blocks publications until the alarm is over', async () => {
  const { name } = await fixture.queue();
  const connection = await fixture.connected();
  const publisher = new Publisher(connection);
  await publisher.publish(message(name, 'before'));
  const blocked = next(connection, 'blocked');
  await stack.rabbitmq.rabbitmqctl(['set_vm_memory_high_watermark', '0.00001']);
  const first = publisher.publish(message(name, 'first'));
  assert.deepEqual(await blocked, ['low on memory']);
  assert.equal(connection.blockedReason, 'low on memory');
  const texts = numbered(5_000);
  const published = publisher.publishAll(texts.map((text) => message(name, text)));
  const stopped = await fixture.connected();
  const unconfirmed = assert.rejects(new Publisher(stopped).publish(message(name, 'x')));
  await once(stopped, 'blocked');
  await stopped.stop();
  await unconfirmed;
  await stack.rabbitmq.rabbitmqctl(['set_vm_memory_high_watermark', '0.4']);
  await Promise.all([first, published]);
  assert.equal(connection.blockedReason, undefined);
  assert.ok((await fixture.readyCount(name)) >= texts.length + 2);
});

test('a TLS connection trusts only the given authority', async () => {
  const { name } = await fixture.queue();
  const folder = await mkdtemp(join(tmpdir(), 'omotes-tls-'));
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  await promisify(execFile)('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'],
    ...['-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1', '-out', cert, '-keyout', key],
  ]);
  const port = await freePort();
  await stack.rabbitmq.rabbitmqctl([
    'eval',
    `rabbit_networking:start_ssl_listener({"127.0.0.1", ${port}, inet}, [{certfile, "${cert}"}, {keyfile, "${key}"}], 1).`,
  ]);
  const connection = await fixture.connected({ port, tls: { ca: await readFile(cert) } });
  assert.deepEqual(await new Publisher(connection).publish(message(name, 'x')), { routed: true });
  const distrustful = fixture.connection({ port, tls: {} });
  const rejected = assert.rejects(distrustful.start());
  await once(distrustful, 'connectFailed');
  assert.match(String(distrustful.lastError), /self-signed certificate/);
  await distrustful.stop();
  await rejected;
  await rm(folder, { recursive: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on TCP, so it is no pipe's name
  server.close();
  await once(server, 'close');
  return port;
}
