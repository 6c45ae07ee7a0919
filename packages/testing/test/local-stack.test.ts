import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  type BrokerConnection,
  type DatabaseConnection,
  gatewayEnvironment,
  queuePolicies,
  readRunningStack,
  removeLocalStack,
  type StackConnections,
  stackEnvironment,
  startLocalStack,
  workerEnvironment,
} from '@omotes/local';
import * as amqp from 'amqplib';
import pg from 'pg';

test('a stack started again in its folder has the same data, ports and passwords', async (t) => {
  const dataFolder = await temporaryFolder();
  const first = await startLocalStack({ dataFolder });
  t.after(() => first.stop());
  await publish(first.connections.orchestratorWorker, 'kept', 'a job');
  await query(first.connections.database, 'create table kept as select 42 as answer');
  await assert.rejects(startLocalStack({ dataFolder }), { code: 'stack_running', pid: process.pid });
  assert.equal((await stat(join(dataFolder, 'stack.json'))).mode & 0o777, 0o600);
  assert.equal((await stat(join(dataFolder, 'settings.json'))).mode & 0o777, 0o600);
  // As in a folder that was created before there were policies and a gateway.
  for (const { vhost, name } of queuePolicies('omotes'))
    await first.rabbitmq.rabbitmqctl(['clear_policy', '-p', vhost, name]);
  await query(first.admin.database, 'drop database omotes_gateway');
  await query(first.admin.database, 'drop role omotes_gateway');
  await rm(join(dataFolder, 'postgresql', 'has-gateway-database'));
  await Promise.all([first.stop(), first.stop()]);
  assert.equal(first.rabbitmq.pid, undefined);
  assert.equal(first.postgresql.pid, undefined);
  assert.equal(await readRunningStack(dataFolder), undefined);

  const second = await startLocalStack({ dataFolder });
  t.after(() => second.stop());
  assert.deepEqual(second.connections, first.connections);
  assert.equal(await take(second.connections.orchestratorWorker, 'kept'), 'a job');
  assert.deepEqual(await query(second.connections.database, 'select answer from kept'), [{ answer: 42 }]);
  assert.deepEqual(await query(second.connections.gatewayDatabase, 'select 1 as answer'), [{ answer: 1 }]);
  const listed = await second.rabbitmq.rabbitmqctl(['list_policies', '-p', 'omotes', '--formatter', 'json']);
  const names = (JSON.parse(listed) as { name: string }[]).map(({ name }) => name);
  assert.deepEqual(names.sort(), ['omotes-available-workflows', 'omotes-jobs']);
  await second.stop();
  await removeLocalStack(dataFolder);
  await assert.rejects(access(dataFolder));
});

test('two stacks run side by side, and a killed server restarts on its port with its data', async (t) => {
  const folders = [await temporaryFolder(), await temporaryFolder()] as const;
  const stacks = await Promise.all([
    startLocalStack({ dataFolder: folders[0] }),
    startLocalStack({ dataFolder: folders[1] }),
  ]);
  t.after(async () => {
    await Promise.all(stacks.map((stack) => stack.stop()));
    await Promise.all(folders.map((folder) => removeLocalStack(folder)));
  });
  const [stack, neighbour] = stacks;
  const { orchestratorWorker: broker, database } = stack.connections;
  assert.deepEqual((await readRunningStack(folders[0]))?.connections, stack.connections);
  await publish(broker, 'kept', 'a job');
  await query(database, 'create table kept as select 42 as answer');

  // RabbitMQ 3.x writes the declaration of a queue to disk a moment after confirming it, so a kill in that moment loses
  // the queue with its messages. This test is about the messages of a queue that is on the disk.
  await stack.rabbitmq.rabbitmqctl(['eval', 'mnesia:sync_log().']);
  await stack.rabbitmq.kill('SIGKILL');
  assert.equal(stack.rabbitmq.pid, undefined);
  await stack.rabbitmq.start();
  assert.equal(await take(broker, 'kept'), 'a job');
  assert.match(
    await stack.rabbitmq.rabbitmqctl(['list_queues', '-p', broker.virtualHost, 'name']),
    /^kept$/m,
  );

  for (const signal of ['SIGKILL', 'SIGQUIT'] as const) {
    await stack.postgresql.kill(signal);
    assert.equal(stack.postgresql.pid, undefined);
    await stack.postgresql.start();
    assert.deepEqual(await query(database, 'select answer from kept'), [{ answer: 42 }]);
  }
  await publish(neighbour.connections.orchestratorWorker, 'other', 'still here');
  assert.equal(await take(neighbour.connections.orchestratorWorker, 'other'), 'still here');
  await t.test('each side has only the rights for its own work', () => checkPermissions(stack.connections));
  await t.test('nothing listens beyond the loopback interface', () => checkLoopbackOnly(folders[0]));
});

