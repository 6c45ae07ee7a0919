import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { after, afterEach, before, test } from 'node:test';
import { connect, type Client, type JobHandle } from '@omotes/sdk';
import { TcpProxy } from '@omotes/testing';
import { ESDL, kill, processGone, programsOnTestServers, resultsOnce, taskProcesses } from './programs.ts';

/* A cancelled job and one that is out of time end as such, and their tasks die, whatever else happens meanwhile. */

const HOURS = { workflowType: 'sleep', esdl: ESDL, params: { seconds: 36_000 } };

/** Of a task whose job is cancelled while nothing is wrong; what is usual is some tenths of a second. */
const DEAD_WITHIN_MS = 5_000;

const { programs, sdkBroker, workerBroker, stop } = await programsOnTestServers();
let client: Client;

before(async () => {
  await programs.startOrchestrator();
  client = await connect({ ...sdkBroker, clientId: 'cancel-and-deadline' });
});

afterEach(() => programs.killAll());

after(async () => {
  await client.close();
  await stop();
});

/** Resolves when the job runs. */
async function running(job: JobHandle): Promise<void> {
  for await (const event of job) if (event.type === 'status' && event.status === 'RUNNING') return;
}

/** Submits a job of many hours; resolves with it and the process of its task when it runs. */
async function runForHours(
  worker: ChildProcess,
  timeoutMs?: number,
): Promise<{ job: JobHandle; pid: number }> {
  // A job can be RUNNING before the process for it is there.
  await workerIsFree();
  const job = await client.submit({ ...HOURS, ...(timeoutMs === undefined ? {} : { timeoutMs }) });
  await running(job);
  const [pid, ...others] = taskProcesses(worker);
  assert.ok(pid !== undefined && others.length === 0);
  return { job, pid };
}

async function endsAs(type: string, job: JobHandle): Promise<void> {
  const [result] = await resultsOnce([job]);
  assert.equal(result?.resultType, type);
}

/** The worker has nothing else to do any more. */
async function workerIsFree(): Promise<void> {
  const job = await client.submit({ ...HOURS, params: { seconds: 0 } });
  await endsAs('SUCCEEDED', job);
  await programs.noRowLeft();
}

test('the task of a job that is cancelled while it runs is dead within five seconds', async (context) => {
  await programs.startOrchestrator();
  const { job, pid } = await runForHours(programs.startWorker());
  const cancelledAtMs = performance.now();
  await job.cancel();
  await processGone(pid);
  const deadAfterMs = Math.round(performance.now() - cancelledAtMs);
  context.diagnostic(`its task was dead after ${deadAfterMs} ms`);
  assert.ok(deadAfterMs < DEAD_WITHIN_MS, `its task was dead after ${deadAfterMs} ms only`);
  await endsAs('CANCELLED', job);
});

test('a job cancelled while it waits for a worker is not performed by one that comes later', async () => {
  await programs.startOrchestrator();
  const job = await client.submit(HOURS);
  await job.cancel();
  await endsAs('CANCELLED', job);
  programs.startWorker();
  await workerIsFree();
});

test('a job cancelled while no orchestrator is there ends when one comes, and its task dies', async () => {
  const orchestrator = await programs.startOrchestrator();
  const { job, pid } = await runForHours(programs.startWorker());
  await kill(orchestrator, 'SIGKILL');
  await job.cancel();
  await programs.startOrchestrator();
  await endsAs('CANCELLED', job);
  await processGone(pid);
  await workerIsFree();
});

test('a job cancelled while its worker is dead is not performed by the next one', async () => {
  await programs.startOrchestrator();
  const worker = programs.startWorker();
  const { job, pid } = await runForHours(worker);
  await kill(worker, 'SIGKILL');
  await job.cancel();
  await endsAs('CANCELLED', job);
  await processGone(pid);
  programs.startWorker();
  await workerIsFree();
});

test('the task of a job cancelled while its worker is cut off dies when the worker is back', async (context) => {
  await programs.startOrchestrator();
  const { hostname, port } = workerBroker;
  const proxy = await TcpProxy.listen({ host: hostname, port });
  context.after(() => proxy.close());
  const worker = programs.startWorker({ RABBITMQ_PORT: String(proxy.port) });
  const { job, pid } = await runForHours(worker);
  proxy.refuse();
  proxy.cut();
  await job.cancel();
  await endsAs('CANCELLED', job);
  assert.deepEqual(taskProcesses(worker), [pid]);
  proxy.refuse(false);
  await processGone(pid);
  await workerIsFree();
});

test('a deadline that passes while no orchestrator is there ends the job when one comes, and its task dies', async () => {
  const orchestrator = await programs.startOrchestrator();
  const { job, pid } = await runForHours(programs.startWorker(), 500);
  await kill(orchestrator, 'SIGKILL');
  await programs.startOrchestrator();
  await endsAs('TIMEOUT', job);
  await processGone(pid);
  await workerIsFree();
});

test('a deadline counts from the first start, also when another worker goes on with the job', async () => {
  await programs.startOrchestrator();
  const worker = programs.startWorker();
  const { job } = await runForHours(worker, 2_000);
  await kill(worker, 'SIGKILL');
  programs.startWorker();
  await endsAs('TIMEOUT', job);
  await workerIsFree();
});

test('of a cancel and a result that race one is reported, never both', async () => {
  await Promise.all([programs.startOrchestrator(), programs.startOrchestrator()]);
  programs.startWorker();
  const jobs = await Promise.all(
    Array.from({ length: 200 }, async () => {
      const job = await client.submit({ workflowType: 'noop', esdl: ESDL, params: {} });
      await job.cancel();
      return job;
    }),
  );
  for (const { resultType } of await resultsOnce(jobs)) assert.match(resultType, /^(SUCCEEDED|CANCELLED)$/);
  await workerIsFree();
});

test('of a deadline and a result that race one is reported, never both', async () => {
  await Promise.all([programs.startOrchestrator(), programs.startOrchestrator()]);
  programs.startWorker();
  const jobs = await Promise.all(
    [0.2, 0.4, 0.6, 0.8].map((seconds) =>
      client.submit({ ...HOURS, params: { seconds }, timeoutMs: seconds * 1_000 }),
    ),
  );
  for (const { resultType } of await resultsOnce(jobs)) assert.match(resultType, /^(SUCCEEDED|TIMEOUT)$/);
  await workerIsFree();
});

test('a job that was cancelled before its submission arrives ends CANCELLED and is not performed', async () => {
  await programs.startOrchestrator();
  programs.startWorker();
  const jobId = randomUUID();
  await client.cancel(jobId);
  const job = await client.submit({ ...HOURS, jobId });
  await endsAs('CANCELLED', job);
  await workerIsFree();
});
