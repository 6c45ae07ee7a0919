import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { after, afterEach, before, test } from 'node:test';
import { createInterface } from 'node:readline';
import { connect, type Client, type JobHandle, type JobResult } from '@omotes/sdk';
import { testBroker, testDatabase, type TestBroker, type TestDatabase } from '@omotes/testing';
import { checkoutPath } from '../src/checkout.ts';

/*
 * Programs as they run in production, each a process of its own, from SDK to worker and back; and what a user
 * sees when one of them is killed.
 */

const ESDL = '<?xml version="1.0"?><esdl:EnergySystem xmlns:esdl="http://www.tno.nl/esdl" name="Dörp"/>';

let sdkBroker: TestBroker;
let workerBroker: TestBroker;
let database: TestDatabase;
let client: Client;
const processes = new Set<ChildProcess>();

before(async () => {
  [sdkBroker, workerBroker, database] = await Promise.all([testBroker(), testBroker(), testDatabase()]);
  const orchestrator = await startOrchestrator();
  client = await connect({ ...sdkBroker, clientId: 'whole-path' });
  await kill(orchestrator, 'SIGTERM');
});

afterEach(async () => {
  await Promise.all([...processes].map((each) => kill(each, 'SIGKILL')));
});

after(async () => {
  await client.close();
  await Promise.all([sdkBroker.drop(), workerBroker.drop(), database.drop()]);
});

async function startOrchestrator(): Promise<ChildProcess> {
  const broker = (prefix: string, { hostname, port, username, password, virtualHost }: TestBroker) => ({
    [`${prefix}_RABBITMQ_HOSTNAME`]: hostname,
    [`${prefix}_RABBITMQ_PORT`]: String(port),
    [`${prefix}_RABBITMQ_USERNAME`]: username,
    [`${prefix}_RABBITMQ_PASSWORD`]: password,
    [`${prefix}_RABBITMQ_VIRTUALHOST`]: virtualHost,
  });
  const child = start(checkoutPath('packages/cli/src/main.ts'), ['orchestrator'], {
    ...broker('SDK', sdkBroker),
    ...broker('CELERY', workerBroker),
    ...broker('TASK', workerBroker),
    POSTGRESQL_HOST: database.host,
    POSTGRESQL_PORT: String(database.port),
    POSTGRESQL_DATABASE: database.database,
    POSTGRESQL_USERNAME: database.username,
    POSTGRESQL_PASSWORD: database.password,
    WORKFLOW_CONFIG_PATH: checkoutPath('examples/workflow-config.json'),
    HTTP_PORT: '0',
  });
  await printed(child, /orchestrator ready/);
  return child;
}

function startWorker(): ChildProcess {
  const { hostname, port, username, password, virtualHost } = workerBroker;
  return start(checkoutPath('examples/worker.ts'), [], {
    RABBITMQ_HOSTNAME: hostname,
    RABBITMQ_PORT: String(port),
    RABBITMQ_USERNAME: username,
    RABBITMQ_PASSWORD: password,
    RABBITMQ_VIRTUALHOST: virtualHost,
  });
}

function start(program: string, args: readonly string[], environment: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdout.resume();
  processes.add(child);
  child.once('exit', () => processes.delete(child));
  return child;
}

async function printed(child: ChildProcess, pattern: RegExp): Promise<void> {
  assert.ok(child.stdout);
  for await (const line of createInterface(child.stdout)) if (pattern.test(line)) break;
  child.stdout.resume();
}

async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

/** The results of jobs, with how often each was handed over counted by the stream of events. */
async function resultsOnce(jobs: readonly JobHandle[]): Promise<JobResult[]> {
  return Promise.all(
    jobs.map(async (job) => {
      const results: JobResult[] = [];
      for await (const event of job) if (event.type === 'result') results.push(event.result);
      assert.equal(results.length, 1, `job ${job.id} was handed ${results.length} results`);
      const [result] = results;
      assert.ok(result);
      return result;
    }),
  );
}

async function rowCount(): Promise<number> {
  const { listJobs } = await import('@omotes/orchestrator');
  return (await listJobs(database)).length;
}

async function noRowLeft(): Promise<void> {
  while ((await rowCount()) > 0) await new Promise((resolve) => setTimeout(resolve, 20));
}

