import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { Connection } from '@omotes/amqp';
import { connect, type Client } from '@omotes/sdk';
import { testBroker, testDatabase, type TestBroker, type TestDatabase } from '@omotes/testing';
import { allSucceedOnce, ESDL, kill, Programs } from './programs.ts';

/*
 * Programs as they run in production, each a process of its own, from SDK to worker and back; and what a user
 * sees when one of them is killed.
 */

let sdkBroker: TestBroker;
let workerBroker: TestBroker;
let database: TestDatabase;
let programs: Programs;
let client: Client;

before(async () => {
  [sdkBroker, workerBroker, database] = await Promise.all([testBroker(), testBroker(), testDatabase()]);
  programs = new Programs(sdkBroker, workerBroker, database);
  await programs.startOrchestrator();
  client = await connect({ ...sdkBroker, clientId: 'whole-path' });
});

afterEach(() => programs.killAll());

after(async () => {
  await client.close();
  await Promise.all([sdkBroker.drop(), workerBroker.drop(), database.drop()]);
});

for (const [mode, options] of [
  ['the inbox', { clientId: 'thousand' }],
  ['three queues for each job', {}],
] as const) {
  test(`1,000 jobs at once through ${mode} have 1,000 results, none twice`, async () => {
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

test('a worker killed in the middle of a job: another one performs it, and it ends once', async () => {
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
  const results = events.flatMap((event) => (event.type === 'result' ? [event.result.type] : []));
  assert.deepEqual(results, ['SUCCEEDED']);
  await programs.noRowLeft();
});

test('the orchestrator killed and started again amid 500 submissions: every job ends once', async () => {
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

test('two orchestrators and two workers, one of each killed: every job ends once', async () => {
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

test('a task that ends its process each time ends the job in ERROR that says so; the worker lives on', async () => {
  await programs.startOrchestrator();
  const worker = programs.startWorker();
  const crashing = await client.submit({ workflowType: 'crash', esdl: ESDL, params: {} });
  const result = await crashing.result();
  assert.equal(result.type, 'ERROR');
  assert.match(result.logs, /started 4 times without finishing.* The last time its process /);
  const job = await client.submit({ workflowType: 'noop', esdl: ESDL, params: {} });
  assert.equal((await job.result()).type, 'SUCCEEDED');
  assert.equal(worker.exitCode, null);
});

test('a running job that is cancelled ends CANCELLED, and the next one runs', async () => {
  await programs.startOrchestrator();
  programs.startWorker();
  const long = await client.submit({ workflowType: 'sleep', esdl: ESDL, params: { seconds: 3_600 } });
  for await (const event of long) {
    if (event.type === 'status' && event.status === 'RUNNING') await long.cancel();
    if (event.type === 'result') assert.equal(event.result.type, 'CANCELLED');
  }
  const next = await client.submit({ workflowType: 'sleep', esdl: ESDL, params: { seconds: 0 } });
  assert.equal((await next.result()).type, 'SUCCEEDED');
});

test('a job that runs longer than its timeout ends in TIMEOUT', async () => {
  await programs.startOrchestrator();
  programs.startWorker();
  const params = { seconds: 3_600 };
  const job = await client.submit({ workflowType: 'sleep', esdl: ESDL, params, timeoutMs: 500 });
  assert.equal((await job.result()).type, 'TIMEOUT');
});

test('an SDK that was killed comes back by the job’s id and has the result', async () => {
  const orchestrator = await programs.startOrchestrator();
  programs.startWorker();
  let jobId: string;
  {
    await using first = await connect({ ...sdkBroker });
    const job = await first.submit({ workflowType: 'noop', esdl: ESDL, params: {}, reference: 'again' });
    jobId = job.id;
  }
  assert.equal(orchestrator.exitCode, null);
  await using second = await connect({ ...sdkBroker });
  const result = await (await second.attach(jobId)).result();
  assert.equal(result.type, 'SUCCEEDED');
  assert.match(result.outputEsdl ?? '', /name="Dörp_again"/);
});

test('a job whose queues for its SDK are gone ends all the same, and leaves no row', async () => {
  await programs.startOrchestrator();
  await using sdk = await connect({ ...sdkBroker });
  const { id } = await sdk.submit({ workflowType: 'noop', esdl: ESDL, params: {} });
  await sdk.close();
  const connection = new Connection({ ...sdkBroker, name: 'deletes queues' });
  await connection.start();
  const queues = (await sdkBroker.queues()).filter(({ name }) => name.includes(id));
  assert.equal(queues.length, 3);
  for (const { name } of queues) await connection.withChannel((channel) => channel.deleteQueue(name));
  await connection.stop();
  programs.startWorker();
  await programs.noRowLeft();
});
