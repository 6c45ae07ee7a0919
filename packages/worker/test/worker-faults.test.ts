import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, test } from 'node:test';
import { REQUEUED_START_HEADER } from '@omotes/protocol';
import { TcpProxy, testBroker, type TestBroker } from '@omotes/testing';
import { Worker, type PartialWorkerOptions } from '../src/index.ts';
import { openGate } from './fixtures/gate.ts';
import { OrchestratorStandIn } from './orchestrator-stand-in.ts';

const TASKS = new URL('./fixtures/tasks.ts', import.meta.url);

let broker: TestBroker;
let orchestrator: OrchestratorStandIn;
let workers: Worker[] = [];

// A virtual host for each test: tasks that one test leaves in the queues must not keep the workers of the next busy.
beforeEach(async () => {
  broker = await testBroker();
  orchestrator = new OrchestratorStandIn(broker);
  await orchestrator.start();
});

afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop({ graceMs: 0 })));
  workers = [];
  await orchestrator.stop();
  await broker.drop();
});

async function startWorker(options: PartialWorkerOptions = {}): Promise<Worker> {
  const worker = new Worker(TASKS, {
    connection: broker,
    name: `worker-${workers.length}-${Date.now()}`,
    logLevel: 'fatal',
    ...options,
  });
  workers.push(worker);
  await worker.start();
  return worker;
}

interface Counts {
  readonly messageCount: number;
  readonly consumerCount: number;
}

/** Asks the broker about a queue until the answer is as expected. */
async function untilQueue(queue: string, isAsWanted: (counts: Counts) => boolean): Promise<void> {
  await orchestrator.connection.withChannel(async (channel) => {
    while (!isAsWanted(await channel.checkQueue(queue)));
  });
}

/** Resolves when a worker with one permit has settled its delivery from this queue, and so takes the next. */
async function untilAcknowledged(workflowType: string): Promise<void> {
  const taskId = await orchestrator.submit({ workflowType });
  openGate(taskId);
  await orchestrator.result(taskId);
}

test('a revoked task is ended and acknowledged, without a result', async () => {
  const worker = await startWorker();
  const taskId = await orchestrator.submit({ workflowType: 'hang' });
  await orchestrator.progressMessage(taskId);
  await orchestrator.control.revoke([taskId]);
  // The slot is free again.
  await orchestrator.result(await orchestrator.submit({ workflowType: 'echo' }));
  await worker.stop();
  await untilQueue('hang', ({ messageCount, consumerCount }) => messageCount + consumerCount === 0);
  assert.equal(orchestrator.about(taskId).length, 2);
});

test('a revoked task that ignores SIGTERM is killed after the grace time', async () => {
  await startWorker({ cancelGraceMs: 50 });
  const taskId = await orchestrator.submit({ workflowType: 'hang_stubbornly' });
  await orchestrator.progressMessage(taskId);
  await orchestrator.control.revoke([taskId]);
  await orchestrator.result(await orchestrator.submit({ workflowType: 'echo' }));
});

test('a revoked inline task sees its signal aborted and has no result', async () => {
  const worker = await startWorker();
  const taskId = await orchestrator.submit({ workflowType: 'inline_wait' });
  await orchestrator.progressMessage(taskId);
  await orchestrator.control.revoke([taskId]);
  await orchestrator.result(await orchestrator.submit({ workflowType: 'inline_echo' }));
  await worker.stop();
  await untilQueue('inline_wait', ({ messageCount }) => messageCount === 0);
  assert.equal(orchestrator.about(taskId).length, 2);
});

test('a task that was revoked before it arrived is acknowledged and never started', async () => {
  const worker = await startWorker({ name: 'forewarned@here' });
  await orchestrator.control.revoke(['revoked-before']);
  // Commands are carried out in order.
  assert.deepEqual(await orchestrator.control.ping({ destination: ['forewarned@here'] }), [
    'forewarned@here',
  ]);
  await orchestrator.submit({ workflowType: 'inline_echo', taskId: 'revoked-before' });
  await orchestrator.result(await orchestrator.submit({ workflowType: 'inline_echo' }));
  await worker.stop();
  await untilQueue('inline_echo', ({ messageCount }) => messageCount === 0);
  assert.deepEqual(orchestrator.about('revoked-before'), []);
});

test("Celery's tools see the task that runs", async () => {
  await startWorker({ name: 'seen@here' });
  const taskId = await orchestrator.submit({ workflowType: 'inline_gated' });
  await orchestrator.progressMessage(taskId);
  assert.deepEqual(await orchestrator.control.queryTasks([taskId, 'another'], 1_000), new Set([taskId]));
  openGate(taskId);
  await orchestrator.result(taskId);
});

