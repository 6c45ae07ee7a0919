import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { after, afterEach, before, test } from 'node:test';
import { connect, type Client, type JobHandle } from '@omotes/sdk';
import { TcpProxy } from '@omotes/testing';
import { ESDL, kill, processGone, programsOnTestServers, resultsOnce, taskProcesses } from './programs.ts';

/* A cancelled job and one that is out of time end as such, and their tasks die, whatever else happens meanwhile. */

const HOURS = { workflowType: 'sleep', esdl: ESDL, params: { seconds: 36_000 } };

/** Limit for the task of a cancelled job while nothing is wrong; it usually takes some tenths of a second. */
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

/** Submits a job that takes hours; resolves, when it runs, with it and the process of its task. */
async function runForHours(
  worker: ChildProcess,
  timeoutMs?: number,
): Promise<{ job: JobHandle; pid: number }> {
  // A job can be RUNNING before its process has started.
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

/** Checks that the worker is free. */
async function workerIsFree(): Promise<void> {
  const job = await client.submit({ ...HOURS, params: { seconds: 0 } });
  await endsAs('SUCCEEDED', job);
  await programs.noRowLeft();
}

test('the task of a running job that is cancelled ends within five seconds', async (context) => {
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

test('a job that is cancelled while it waits for a worker is not performed by a later worker', async () => {
  await programs.startOrchestrator();
  const job = await client.submit(HOURS);
  await job.cancel();
  await endsAs('CANCELLED', job);
  programs.startWorker();
  await workerIsFree();
});

test('a job that is cancelled without an orchestrator ends when one starts, and so does its task', async () => {
  const orchestrator = await programs.startOrchestrator();
  const { job, pid } = await runForHours(programs.startWorker());
  await kill(orchestrator, 'SIGKILL');
  await job.cancel();
  await programs.startOrchestrator();
  await endsAs('CANCELLED', job);
  await processGone(pid);
  await workerIsFree();
});

test('a job that is cancelled after its worker was killed is not performed by the next worker', async () => {
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

test('the task of a job that is cancelled while its worker is cut off ends when the worker is back', async (context) => {
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

test('a deadline that passes without an orchestrator ends the job when one starts, and so does its task', async () => {
  const orchestrator = await programs.startOrchestrator();
  const { job, pid } = await runForHours(programs.startWorker(), 500);
  await kill(orchestrator, 'SIGKILL');
  await programs.startOrchestrator();
  await endsAs('TIMEOUT', job);
  await processGone(pid);
  await workerIsFree();
});

test('a deadline counts from the first start, even when another worker starts the job again', async () => {
  await programs.startOrchestrator();
  const worker = programs.startWorker();
  const { job } = await runForHours(worker, 2_000);
  await kill(worker, 'SIGKILL');
  programs.startWorker();
  await endsAs('TIMEOUT', job);
  await workerIsFree();
});

test('when a cancel and a result race, exactly one is reported', async () => {
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

test('when a deadline and a result race, exactly one is reported', async () => {
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

test('a job that is cancelled before its submission arrives ends in CANCELLED and is not performed', async () => {
  await programs.startOrchestrator();
  programs.startWorker();
  const jobId = randomUUID();
  await client.cancel(jobId);
  const job = await client.submit({ ...HOURS, jobId });
  await endsAs('CANCELLED', job);
  await workerIsFree();
});
