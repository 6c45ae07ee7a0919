import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { TcpProxy } from '@omotes/testing';
import { ConnectionStoppedError, Publisher } from '@omotes/amqp';
import { brokerOfThisFile, message, next, recorder } from './fixture.ts';

const fixture = await brokerOfThisFile();
const TARGET = { host: fixture.broker.hostname, port: fixture.broker.port };

test('a lost connection is restored and reported', async () => {
  const proxy = await TcpProxy.listen(TARGET);
  const connection = await fixture.connected({ port: proxy.port });
  for (let round = 0; round < 3; round += 1) {
    assert.equal(connection.isConnected, true);
    assert.equal(connection.lastError, undefined);
    const [lost, back] = [next(connection, 'disconnected'), next(connection, 'connected')];
    proxy.cut();
    const [error] = (await lost) as [Error];
    assert.equal(connection.isConnected, false);
    assert.equal(connection.lastError, error);
    await back;
  }
  await connection.stop();
  assert.equal(connection.isConnected, false);
  await proxy.close();
});

test('the heartbeat detects a half-open connection, and messages in flight arrive', async () => {
  const queue = await fixture.queue();
  const proxy = await TcpProxy.listen(TARGET);
  const connection = await fixture.connected({ port: proxy.port, heartbeatSec: 1 });
  const publisher = new Publisher(connection);
  const { consumer, received } = recorder(connection, queue.name);
  await consumer.start();
  const lost = next(connection, 'disconnected');
  proxy.pause();
  const published = publisher.publish(message(queue.name, 'x'));
  await lost;
  proxy.cut();
  proxy.resume();
  await published;
  await received.count(1);
  await connection.stop();
  await proxy.close();
});

test('stop ends a half-open connection without waiting for the heartbeat', async () => {
  const queue = await fixture.queue();
  const proxy = await TcpProxy.listen(TARGET);
  const connection = await fixture.connected({ port: proxy.port, heartbeatSec: 60 });
  await recorder(connection, queue.name).consumer.start();
  await new Publisher(connection).publish(message('nobody', 'x'));
  proxy.pause();
  await connection.stop();
  await proxy.close();
});

test('the topology is declared before anything else, and again after a reconnect', async () => {
  const name = 'forgotten';
  const exchange = { name: 'exchange', type: 'direct', durable: false } as const;
  const queue = { name, durable: true, bindings: [{ exchange: 'exchange', routingKey: 'key' }] };
  const connection = await fixture.connected({ topology: { exchanges: [exchange], queues: [queue] } });
  const publisher = new Publisher(connection);
  const publication = { ...message('key', 'x'), exchange: 'exchange' };
  assert.deepEqual(await publisher.publish(publication), { routed: true });
  await connection.declare({ queues: [{ name: 'later', durable: true }] });
  await connection.withChannel(async (channel) => {
    await channel.deleteQueue(name);
    await channel.deleteQueue('later');
    await channel.deleteExchange('exchange');
  });
  const back = next(connection, 'connected');
  while ((await fixture.broker.closeConnections()) === 0);
  await back;
  assert.deepEqual(await publisher.publish(publication), { routed: true });
  assert.deepEqual(await publisher.publish(message('later', 'x')), { routed: true });
});

test('a declaration that the broker refuses is rejected and not repeated after a reconnect', async () => {
  const { name } = await fixture.queue();
  const proxy = await TcpProxy.listen(TARGET);
  const connection = await fixture.connected({ port: proxy.port });
  const other = { name, durable: true, arguments: { 'x-max-priority': 10 } };
  await assert.rejects(connection.declare({ queues: [other] }), { code: 406 });
  const back = next(connection, 'connected');
  proxy.cut();
  await back;
  await connection.stop();
  await proxy.close();
});

test('a declaration made while the broker is away is carried out when it is back', async () => {
  const proxy = await TcpProxy.listen(TARGET);
  const connection = await fixture.connected({ port: proxy.port });
  const lost = next(connection, 'disconnected');
  proxy.refuse();
  proxy.cut();
  await lost;
  const declared = connection.declare({ queues: [{ name: 'away', durable: true }] });
  proxy.refuse(false);
  await declared;
  assert.equal(await fixture.readyCount('away'), 0);
  await connection.stop();
  await proxy.close();
});

