import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { Publisher } from '@omotes/amqp';
import type { CeleryTask } from '@omotes/celery';
import {
  isJobId,
  JOB_DELETIONS_QUEUE,
  JOB_SUBMISSIONS_QUEUE,
  JobDelete,
  JobSubmission,
  RelayedSubmission,
  RelayedTaskResult,
  TASK_PROGRESS_QUEUE,
  TASK_RESULT_QUEUE,
  TaskProgressUpdate,
  TaskResult,
  UnreadableMessageError,
  WORKFLOW_REQUESTS_QUEUE,
} from '@omotes/protocol';
import { fuzzMessageCount, strangeMessages } from '@omotes/testing';
import { ESDL, World } from './world.ts';

/** Header that tells a message put into the dead letters twice, as may happen when a batch is tried again. */
const ID = 'x-test-id';
/** So many are under way at once. */
const BURST = 2_000;

const JOB_ID = randomUUID();
const TASK = { jobId: JOB_ID, taskId: 'task', taskType: 'noop' };

interface Target {
  readonly queue: string;
  /** What the messages are mutated from. */
  readonly body: Uint8Array;
  /** The id in a message; throws `UnreadableMessageError`. Absent: the queue's messages need not be readable. */
  readonly jobIdOf?: (body: Uint8Array) => string;
}

const SDK_TARGETS: readonly Target[] = [
  {
    queue: JOB_SUBMISSIONS_QUEUE,
    body: JobSubmission.encode({
      jobId: JOB_ID,
      workflowType: 'noop',
      esdl: ESDL,
      params: { a: [1, { b: 'x' }] },
      jobReference: 'r',
    }),
    jobIdOf: (body) => RelayedSubmission.decode(body).jobId,
  },
  {
    queue: JOB_DELETIONS_QUEUE,
    body: JobDelete.encode({ jobId: JOB_ID }),
    jobIdOf: (body) => JobDelete.decode(body).jobId,
  },
  { queue: WORKFLOW_REQUESTS_QUEUE.name, body: Buffer.from('request') },
];

const TASK_TARGETS: readonly Target[] = [
  {
    queue: TASK_PROGRESS_QUEUE,
    body: TaskProgressUpdate.encode({ ...TASK, message: '', type: 'start' }),
    jobIdOf: (body) => TaskProgressUpdate.decode(body).jobId,
  },
  {
    queue: TASK_PROGRESS_QUEUE,
    body: TaskProgressUpdate.encode({
      ...TASK,
      message: 'on',
      type: 'progress',
      fraction: 0.5,
      log: 'a line\n',
    }),
    jobIdOf: (body) => TaskProgressUpdate.decode(body).jobId,
  },
  {
    queue: TASK_RESULT_QUEUE,
    body: TaskResult.encode({
      ...TASK,
      resultType: 'SUCCEEDED',
      outputEsdl: ESDL,
      logs: '',
      feedback: [{ message: 'x', severity: 'error', assetId: 'y' }],
    }),
    jobIdOf: (body) => RelayedTaskResult.decode(body).jobId,
  },
];

let world: World;
let port: number;
let taskOf: (jobId: string) => Promise<CeleryTask>;

before(async () => {
  world = await World.create({ replicas: 0 });
  ({ port } = await world.startOrchestrator());
  taskOf = await world.tasks();
  await world.hearDeadLetters();
});
after(() => world.stop());

test('strange messages in every queue end as dead letters with a reason, and a job passes among them', async () => {
  const [sdkDead, tasksDead] = await Promise.all([
    publishAll(world.sdkPublisher, SDK_TARGETS),
    publishAll(world.workerPublisher, TASK_TARGETS),
    world.performJob(taskOf),
  ]);
  assert.equal((await (await world.performJob(taskOf)).result()).resultType, 'SUCCEEDED');
  const expected = Object.fromEntries([...sdkDead, ...tasksDead]);
  while (total(deadLetterCounts()) < total(expected)) await setTimeout(50);
  await world.nothingPending();
  assert.deepEqual(deadLetterCounts(), expected);
  assert.equal((await fetch(`http://127.0.0.1:${port}/readyz`)).status, 200);
});

/** Publishes to all of them; returns how many of the messages of each queue nobody can read. */
async function publishAll(publisher: Publisher, targets: readonly Target[]): Promise<Map<string, number>> {
  const unreadable = new Map<string, number>();
  for (const [seed, { queue, body, jobIdOf }] of targets.entries()) {
    let inFlight: Promise<unknown>[] = [];
    for (const { body: strange, properties } of strangeMessages(body, fuzzMessageCount(), seed)) {
      if (jobIdOf && !isReadable(strange, jobIdOf)) unreadable.set(queue, (unreadable.get(queue) ?? 0) + 1);
      const headers = { ...properties.headers, [ID]: randomUUID() };
      inFlight.push(
        publisher.publish({ exchange: '', routingKey: queue, body: strange, ...properties, headers }),
      );
      if (inFlight.length < BURST) continue;
      await Promise.all(inFlight);
      inFlight = [];
    }
  }
  return unreadable;
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function isReadable(body: Uint8Array, jobIdOf: (body: Uint8Array) => string): boolean {
  try {
    return isJobId(jobIdOf(body));
  } catch (error) {
    if (error instanceof UnreadableMessageError) return false;
    throw error;
  }
}

/** Of each queue; one message counts once. */
function deadLetterCounts(): Record<string, number> {
  const ids: Record<string, Set<unknown>> = {};
  for (const { headers } of world.deadLetters) {
    assert.notEqual(headers['x-omotes-reason'], '');
    const queue = String(headers['x-omotes-queue']);
    (ids[queue] ??= new Set()).add(headers[ID]);
  }
  return Object.fromEntries(Object.entries(ids).map(([queue, { size }]) => [queue, size]));
}
