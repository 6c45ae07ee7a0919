import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { Connection } from '@omotes/amqp';
import { jobQueues } from '@omotes/protocol';
import { connect, type Client } from '@omotes/sdk';
import { allSucceedOnce, ESDL, hasBegunTask, kill, programsOnTestServers } from './programs.ts';

/*
 * Programs as in production, each a separate process, from the SDK to the worker and back, and what a user sees when one of
 * them is killed.
 */

const { programs, sdkBroker, stop } = await programsOnTestServers();
let client: Client;

before(async () => {
  await programs.startOrchestrator();
  client = await connect({ ...sdkBroker, clientId: 'whole-path' });
});

afterEach(() => programs.killAll());

after(async () => {
  await client.close();
  await stop();
});

for (const [mode, options] of [
  ['the inbox', { clientId: 'thousand' }],
  ['three queues for each job', {}],
] as const) {
  test(`1,000 jobs submitted together through ${mode} have 1,000 results, each once`, async () => {
    await programs.startOrchestrator();
    programs.startWorker();
    await using sdk = await connect({ ...sdkBroker, ...options });
    const jobs = await Promise.all(
      Array.from({ length: 1_000 }, () => sdk.submit({ workflowType: 'noop', esdl: ESDL, params: {} })),
    );
    await allSucceedOnce(jobs);
    await programs.noRowLeft();
  });
}

test('when a worker is killed during a job, another worker performs it, and it ends once', async () => {
  await programs.startOrchestrator();
  const worker = programs.startWorker();
  const job = await client.submit({ workflowType: 'sleep', esdl: ESDL, params: { seconds: 1 } });
  const events = [];
  for await (const event of job) {
    events.push(event);
    if (event.type === 'status' && event.status === 'RUNNING' && worker.signalCode === null) {
      await kill(worker, 'SIGKILL');
      programs.startWorker();
    }
  }
  const results = events.flatMap((event) => (event.type === 'result' ? [event.result.resultType] : []));
  assert.deepEqual(results, ['SUCCEEDED']);
  await programs.noRowLeft();
});

test('when the orchestrator is killed and started again during 500 submissions, every job ends once', async () => {
  const orchestrator = await programs.startOrchestrator();
  programs.startWorker();
  const submitting = Array.from({ length: 500 }, () =>
    client.submit({ workflowType: 'noop', esdl: ESDL, params: {} }),
  );
  await submitting[100];
  await kill(orchestrator, 'SIGKILL');
  const jobs = await Promise.all(submitting);
  await programs.startOrchestrator();
  await allSucceedOnce(jobs);
  await programs.noRowLeft();
});

test('when one of two orchestrators and one of two workers are killed, every job ends once', async () => {
  const [orchestrator] = await Promise.all([programs.startOrchestrator(), programs.startOrchestrator()]);
  const worker = programs.startWorker();
  programs.startWorker();
  const jobs = await Promise.all(
    Array.from({ length: 300 }, () => client.submit({ workflowType: 'noop', esdl: ESDL, params: {} })),
  );
  await jobs[50]?.result();
  await Promise.all([kill(orchestrator, 'SIGKILL'), kill(worker, 'SIGKILL')]);
  await allSucceedOnce(jobs);
  await programs.noRowLeft();
});

test('a task that crashes its process each time ends the job in ERROR that says so, and the worker continues', async () => {
  await programs.startOrchestrator();
  const worker = programs.startWorker();
  const crashing = await client.submit({ workflowType: 'crash', esdl: ESDL, params: {} });
  const result = await crashing.result();
  assert.equal(result.resultType, 'ERROR');
  assert.match(result.logs, /started 4 times without finishing.* The last time its process /);
  const job = await client.submit({ workflowType: 'noop', esdl: ESDL, params: {} });
  assert.equal((await job.result()).resultType, 'SUCCEEDED');
  assert.equal(worker.exitCode, null);
});

test('a job whose worker is killed each time ends in ERROR that says so', async () => {
  await programs.startOrchestrator();
  const job = await client.submit({ workflowType: 'sleep', esdl: ESDL, params: { seconds: 3_600 } });
  const ended = job.result();
  let deaths = 0;
  for (;;) {
    const worker = programs.startWorker({ LOG_LEVEL: 'debug' });
    // A worker killed before its START message does not count.
    if (!(await Promise.race([ended.then(() => false), hasBegunTask(worker)]))) break;
    await kill(worker, 'SIGKILL');
    deaths += 1;
  }
  const { resultType, logs } = await ended;
  assert.equal(resultType, 'ERROR');
  assert.match(logs, /started 4 times without finishing/);
  assert.ok(deaths >= 3);
  await programs.noRowLeft();
});

test('a running job that is cancelled ends in CANCELLED, and the next one runs', async () => {
  await programs.startOrchestrator();
  programs.startWorker();
  const long = await client.submit({ workflowType: 'sleep', esdl: ESDL, params: { seconds: 3_600 } });
  for await (const event of long) {
    if (event.type === 'status' && event.status === 'RUNNING') await long.cancel();
    if (event.type === 'result') assert.equal(event.result.resultType, 'CANCELLED');
  }
  const next = await client.submit({ workflowType: 'sleep', esdl: ESDL, params: { seconds: 0 } });
  assert.equal((await next.result()).resultType, 'SUCCEEDED');
});

test('a job that runs longer than its timeout ends in TIMEOUT', async () => {
  await programs.startOrchestrator();
  programs.startWorker();
  const params = { seconds: 3_600 };
  const job = await client.submit({ workflowType: 'sleep', esdl: ESDL, params, timeoutMs: 500 });
  assert.equal((await job.result()).resultType, 'TIMEOUT');
});

for (const clientId of ['killed', undefined]) {
  const queues = clientId === undefined ? 'three queues' : 'its inbox';
  test(`when an SDK program is killed during its job, the next one gets the result by the job’s id (${queues})`, async () => {
    await programs.startOrchestrator();
    programs.startWorker();
    const { program, jobId } = await programs.startSubmittingProgram(1, clientId);
    await kill(program, 'SIGKILL');
    assert.equal(program.signalCode, 'SIGKILL');
    await programs.noRowLeft();
    await using next = await connect({ ...sdkBroker, ...(clientId === undefined ? {} : { clientId }) });
    await allSucceedOnce([await next.attach(jobId)]);
  });
}

test('a job whose SDK queues are gone ends all the same, and its result waits for a program that comes back', async () => {
  await programs.startOrchestrator();
  await using sdk = await connect({ ...sdkBroker });
  const { id } = await sdk.submit({ workflowType: 'noop', esdl: ESDL, params: {} });
  await sdk.close();
  const connection = new Connection({ ...sdkBroker, name: 'deletes queues' });
  await connection.start();
  const queues = (await sdkBroker.queues()).filter(({ name }) => name.includes(id));
  assert.equal(queues.length, 3);
  for (const { name } of queues) await connection.withChannel((channel) => channel.deleteQueue(name));
  programs.startWorker();
  await programs.noRowLeft();
  await connection.declare({ queues: Object.values(jobQueues(id)) });
  await connection.stop();
  await using next = await connect({ ...sdkBroker });
  assert.equal((await (await next.attach(id)).result()).resultType, 'SUCCEEDED');
});
