import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Connection } from '@omotes/amqp';
import { connect, type Client, type JobHandle } from '@omotes/sdk';
import { TcpProxy } from '@omotes/testing';
import {
  allSucceedOnce,
  ESDL,
  kill,
  logged,
  processGone,
  programsOnTestServers,
  resultsOnce,
  taskProcesses,
  type ProgramsOnTestServers,
} from './programs.ts';

/* Two workers that lose their connections, or are stopped, in turn, while one performs a task or both do. */

const WORKFLOW_CONFIG_PATH = fileURLToPath(import.meta.resolve('./fixtures/gated-workflow.json'));
const WORKER = fileURLToPath(import.meta.resolve('./fixtures/gated-worker.ts'));
const QUEUE = 'gated';

interface CuttableWorker {
  readonly process: ChildProcess;
  readonly proxy: TcpProxy;
}

let folder: string;
let system: ProgramsOnTestServers;
let client: Client;
let observer: Connection;
let workers: readonly [CuttableWorker, CuttableWorker];

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'omotes-gate-'));
  system = await programsOnTestServers();
  await system.programs.startOrchestrator({ WORKFLOW_CONFIG_PATH });
  client = await connect({ ...system.sdkBroker, clientId: 'cut-workers' });
  observer = new Connection({ ...system.workerBroker, name: 'observer' });
  await observer.start();
});

beforeEach(async () => {
  workers = [await startWorker(), await startWorker()];
});

afterEach(async () => {
  for (const { process, proxy } of workers) {
    await kill(process, 'SIGKILL');
    await proxy.close();
  }
});

after(async () => {
  await client.close();
  await observer.stop();
  await system.stop();
  await rm(folder, { recursive: true });
});

async function startWorker(): Promise<CuttableWorker> {
  const { programs, workerBroker } = system;
  const proxy = await TcpProxy.listen({ host: workerBroker.hostname, port: workerBroker.port });
  const process = programs.startWorker({ RABBITMQ_PORT: String(proxy.port) }, WORKER);
  await logged(process, 'ready');
  return { proxy, process };
}

/** Resolves when the worker queue has the wanted numbers of messages and consumers. */
async function until(
  isAsWanted: (queue: { messageCount: number; consumerCount: number }) => boolean,
): Promise<void> {
  await observer.withChannel(async (channel) => {
    while (!isAsWanted(await channel.checkQueue(QUEUE))) await delay(20);
  });
}

/** Resolves when the broker has redelivered the worker's task to the other worker. */
async function cutOff({ proxy }: CuttableWorker): Promise<void> {
  proxy.refuse();
  proxy.cut();
  await until(({ messageCount, consumerCount }) => messageCount === 0 && consumerCount === 1);
}

async function letBack({ proxy }: CuttableWorker): Promise<void> {
  proxy.refuse(false);
  await until(({ consumerCount }) => consumerCount === 2);
}

/** Submits a job whose task runs until the file at the path exists; resolves when the first worker performs it. */
async function submitToFirst(): Promise<{ job: JobHandle; path: string }> {
  const path = join(folder, String(performance.now()));
  await cutOff(workers[1]);
  const job = await client.submit({ workflowType: 'gated', esdl: ESDL, params: { path } });
  for await (const event of job) if (event.type === 'status' && event.status === 'RUNNING') break;
  await letBack(workers[1]);
  return { job, path };
}

/** The slot process of the worker. It is replaced when its task is cancelled. */
function taskProcess({ process }: CuttableWorker): number {
  const [pid, ...others] = taskProcesses(process);
  assert.ok(pid !== undefined && others.length === 0);
  return pid;
}

/** Resolves with the process that performs the task with this path, once it has begun. */
async function begun(worker: CuttableWorker, path: string): Promise<number> {
  const pid = taskProcess(worker);
  while (!existsSync(`${path}.${pid}`)) await delay(20);
  return pid;
}

test('a job succeeds once although its workers are stopped again and again', async () => {
  const { job, path } = await submitToFirst();
  for (let round = 1; round <= 5; round += 1) {
    const [first, second] = workers;
    await kill(first.process, 'SIGTERM');
    await first.proxy.close();
    await begun(second, path);
    workers = [second, await startWorker()];
  }
  await writeFile(path, '');
  await allSucceedOnce([job]);
  await system.programs.noRowLeft();
});

test('a job succeeds once although its workers lose their connections again and again', async () => {
  const { job, path } = await submitToFirst();
  for (let round = 1; round <= 3; round += 1) {
    for (const worker of workers) {
      await cutOff(worker);
      await letBack(worker);
    }
  }
  await writeFile(path, '');
  await allSucceedOnce([job]);
  await system.programs.noRowLeft();
});

test('a run at a disconnected worker ends when the worker is back, if its job was cancelled', async () => {
  const [first, second] = workers;
  const { job, path } = await submitToFirst();
  await cutOff(first);
  const runs = taskProcess(first);
  const runsToo = await begun(second, path);
  await job.cancel();
  const [result] = await resultsOnce([job]);
  assert.equal(result?.resultType, 'CANCELLED');
  await processGone(runsToo);
  assert.equal(taskProcess(first), runs);
  await letBack(first);
  await processGone(runs);
});
