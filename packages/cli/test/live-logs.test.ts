import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { connect, type JobEvent, type JobHandle } from '@omotes/sdk';
import { ESDL, kill, programsOnTestServers } from './programs.ts';

/* What a task writes, on its way from a worker's process to the program that asked for it, while the task runs. */

const WORKFLOW_CONFIG_PATH = fileURLToPath(import.meta.resolve('./fixtures/gated-workflow.json'));
const WORKER = fileURLToPath(import.meta.resolve('./fixtures/gated-worker.ts'));

const { programs, sdkBroker, stop } = await programsOnTestServers();
let folder: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'omotes-live-logs-'));
});

afterEach(() => programs.killAll());

after(async () => {
  await stop();
  await rm(folder, { recursive: true });
});

interface Followed {
  readonly events: readonly JobEvent[];
  /** All live logs. */
  readonly told: string;
  /** The logs of the result. */
  readonly logs: string;
}

/** Follows a job to its end. `heard` is called with all live logs so far after each piece. */
async function follow(job: JobHandle, heard: (told: string) => Promise<void>): Promise<Followed> {
  const events: JobEvent[] = [];
  let told = '';
  for await (const event of job) {
    events.push(event);
    if (event.type === 'log') {
      told += event.text;
      await heard(told);
    }
  }
  const last = events.at(-1);
  assert.ok(last?.type === 'result' && last.result.resultType === 'SUCCEEDED');
  return { events, told, logs: last.result.logs };
}

for (const clientId of ['live-logs', undefined]) {
  const queues = clientId === undefined ? 'three queues' : 'the inbox';
  test(`a program that asks for live logs gets them while the task runs, through ${queues}`, async () => {
    await programs.startOrchestrator({ WORKFLOW_CONFIG_PATH });
    programs.startWorker({}, WORKER);
    await using client = await connect({ ...sdkBroker, ...(clientId === undefined ? {} : { clientId }) });
    const path = join(folder, queues);
    const job = await client.submit({ workflowType: 'gated', esdl: ESDL, params: { path }, liveLogs: true });
    const { told, logs } = await follow(job, async (soFar) => {
      // The task waits for this file, so the test ends only if the live logs before it arrive.
      if (soFar.includes('at the gate\n')) await writeFile(path, '');
    });
    assert.equal(told, 'at the gate\nthrough the gate\n');
    assert.equal(logs, told);
    await programs.noRowLeft();
  });
}

test('a program that does not ask for live logs gets the logs only with the result', async () => {
  await programs.startOrchestrator({ WORKFLOW_CONFIG_PATH });
  programs.startWorker({}, WORKER);
  await using client = await connect({ ...sdkBroker, clientId: 'live-logs' });
  const path = join(folder, 'quiet');
  await writeFile(path, '');
  const job = await client.submit({ workflowType: 'gated', esdl: ESDL, params: { path } });
  const { events, logs } = await follow(job, assert.fail);
  assert.deepEqual(
    events.map((event) => (event.type === 'status' ? event.status : event.type)),
    ['REGISTERED', 'ENQUEUED', 'RUNNING', 'FINISHED', 'result'],
  );
  assert.equal(logs, 'at the gate\nthrough the gate\n');
});

test('after a worker is killed, live logs of the next run arrive too, and the result has the logs of the run that ended the job', async () => {
  await programs.startOrchestrator({ WORKFLOW_CONFIG_PATH });
  const worker = programs.startWorker({}, WORKER);
  await using client = await connect({ ...sdkBroker, clientId: 'live-logs' });
  const path = join(folder, 'killed');
  const job = await client.submit({ workflowType: 'gated', esdl: ESDL, params: { path }, liveLogs: true });
  const { told, logs } = await follow(job, async () => {
    if (worker.signalCode !== null) return writeFile(path, '');
    await kill(worker, 'SIGKILL');
    programs.startWorker({}, WORKER);
  });
  assert.equal(told, 'at the gate\nat the gate\nthrough the gate\n');
  assert.equal(logs, 'at the gate\nthrough the gate\n');
  assert.equal((await readdir(folder)).filter((name) => name.startsWith('killed.')).length, 2);
});
