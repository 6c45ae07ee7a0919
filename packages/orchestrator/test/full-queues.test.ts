import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { CeleryTask } from '@omotes/celery';
import {
  DEAD_LETTER_QUEUE,
  inboxQueue,
  JOB_DELETIONS_QUEUE,
  JOB_SUBMISSIONS_QUEUE,
  jobQueues,
  plainQueue,
  TASK_PROGRESS_QUEUE,
  TASK_RESULT_QUEUE,
  workerQueue,
  type ContractQueue,
} from '@omotes/protocol';
import { Inbox } from './inbox.ts';
import { World, type SeenJob } from './world.ts';

const ALL_STATUSES = ['REGISTERED', 'ENQUEUED', 'RUNNING', 'FINISHED'];

/** A queue that takes one message and refuses the next. */
const FULL_AT_ONE = { 'x-max-length': 1, 'x-overflow': 'reject-publish' };

function fullAtOne(queue: ContractQueue): ContractQueue {
  return { ...queue, arguments: FULL_AT_ONE };
}

describe('a program whose queues are full', () => {
  let world: World;
  let taskOf: (jobId: string) => Promise<CeleryTask>;
  before(async () => {
    world = await World.create();
    taskOf = await world.tasks();
  });
  after(() => world.stop());

  /** Performs a job of a program that takes nothing, until its orchestrator has claimed its end. */
  const performUnheard = async (jobId: string, replyTo?: string): Promise<void> => {
    await world.publishSubmission({ jobId }, replyTo === undefined ? {} : { replyTo });
    const { taskId } = await taskOf(jobId);
    await world.sendStart(jobId, taskId);
    for (const fraction of [0.25, 0.5]) await world.sendProgress(jobId, taskId, fraction);
    await world.sendResult(jobId, taskId);
    await world.rowHas(jobId, 'end_cause', 'result');
  };

  const othersEnd = async (): Promise<void> => {
    const others = Array.from({ length: 5 }, () => world.performJob(taskOf));
    for (const other of await Promise.all(others)) {
      await other.status('FINISHED');
      assert.deepEqual(other.statuses, ALL_STATUSES);
      assert.equal(other.events.filter(({ type }) => type === 'result').length, 1);
    }
  };

  const isTold = async (job: SeenJob): Promise<void> => {
    await job.result();
    await job.status('FINISHED');
    assert.deepEqual(job.statuses, ALL_STATUSES);
    assert.equal(job.progress.at(-1), 0.5);
    await world.rowGone(job.jobId);
    assert.equal(await world.undelivered(job.jobId), undefined);
  };

  test('holds up nobody, and sees everything in order once it takes its messages', async () => {
    const jobId = randomUUID();
    const queues = queuesOf(jobId).map(fullAtOne);
    await world.declareQueues(queues);
    await performUnheard(jobId);
    await othersEnd();
    await isTold(await world.watch(jobId, queues));
  });

  test('sees everything of its job in the queues that it declares instead', async () => {
    const jobId = randomUUID();
    const queues = queuesOf(jobId);
    await world.declareQueues(queues.map(fullAtOne));
    await performUnheard(jobId);
    await othersEnd();
    await world.sdk.withChannel((channel) =>
      Promise.all(queues.map(({ name }) => channel.deleteQueue(name))),
    );
    const job = await world.watch(jobId);
    await job.result();
    await job.status('FINISHED');
    // The first was in the queue that was deleted.
    assert.deepEqual(job.statuses, ALL_STATUSES.slice(1));
    await world.rowGone(jobId);
  });

  test('holds up nobody with its inbox, and finds the rest in the one that it declares instead', async () => {
    const clientId = randomUUID();
    const inboxDeclaration = inboxQueue(clientId);
    const jobId = randomUUID();
    await world.declareQueues([fullAtOne(inboxDeclaration)]);
    await performUnheard(jobId, inboxDeclaration.name);
    await othersEnd();
    await world.sdk.withChannel((channel) => channel.deleteQueue(inboxDeclaration.name));
    const inbox = await Inbox.open(world, clientId);
    const told = (await inbox.ended(jobId)).map((event) =>
      event.type === 'status' ? event.status : event.type,
    );
    assert.deepEqual(told.slice(-2), ['FINISHED', 'result']);
    await world.rowGone(jobId);
  });
});

