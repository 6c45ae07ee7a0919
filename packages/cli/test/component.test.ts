import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Component } from '../src/component.ts';
import { ComponentFailedError } from '../src/errors.ts';

/** A program that prints its arguments and connects to the test, which thereby notices its end. */
const CHILD = `
console.log('started');
require('node:net').connect(Number(process.env.TEST_PORT), '127.0.0.1');
setInterval(() => {}, 1000);
`;

let folder = '';
let server: Server;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'omotes-component-test-'));
  server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
});

after(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

function environment(): Record<string, string> {
  return { TEST_PORT: String((server.address() as AddressInfo).port) };
}

async function connection(): Promise<Socket> {
  const [socket] = (await once(server, 'connection')) as [Socket];
  socket.on('error', () => undefined).resume();
  return socket;
}

test('a stopped component has not failed', async () => {
  const logFile = join(folder, 'stopped.log');
  const component = new Component({
    name: 'child',
    args: ['-e', CHILD],
    environment: environment(),
    logFile,
  });
  let isFailed = false;
  component.failure().catch(() => (isFailed = true));
  const socket = await connection();
  await Promise.all([once(socket, 'close'), component.stop()]);
  assert.equal(isFailed, false);
});

test('a component that ends by itself has failed, and the error shows the end of its log', async () => {
  const logFile = join(folder, 'failed.log');
  const args = ['-e', 'console.error("no coffee left"); process.exit(3)'];
  const component = new Component({ name: 'child', args, environment: {}, logFile });
  await assert.rejects(component.failure(), (error) => {
    assert.ok(error instanceof ComponentFailedError);
    assert.match(error.message, /exit code 3.*failed\.log.*no coffee left/s);
    return true;
  });
});

test('a component does not outlive the process that started it, even if that is killed', async () => {
  const module = new URL('../src/component.ts', import.meta.url).href;
  const script = `
    import { Component } from ${JSON.stringify(module)};
    new Component({ name: 'child', args: ['-e', ${JSON.stringify(CHILD)}], environment: process.env });
  `;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: environment(),
    stdio: 'ignore',
  });
  const socket = await connection();
  parent.kill('SIGKILL');
  await once(socket, 'close');
});