test('a stopping worker finishes its tasks within the grace time and takes no more', async () => {
  const worker = await startWorker();
  const taskId = await orchestrator.submit({ workflowType: 'inline_gated' });
  await orchestrator.progressMessage(taskId);
  const stopped = worker.stop({ graceMs: 60_000 });
  await untilQueue('inline_gated', ({ consumerCount }) => consumerCount === 0);
  const later = await orchestrator.submit({ workflowType: 'inline_gated' });
  openGate(taskId);
  assert.equal((await orchestrator.result(taskId)).resultType, 'SUCCEEDED');
  await stopped;
  await untilQueue('inline_gated', ({ messageCount }) => messageCount === 1);
  assert.deepEqual(orchestrator.about(later), []);
  openGate(later);
  await startWorker();
  await orchestrator.result(later);
});

for (const workflowType of ['hang', 'inline_wait', 'spin']) {
  test(`a task that does not finish within the grace time is started again by another worker: ${workflowType}`, async () => {
    const worker = await startWorker();
    const taskId = await orchestrator.submit({ workflowType });
    await orchestrator.progressMessage(taskId);
    await worker.stop({ graceMs: 0 });
    assert.match(await orchestrator.progressMessage(taskId, 2), /worker was stopped/);
    await startWorker();
    await orchestrator.progressMessage(taskId, 3);
    assert.equal(orchestrator.starts(taskId), 2);
    const [start] = orchestrator.deliveries;
    const returns = orchestrator.deliveries.filter(({ headers }) => REQUEUED_START_HEADER in headers);
    assert.deepEqual(
      returns.map(({ headers }) => headers[REQUEUED_START_HEADER]),
      [start?.messageId],
    );
    assert.equal(
      orchestrator.about(taskId).some(({ of }) => of === 'result'),
      false,
    );
    await orchestrator.control.revoke([taskId]);
  });
}

test('a task that runs while the connection is lost continues, and its second delivery joins it', async () => {
  const proxy = await TcpProxy.listen({ host: broker.hostname, port: broker.port });
  const worker = await startWorker({ connection: { ...broker, port: proxy.port }, inlineConcurrency: 1 });
  const taskId = await orchestrator.submit({ workflowType: 'inline_gated' });
  await orchestrator.progressMessage(taskId);
  proxy.refuse();
  proxy.cut();
  await untilQueue(
    'inline_gated',
    ({ messageCount, consumerCount }) => messageCount === 1 && consumerCount === 0,
  );
  proxy.refuse(false);
  await untilQueue(
    'inline_gated',
    ({ messageCount, consumerCount }) => messageCount === 0 && consumerCount === 1,
  );
  openGate(taskId);
  assert.equal((await orchestrator.result(taskId)).resultType, 'SUCCEEDED');
  await untilAcknowledged('inline_gated');
  await worker.stop();
  await proxy.close();
  await untilQueue(
    'inline_gated',
    ({ messageCount, consumerCount }) => messageCount === 0 && consumerCount === 0,
  );
  assert.deepEqual(
    orchestrator.about(taskId).map((seen) => (seen.of === 'update' ? seen.type : seen.of)),
    ['start', 'progress', 'result'],
  );
});

test('a worker that has reconnected publishes one START for each running task, however many queues it consumes', async () => {
  const proxy = await TcpProxy.listen({ host: broker.hostname, port: broker.port });
  const worker = await startWorker({ connection: { ...broker, port: proxy.port } });
  const taskId = await orchestrator.submit({ workflowType: 'inline_gated' });
  await orchestrator.progressMessage(taskId);
  // The worker then knows that the broker has the START before this one.
  await orchestrator.result(await orchestrator.submit({ workflowType: 'inline_echo' }));
  // The last queues that it consumes.
  const queues = ['inline_wait', 'die_with_detached_child'];
  proxy.refuse();
  proxy.cut();
  for (const queue of queues) await untilQueue(queue, ({ consumerCount }) => consumerCount === 0);
  proxy.refuse(false);
  for (const queue of queues) await untilQueue(queue, ({ consumerCount }) => consumerCount === 1);
  openGate(taskId);
  await orchestrator.result(taskId);
  const republished = orchestrator.repeated.filter(({ headers }) => headers.traceparent === `00-${taskId}`);
  assert.equal(republished.length, 1);
  await worker.stop();
  await proxy.close();
});

test('a result waits for a lost connection', async () => {
  const proxy = await TcpProxy.listen({ host: broker.hostname, port: broker.port });
  const worker = await startWorker({ connection: { ...broker, port: proxy.port }, inlineConcurrency: 1 });
  const taskId = await orchestrator.submit({ workflowType: 'inline_gated' });
  await orchestrator.progressMessage(taskId);
  proxy.refuse();
  proxy.cut();
  openGate(taskId);
  await untilQueue('inline_gated', ({ consumerCount }) => consumerCount === 0);
  proxy.refuse(false);
  assert.equal((await orchestrator.result(taskId)).resultType, 'SUCCEEDED');
  await untilAcknowledged('inline_gated');
  await worker.stop();
  await proxy.close();
  await untilQueue(
    'inline_gated',
    ({ messageCount, consumerCount }) => messageCount === 0 && consumerCount === 0,
  );
  assert.equal(orchestrator.starts(taskId), 1);
});

