import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Connection, type Settlement } from '@omotes/amqp';
import { workerQueue } from '@omotes/protocol';
import { testBroker, type TestBroker } from '@omotes/testing';
import { Prefetcher } from '../src/intake/prefetcher.ts';
import type { Runner, TaskRequest } from '../src/execution/runner.ts';
import { OrchestratorStandIn } from './orchestrator-stand-in.ts';

const REQUEST: TaskRequest = {
  taskId: 'task',
  workflowType: 'short',
  jobId: 'job',
  jobReference: null,
  esdl: '',
  params: {},
};

/** Runs one task at a time, each taking no time. */
const AT_ONCE: Runner = {
  capacity: 1,
  run: () => Promise.resolve({ type: 'succeeded', outputEsdl: '', logs: '', feedback: [] }),
  pidOf: () => undefined,
};

let broker: TestBroker;
let orchestrator: OrchestratorStandIn;
let connection: Connection;

before(async () => {
  broker = await testBroker();
  orchestrator = new OrchestratorStandIn(broker);
  connection = new Connection({ ...broker, name: 'worker' });
  await Promise.all([orchestrator.start(), connection.start()]);
});

after(async () => {
  await connection.stop();
  await orchestrator.stop();
  await broker.drop();
});

async function runShortTasks(prefetcher: Prefetcher): Promise<void> {
  const deaf = { progress: () => undefined, resource: () => undefined, output: () => undefined };
  for (let count = 0; count < 100; count += 1)
    await prefetcher.run(REQUEST, deaf, new AbortController().signal);
}

function waiting(): Promise<number> {
  const { name } = workerQueue('short');
  return orchestrator.connection.withChannel(
    async (channel) => (await channel.checkQueue(name)).messageCount,
  );
}

test('while tasks are short, several are prefetched, until one has to be requeued', async () => {
  const held: ((settlement: Settlement) => void)[] = [];
  const tenHeld = Promise.withResolvers<void>();
  const prefetcher = new Prefetcher({
    workflowType: 'short',
    runner: AT_ONCE,
    connection,
    handle: () =>
      new Promise((resolve) => {
        held.push(resolve);
        if (held.length === 10) tenHeld.resolve();
      }),
  });
  for (let count = 0; count < 15; count += 1) await orchestrator.submit({ workflowType: 'short' });
  assert.equal(held.length, 0, 'nothing is known of the tasks yet');
  await runShortTasks(prefetcher);
  await tenHeld.promise;
  assert.equal(await waiting(), 5);
  for (const settle of held) settle('requeue');
  await prefetcher.stop();
  assert.equal(held.length, 10, 'none is taken any more');
  assert.equal(await waiting(), 15);
});

test('nothing is prefetched once the worker stops', async () => {
  const prefetcher = new Prefetcher({
    workflowType: 'short',
    runner: AT_ONCE,
    connection,
    handle: () => assert.fail('a task was taken'),
  });
  await prefetcher.stop();
  await runShortTasks(prefetcher);
  assert.equal(await waiting(), 15);
});