for (const [mode, options] of [
  ['the inbox', { clientId: 'thousand' }],
  ['three queues for each job', {}],
] as const) {
  test(`1,000 jobs at once through ${mode} have 1,000 results, none twice`, async () => {
    await startOrchestrator();
    startWorker();
    await using sdk = await connect({ ...sdkBroker, ...options });
    const jobs = await Promise.all(
      Array.from({ length: 1_000 }, () => sdk.submit({ workflowType: 'noop', esdl: ESDL, params: {} })),
    );
    const results = await resultsOnce(jobs);
    assert.deepEqual(new Set(results.map(({ type }) => type)), new Set(['SUCCEEDED']));
    assert.equal(new Set(jobs.map(({ id }) => id)).size, 1_000);
    await noRowLeft();
  });
}

test('a worker killed in the middle of a job: another one performs it, and it ends once', async () => {
  await startOrchestrator();
  const worker = startWorker();
  const job = await client.submit({ workflowType: 'sleep', esdl: ESDL, params: { seconds: 1 } });
  const events = [];
  for await (const event of job) {
    events.push(event);
    if (event.type === 'status' && event.status === 'RUNNING' && worker.signalCode === null) {
      await kill(worker, 'SIGKILL');
      startWorker();
    }
  }
  const results = events.flatMap((event) => (event.type === 'result' ? [event.result.type] : []));
  assert.deepEqual(results, ['SUCCEEDED']);
  await noRowLeft();
});

test('the orchestrator killed and started again amid 500 submissions: every job ends once', async () => {
  const orchestrator = await startOrchestrator();
  startWorker();
  const submitting = Array.from({ length: 500 }, () =>
    client.submit({ workflowType: 'noop', esdl: ESDL, params: {} }),
  );
  await submitting[100];
  await kill(orchestrator, 'SIGKILL');
  const jobs = await Promise.all(submitting);
  await startOrchestrator();
  const results = await resultsOnce(jobs);
  assert.deepEqual(new Set(results.map(({ type }) => type)), new Set(['SUCCEEDED']));
  await noRowLeft();
});

test('two orchestrators and two workers, one of each killed: every job ends once', async () => {
  const [orchestrator] = await Promise.all([startOrchestrator(), startOrchestrator()]);
  const worker = startWorker();
  startWorker();
  const jobs = await Promise.all(
    Array.from({ length: 300 }, () => client.submit({ workflowType: 'noop', esdl: ESDL, params: {} })),
  );
  await jobs[50]?.result();
  await Promise.all([kill(orchestrator, 'SIGKILL'), kill(worker, 'SIGKILL')]);
  const results = await resultsOnce(jobs);
  assert.deepEqual(new Set(results.map(({ type }) => type)), new Set(['SUCCEEDED']));
  await noRowLeft();
});

test('a task that ends its process each time ends the job in ERROR that says so; the worker lives on', async () => {
  await startOrchestrator();
  const worker = startWorker();
  const crashing = await client.submit({ workflowType: 'crash', esdl: ESDL, params: {} });
  const result = await crashing.result();
  assert.equal(result.type, 'ERROR');
  assert.match(result.logs, /started 4 times without finishing/);
  const job = await client.submit({ workflowType: 'noop', esdl: ESDL, params: {} });
  assert.equal((await job.result()).type, 'SUCCEEDED');
  assert.equal(worker.exitCode, null);
});

test('a running job that is cancelled ends CANCELLED, and the next one runs', async () => {
  await startOrchestrator();
  startWorker();
  const long = await client.submit({ workflowType: 'sleep', esdl: ESDL, params: { seconds: 3_600 } });
  for await (const event of long) {
    if (event.type === 'status' && event.status === 'RUNNING') await long.cancel();
    if (event.type === 'result') assert.equal(event.result.type, 'CANCELLED');
  }
  const next = await client.submit({ workflowType: 'sleep', esdl: ESDL, params: { seconds: 0 } });
  assert.equal((await next.result()).type, 'SUCCEEDED');
});

test('a job that runs longer than its timeout ends in TIMEOUT', async () => {
  await startOrchestrator();
  startWorker();
  const params = { seconds: 3_600 };
  const job = await client.submit({ workflowType: 'sleep', esdl: ESDL, params, timeoutMs: 500 });
  assert.equal((await job.result()).type, 'TIMEOUT');
});

test('an SDK that was killed comes back by the job’s id and has the result', async () => {
  const orchestrator = await startOrchestrator();
  startWorker();
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