test('servers end when the process that started them is killed, and their folder can be reused', async (t) => {
  const dataFolder = await temporaryFolder();
  const owner = spawn(process.execPath, [join(import.meta.dirname, 'fixtures/run-stack.ts'), dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(owner.stdout, 'data')) as [Buffer];
  const pids = JSON.parse(line.toString()) as number[];
  const running = await readRunningStack(dataFolder);
  assert.ok(running !== undefined);
  assert.equal(running.pid, owner.pid);
  const ports = await portsOf(dataFolder);
  owner.kill('SIGKILL');
  await once(owner, 'exit');
  assert.equal(await readRunningStack(dataFolder), undefined);

  const successor = await startLocalStack({ dataFolder });
  t.after(async () => {
    await successor.stop();
    await removeLocalStack(dataFolder);
  });
  assert.equal(pids.length, 2);
  assert.deepEqual(pids.filter(isAlive), []);
  assert.deepEqual(successor.connections, running.connections);
  await successor.stop();
  for (const port of ports) assert.equal(await accepts('127.0.0.1', port), false);
});

test('a stack that fails to start reports why, does not count as running, and can be removed', async () => {
  const dataFolder = await temporaryFolder();
  await writeFile(join(dataFolder, 'postgresql'), 'a file where a folder has to be');
  await assert.rejects(startLocalStack({ dataFolder }), /postgresql/);
  assert.equal(await readRunningStack(dataFolder), undefined);
  await removeLocalStack(dataFolder);
  await assert.rejects(access(dataFolder));
});

test('the policies in deploy/ are those of the private broker', async () => {
  const file = await readFile(new URL('../../../deploy/rabbitmq-policies.json', import.meta.url), 'utf8');
  assert.deepEqual(JSON.parse(file), { policies: queuePolicies('omotes') });
});

test('the environment has the variables of docs/configuration.md for each side', () => {
  const broker = (username: string, virtualHost: string): BrokerConnection => ({
    hostname: '127.0.0.1',
    port: 1234,
    username,
    password: `secret of ${username}`,
    virtualHost,
  });
  const stack = {
    connections: {
      sdk: broker('sdk', 'omotes'),
      worker: broker('worker', 'omotes_celery'),
      orchestratorSdk: broker('orchestrator', 'omotes'),
      orchestratorWorker: broker('orchestrator', 'omotes_celery'),
      gatewaySdk: broker('gateway', 'omotes'),
      gatewayWorker: broker('gateway', 'omotes_celery'),
      database: { host: '127.0.0.1', port: 5, database: 'd', username: 'u', password: 'p' },
      gatewayDatabase: { host: '127.0.0.1', port: 5, database: 'g', username: 'v', password: 'q' },
    },
  };
  const environment = stackEnvironment(stack);
  const userAndHost = (names: Record<string, string>, prefix: string) => [
    names[`${prefix}RABBITMQ_USERNAME`],
    names[`${prefix}RABBITMQ_VIRTUALHOST`],
  ];
  assert.deepEqual(userAndHost(environment, ''), ['sdk', 'omotes']);
  assert.deepEqual(userAndHost(environment, 'SDK_'), ['orchestrator', 'omotes']);
  assert.deepEqual(userAndHost(environment, 'CELERY_'), ['orchestrator', 'omotes_celery']);
  assert.deepEqual(userAndHost(environment, 'TASK_'), ['orchestrator', 'omotes_celery']);
  assert.equal(environment['POSTGRESQL_DATABASE'], 'd');
  assert.equal(Object.keys(environment).length, 25);
  assert.deepEqual(userAndHost(workerEnvironment(stack), ''), ['worker', 'omotes_celery']);
  assert.equal(Object.keys(workerEnvironment(stack)).length, 5);
  const gateway = gatewayEnvironment(stack);
  assert.deepEqual(userAndHost(gateway, ''), ['gateway', 'omotes']);
  assert.deepEqual(userAndHost(gateway, 'CELERY_'), ['gateway', 'omotes_celery']);
  assert.equal(gateway['POSTGRESQL_DATABASE'], 'g');
  assert.equal(Object.keys(gateway).length, 15);
});

async function checkPermissions(connections: StackConnections): Promise<void> {
  const { sdk, worker, orchestratorSdk, orchestratorWorker, gatewaySdk, gatewayWorker } = connections;
  await publish(sdk, 'job_submissions', 'a submission');
  await assert.rejects(take(sdk, 'job_submissions'), { code: 403 });
  assert.equal(await take(orchestratorSdk, 'job_submissions'), 'a submission');
  await publish(orchestratorSdk, 'jobs.1.result', 'a result');
  assert.equal(await take(sdk, 'jobs.1.result'), 'a result');
  await assert.rejects(
    publish({ ...sdk, virtualHost: worker.virtualHost }, 'noop', 'a task'),
    /ConnectionClose/,
  );

  await publish(orchestratorWorker, 'noop', 'a task');
  assert.equal(await take(worker, 'noop'), 'a task');
  await publish(worker, 'omotes_task_result_events', 'a task result');
  await assert.rejects(take(worker, 'omotes_task_result_events'), { code: 403 });
  assert.equal(await take(orchestratorWorker, 'omotes_task_result_events'), 'a task result');
  await assert.rejects(
    publish({ ...worker, virtualHost: sdk.virtualHost }, 'jobs.1.result', ''),
    /ConnectionClose/,
  );

  for (const [program, gateway] of [
    [orchestratorSdk, gatewaySdk],
    [orchestratorWorker, gatewayWorker],
  ] as const) {
    await publish(program, 'omotes_dead_letters', 'a dead letter');
    assert.equal(await take(gateway, 'omotes_dead_letters'), 'a dead letter');
  }
  await assert.rejects(take(sdk, 'omotes_dead_letters'), { code: 403 });
  await publish(gatewaySdk, 'job_submissions', 'a submission');
  await assert.rejects(take(gatewaySdk, 'job_submissions'), { code: 403 });
  await publish(orchestratorWorker, 'noop', 'a task');
  await assert.rejects(take(gatewayWorker, 'noop'), { code: 403 });
  await query(connections.gatewayDatabase, 'create table own (answer integer)');
  const { username, password } = connections.gatewayDatabase;
  await query(connections.database, 'create table private (answer integer)');
  await assert.rejects(
    query({ ...connections.database, username, password }, 'select from private'),
    /denied/,
  );
}

async function checkLoopbackOnly(dataFolder: string): Promise<void> {
  const addresses = Object.values(networkInterfaces())
    .flatMap((interfaces) => interfaces ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
  for (const port of await portsOf(dataFolder)) {
    for (const address of addresses) assert.equal(await accepts(address, port), false, `${address}:${port}`);
  }
}

async function portsOf(dataFolder: string): Promise<number[]> {
  const settings = JSON.parse(await readFile(join(dataFolder, 'settings.json'), 'utf8')) as {
    ports: Record<string, number>;
  };
  return Object.values(settings.ports);
}

async function accepts(host: string, port: number): Promise<boolean> {
  const socket = connect(port, host);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

async function withChannel<T>(
  broker: BrokerConnection,
  work: (channel: amqp.ConfirmChannel) => Promise<T>,
): Promise<T> {
  const { hostname, port, username, password, virtualHost: vhost } = broker;
  const connection = await amqp.connect({ hostname, port, username, password, vhost });
  connection.on('error', () => undefined);
  try {
    const channel = await connection.createConfirmChannel();
    channel.on('error', () => undefined); // the call fails with the same error
    return await work(channel);
  } finally {
    await connection.close();
  }
}

function publish(broker: BrokerConnection, queue: string, text: string): Promise<void> {
  return withChannel(broker, async (channel) => {
    await channel.assertQueue(queue, { durable: true });
    channel.sendToQueue(queue, Buffer.from(text), { persistent: true });
    await channel.waitForConfirms();
  });
}

function take(broker: BrokerConnection, queue: string): Promise<string | undefined> {
  return withChannel(broker, async (channel) => {
    const message = await channel.get(queue, { noAck: true });
    return message === false ? undefined : message.content.toString();
  });
}

async function query(database: DatabaseConnection, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ ...database, user: database.username });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'omotes-local-'));
}