test('a program whose queues stay full loses its result after the retention time, and its job is forgotten', async () => {
  const world = await World.create({ environment: { JOB_RETENTION_SEC: '1' } });
  const taskOf = await world.tasks();
  const jobId = randomUUID();
  await world.declareQueues(queuesOf(jobId).map(fullAtOne));
  await world.sdk.withChannel((channel) =>
    Promise.resolve(channel.sendToQueue(jobQueues(jobId).result.name, Buffer.from('older'))),
  );
  await world.publishSubmission({ jobId });
  await world.sendResult(jobId, (await taskOf(jobId)).taskId);
  await world.rowGone(jobId);
  assert.equal(await world.undelivered(jobId), undefined);
  await world.stop();
});

test('a full queue of tasks holds up only the jobs of its workflow type; they go on when it has room', async () => {
  const world = await World.create();
  const measured = { ...workerQueue('measured'), arguments: FULL_AT_ONE };
  await world.worker.withChannel(async (channel) => {
    await channel.deleteQueue(measured.name);
    await channel.assertQueue(measured.name, { arguments: FULL_AT_ONE });
  });
  const taskOf = await world.tasks();
  const waiting: SeenJob[] = [];
  for (let count = 0; count < 3; count += 1)
    waiting.push(await world.submit({ workflowType: 'measured', params: { supply: 50 } }));
  const others = await Promise.all(Array.from({ length: 5 }, () => world.performJob(taskOf)));
  for (const { jobId } of others) assert.equal(world.tasksOf(jobId).length, 1);
  const measuredTaskOf = await world.tasks(measured);
  for (const job of waiting) {
    const { taskId } = await measuredTaskOf(job.jobId);
    await world.sendStart(job.jobId, taskId);
    await world.sendResult(job.jobId, taskId);
    await job.result();
    await job.status('FINISHED');
    assert.deepEqual(job.statuses, ALL_STATUSES);
    assert.equal(world.tasksOf(job.jobId).length, 1);
  }
  await world.stop();
});

test('a full dead-letter queue holds up nobody, and loses no message', async () => {
  const world = await World.create({ replicas: 0 });
  for (const connection of [world.sdk, world.worker])
    await connection.withChannel((channel) =>
      channel.assertQueue(DEAD_LETTER_QUEUE, { ...plainQueue(DEAD_LETTER_QUEUE), arguments: FULL_AT_ONE }),
    );
  await world.startOrchestrator();
  const taskOf = await world.tasks();
  const unreadable = ['\xff1', '\xff2'].map((text) => Buffer.from(text, 'latin1'));
  for (const body of unreadable) {
    for (const queue of [JOB_SUBMISSIONS_QUEUE, JOB_DELETIONS_QUEUE])
      await world.publishToSdkQueue(queue, body);
    for (const queue of [TASK_PROGRESS_QUEUE, TASK_RESULT_QUEUE]) await world.publishToTaskQueue(queue, body);
  }
  await world.performJob(taskOf);
  const deleted = await world.submit();
  await world.delete(deleted.jobId);
  assert.equal((await deleted.result()).resultType, 'CANCELLED');
  for (const [connection, queues] of [
    [world.sdk, [JOB_SUBMISSIONS_QUEUE, JOB_DELETIONS_QUEUE]],
    [world.worker, [TASK_PROGRESS_QUEUE, TASK_RESULT_QUEUE]],
  ] as const) {
    const expected = queues.flatMap((queue) =>
      unreadable.map((body) => `${queue} ${body.toString('latin1')}`),
    );
    const letters = new Set<string>();
    while (letters.size < expected.length) {
      const letter = await connection.withChannel((channel) =>
        channel.get(DEAD_LETTER_QUEUE, { noAck: true }),
      );
      if (letter)
        letters.add(`${letter.properties.headers?.['x-omotes-queue']} ${letter.content.toString('latin1')}`);
    }
    assert.deepEqual(letters, new Set(expected));
  }
  await world.nothingPending();
  await world.stop();
});

function queuesOf(jobId: string): readonly ContractQueue[] {
  const { status, progress, result } = jobQueues(jobId);
  return [status, progress, result];
}