test('a task that is delivered again after its result is acknowledged and does not run again', async () => {
  const worker = await startWorker();
  const taskId = await orchestrator.submit({ workflowType: 'inline_echo' });
  await orchestrator.result(taskId);
  await orchestrator.submit({ workflowType: 'inline_echo', taskId });
  await orchestrator.result(await orchestrator.submit({ workflowType: 'inline_echo' }));
  await worker.stop();
  await untilQueue('inline_echo', ({ messageCount }) => messageCount === 0);
  assert.equal(orchestrator.starts(taskId), 1);
});

/** The task ids in the order in which they started. */
function beginnings(): string[] {
  return orchestrator.seen
    .filter((seen) => seen.of === 'update' && seen.type === 'start')
    .map(({ taskId }) => taskId);
}

/**
 * Submits a LOW, a MEDIUM and a HIGH task in this order, and lets them wait for what a worker counts as long. Returns them in
 * the order in which they should run.
 */
async function submitInReverse(workflowType: string): Promise<string[]> {
  const taskIds: string[] = [];
  for (const priority of [2, 4, 6]) taskIds.unshift(await orchestrator.submit({ workflowType, priority }));
  await delay(300);
  return taskIds;
}

for (const waiting of ['inline_gated', 'inline_gated_too']) {
  test(`tasks that wait for a busy worker start by priority: ${waiting}`, async () => {
    await startWorker({ inlineConcurrency: 1 });
    const running = await orchestrator.submit({ workflowType: 'inline_gated' });
    await orchestrator.progressMessage(running);
    const byPriority = await submitInReverse(waiting);
    for (const taskId of [running, ...byPriority]) openGate(taskId);
    await Promise.all(byPriority.map((taskId) => orchestrator.result(taskId)));
    assert.deepEqual(beginnings(), [running, ...byPriority]);
  });
}

for (const waiting of ['hang', 'echo']) {
  test(`tasks that wait for the only slot start by priority: ${waiting}`, async () => {
    await startWorker({ slots: 1 });
    const running = await orchestrator.submit({ workflowType: 'hang' });
    await orchestrator.progressMessage(running);
    const byPriority = await submitInReverse(waiting);
    for (const taskId of [running, ...byPriority]) {
      await orchestrator.startsReach(1, taskId);
      await orchestrator.control.revoke([taskId]);
    }
    assert.deepEqual(beginnings(), [running, ...byPriority]);
  });
}

test('a task that a worker cannot start, because its other types keep it busy, goes to a free worker', async () => {
  await startWorker({ inlineConcurrency: 1 });
  const first = await orchestrator.submit({ workflowType: 'inline_gated' });
  await orchestrator.progressMessage(first);
  const second = await orchestrator.submit({ workflowType: 'inline_gated_too' });
  await startWorker({ inlineConcurrency: 1 });
  await orchestrator.progressMessage(second);
  for (const taskId of [first, second]) openGate(taskId);
  await Promise.all([orchestrator.result(first), orchestrator.result(second)]);
});

test('a task that arrives after a reconnect while an earlier one still runs goes to a free worker', async () => {
  const proxy = await TcpProxy.listen({ host: broker.hostname, port: broker.port });
  await startWorker({ connection: { ...broker, port: proxy.port }, inlineConcurrency: 1 });
  const first = await orchestrator.submit({ workflowType: 'inline_gated' });
  await orchestrator.progressMessage(first);
  proxy.refuse();
  proxy.cut();
  await untilQueue('inline_gated', ({ messageCount }) => messageCount === 1);
  const second = await orchestrator.submit({ workflowType: 'inline_gated', priority: 6 });
  openGate(second);
  proxy.refuse(false);
  await untilQueue('inline_gated', ({ messageCount }) => messageCount === 1);
  await startWorker({ inlineConcurrency: 2 });
  assert.equal((await orchestrator.result(second)).resultType, 'SUCCEEDED');
  openGate(first);
  await orchestrator.result(first);
  await proxy.close();
});

test('a worker can be stopped while the broker is away', async () => {
  const worker = new Worker(TASKS, { connection: { ...broker, port: 1 }, logLevel: 'fatal' });
  const started = worker.start();
  await worker.stop();
  await started;
});

test('a shutdown by remote control stops the worker as stop does', async () => {
  const worker = await startWorker({ name: 'dismissed@here' });
  await orchestrator.control.inspect('shutdown', { destination: ['dismissed@here'] });
  await worker.stopped;
});

test('a module without tasks is refused with the reason', async () => {
  const worker = new Worker(new URL('./fixtures/gate.ts', import.meta.url), { logLevel: 'fatal' });
  await assert.rejects(worker.start(), { code: 'tasks_module', message: /default export must be an object/ });
});

test('a module that does not exist is refused', async () => {
  const worker = new Worker(new URL('./nowhere.ts', import.meta.url), { logLevel: 'fatal' });
  await assert.rejects(worker.start(), {
    code: 'tasks_module',
    message: /nowhere.ts: the file does not exist/,
  });
});
