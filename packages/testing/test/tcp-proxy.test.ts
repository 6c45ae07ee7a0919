import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { test, type TestContext } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { TcpProxy } from '../src/index.ts';

test('bytes pass in both directions, and the end of one direction leaves the other open', async (t) => {
  const { client, server } = await connected(t);
  client.write('ping');
  assert.equal(await read(server), 'ping');
  client.end();
  await once(server, 'end');
  server.end('pong');
  assert.equal(await read(client), 'pong');
});

test('a cut resets both sides', async (t) => {
  const { proxy, client, server } = await connected(t);
  const closed = Promise.all([closing(client), closing(server)]);
  assert.equal(proxy.connections, 1);
  proxy.cut();
  await closed;
});

test('a paused direction holds its bytes, the other does not, and resuming passes them on', async (t) => {
  const { proxy, client, server } = await connected(t);
  proxy.pause('toServer');
  client.write('held');
  server.write('carried');
  assert.equal(await read(client), 'carried');
  assert.equal(server.bytesRead, 0);
  proxy.resume();
  assert.equal(await read(server), 'held');
});

test('a connection opened during a pause is paused too', async (t) => {
  const { proxy, connectClient, accepted } = await listening(t);
  proxy.pause();
  const arriving = accepted();
  const client = await connectClient();
  const server = await arriving;
  client.write('held');
  proxy.resume('toServer');
  assert.equal(await read(server), 'held');
});

test('delayed bytes arrive complete and in order', async (t) => {
  const { proxy, client, server } = await connected(t);
  proxy.delayMs = 20;
  client.end('one two three');
  let text = '';
  server.on('data', (chunk: Buffer) => (text += chunk.toString()));
  await once(server, 'end');
  assert.equal(text, 'one two three');
});

test('bytes sent after a delay ended do not overtake delayed ones', async (t) => {
  const { proxy, client, server } = await connected(t);
  proxy.delayMs = 100;
  client.write('one ');
  for (let turn = 0; turn < 100; turn += 1) await setImmediate(); // until it is in the proxy
  proxy.delayMs = 0;
  client.end('two');
  let text = '';
  server.on('data', (chunk: Buffer) => (text += chunk.toString()));
  await once(server, 'end');
  assert.equal(text, 'one two');
});

test('a refusing proxy resets new connections, keeps open ones, and can accept again', async (t) => {
  const { proxy, client, server, connectClient, accepted } = await connected(t);
  proxy.refuse();
  await closing(connect({ port: proxy.port, host: '127.0.0.1' }));
  client.write('still here');
  assert.equal(await read(server), 'still here');
  proxy.refuse(false);
  const arriving = accepted();
  await connectClient();
  await arriving;
});

async function listening(t: TestContext) {
  const sockets: Socket[] = [];
  const target = createServer({ allowHalfOpen: true }, (socket) => sockets.push(socket));
  target.listen(0, '127.0.0.1');
  await once(target, 'listening');
  const proxy = await TcpProxy.listen({ host: '127.0.0.1', port: (target.address() as AddressInfo).port });
  t.after(async () => {
    for (const socket of sockets) socket.on('error', () => undefined).destroy();
    await proxy.close();
    target.close();
  });
  return {
    proxy,
    accepted: async () => ((await once(target, 'connection')) as [Socket])[0],
    connectClient: async () => {
      const client = connect({ port: proxy.port, host: '127.0.0.1', allowHalfOpen: true });
      sockets.push(client);
      await once(client, 'connect');
      return client;
    },
  };
}

async function connected(t: TestContext) {
  const parts = await listening(t);
  const arriving = parts.accepted();
  const client = await parts.connectClient();
  return { ...parts, client, server: await arriving };
}

/** Resolves when the socket has closed, even after an error, for which `once` would reject. */
function closing(socket: Socket): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  socket.on('error', () => undefined).once('close', () => resolve());
  return promise;
}

async function read(socket: Socket): Promise<string> {
  const [chunk] = (await once(socket, 'data')) as [Buffer];
  return chunk.toString();
}