test('start keeps trying until there is a broker', async () => {
  const proxy = await TcpProxy.listen(TARGET);
  proxy.refuse();
  const connection = fixture.connection({ port: proxy.port });
  const publisher = new Publisher(connection);
  const published = publisher.publish(message('nobody', 'x'));
  const failed = once(connection, 'connectFailed');
  const started = connection.start();
  assert.ok(((await failed) as [Error])[0] instanceof Error);
  proxy.refuse(false);
  await started;
  assert.deepEqual(await published, { routed: false });
  await connection.stop();
  await proxy.close();
});

test('start rejects when its signal is aborted, before and during its attempts', async () => {
  const proxy = await TcpProxy.listen(TARGET);
  proxy.refuse();
  const connection = fixture.connection({ port: proxy.port });
  const giveUp = new AbortController();
  const reason = new Error('enough');
  connection.once('connectFailed', () => giveUp.abort(reason));
  await assert.rejects(connection.start(giveUp.signal), reason);
  await assert.rejects(connection.start(), ConnectionStoppedError);
  await assert.rejects(fixture.connection().start(AbortSignal.abort(reason)), reason);
  await proxy.close();
});

test('with a wrong password start keeps trying, and the last error says why', async () => {
  const connection = fixture.connection({ password: 'wrong' });
  const started = connection.start();
  const rejected = assert.rejects(started, ConnectionStoppedError);
  await once(connection, 'connectFailed');
  await once(connection, 'connectFailed');
  assert.match(String(connection.lastError), /ACCESS_REFUSED/);
  await connection.stop();
  await rejected;
});

test('stop works before start, twice, and while connecting to a silent server', async () => {
  const unstarted = fixture.connection();
  await unstarted.stop();
  await assert.rejects(unstarted.start(), ConnectionStoppedError);
  await assert.rejects(unstarted.declare({}), ConnectionStoppedError);

  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const connection = fixture.connection({ port: (silent.address() as AddressInfo).port });
  const rejected = assert.rejects(connection.start(), ConnectionStoppedError);
  const [socket] = (await once(silent, 'connection')) as [NodeJS.Socket];
  socket.resume();
  const stopped = connection.stop();
  assert.equal(connection.stop(), stopped);
  await Promise.all([stopped, rejected, once(socket, 'close')]);
  silent.close();
});

test('stop in the same turn as start leaves nothing behind', async () => {
  const connection = fixture.connection();
  const rejected = assert.rejects(connection.start(), ConnectionStoppedError);
  await connection.stop();
  await rejected;
});

test('a listener that throws does not count as a failed connection', async () => {
  const script = `
    import { Connection } from '@omotes/amqp';
    process.once('uncaughtException', (error) => console.log(error.message));
    const connection = new Connection(${JSON.stringify({ ...TARGET, hostname: TARGET.host, ...credentials(), name: 'x' })});
    connection.on('connected', () => { throw new Error('thrown by the listener'); });
    await connection.start();
    console.log(connection.isConnected);
    await connection.stop();`;
  const { stdout } = await runScript(script);
  assert.equal(stdout, 'thrown by the listener\ntrue\n');
});

test('nothing keeps the process alive after stop, even if the broker was never reached', async () => {
  const script = `
    import { BatchConsumer, Connection, Publisher } from '@omotes/amqp';
    const queue = 'exclusive-to-this-process';
    for (const port of [${TARGET.port}, 1]) {
      const connection = new Connection({ ...${JSON.stringify({ hostname: TARGET.host, ...credentials(), name: 'x' })}, port });
      const publisher = new Publisher(connection);
      const declaration = { name: queue, durable: false, exclusive: true };
      const consumer = new BatchConsumer(connection, {
        subscriptions: [{ queue, prefetch: 10, declaration }],
        handle: async () => undefined, isTransient: () => true, setApart: async () => undefined,
      });
      consumer.start().catch(() => undefined);
      publisher.publish({ exchange: '', routingKey: 'nobody', body: Buffer.alloc(1) }).catch(() => undefined);
      if (port === 1) connection.start().catch(() => undefined);
      else await connection.start();
      if (port !== 1) await consumer.start();
      await connection.stop();
    }
    console.log('stopped');`;
  const { stdout } = await runScript(script);
  assert.equal(stdout, 'stopped\n');
});

function credentials(): { username: string; password: string; virtualHost: string } {
  const { username, password, virtualHost } = fixture.broker;
  return { username, password, virtualHost };
}

/** Resolves when the process ends by itself; rejects if it has to be killed. */
async function runScript(script: string): Promise<{ stdout: string }> {
  return promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    timeout: 60_000,
  });
}
