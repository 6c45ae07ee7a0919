import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { after, before, test } from 'node:test';
import { DeliveryConsumer, type Delivery } from '@omotes/amqp';
import type { CeleryTask } from '@omotes/celery';
import { jobQueues, LIVE_LOGS_HEADER, plainQueue, type JobUpdate } from '@omotes/protocol';
import { Inbox } from './inbox.ts';
import { World } from './world.ts';

const brief = (events: readonly JobUpdate[]): string[] =>
  events.map((event) =>
    event.type === 'status' ? event.status : event.type === 'result' ? event.resultType : 'progress',
  );

const SUCCESS = ['REGISTERED', 'ENQUEUED', 'RUNNING', 'progress', 'FINISHED', 'SUCCEEDED'];

let world: World;
let taskOf: (jobId: string) => Promise<CeleryTask>;

before(async () => {
  world = await World.create();
  taskOf = await world.tasks();
});
after(() => world.stop());

async function perform(jobId: string): Promise<void> {
  const { taskId } = await taskOf(jobId);
  await world.sendStart(jobId, taskId);
  await world.sendProgress(jobId, taskId, 0.5);
  await world.sendResult(jobId, taskId);
}

test('the events of a job with an inbox arrive there, in order, and none in the job’s queues', async () => {
  const inbox = await Inbox.open(world);
  const job = await world.watch();
  await world.publishSubmission({ jobId: job.jobId }, { replyTo: inbox.name });
  await perform(job.jobId);
  assert.deepEqual(brief(await inbox.ended(job.jobId)), SUCCESS);
  assert.equal((await world.row(job.jobId))?.['reply_to'] ?? inbox.name, inbox.name);
  await world.settled();
  assert.deepEqual(job.events, []);
});

test('refusals and cancellations go to the inbox too', async () => {
  const inbox = await Inbox.open(world);
  const [invalid, deleted, early] = [randomUUID(), randomUUID(), randomUUID()];
  await world.publishSubmission({ jobId: invalid, workflowType: 'nope' }, { replyTo: inbox.name });
  await world.publishSubmission({ jobId: 'no-uuid' }, { replyTo: inbox.name });
  await world.publishSubmission({ jobId: deleted }, { replyTo: inbox.name });
  await taskOf(deleted);
  await world.delete(deleted);
  await world.delete(early);
  while (!(await world.tombstone(early)));
  await world.publishSubmission({ jobId: early }, { replyTo: inbox.name });
  assert.deepEqual(brief(await inbox.ended(invalid)), ['ERROR']);
  assert.deepEqual(brief(await inbox.ended('no-uuid')), ['ERROR']);
  assert.deepEqual(brief(await inbox.ended(deleted)).slice(-2), ['CANCELLED', 'CANCELLED']);
  assert.deepEqual(brief(await inbox.ended(early)), ['CANCELLED', 'CANCELLED']);
});

test('events of many jobs share messages, and each job keeps its order', async () => {
  const inbox = await Inbox.open(world);
  const jobIds = Array.from({ length: 100 }, () => randomUUID());
  await Promise.all(jobIds.map((jobId) => world.publishSubmission({ jobId }, { replyTo: inbox.name })));
  await Promise.all(jobIds.map(perform));
  for (const jobId of jobIds) assert.deepEqual(brief(await inbox.ended(jobId)), SUCCESS);
  const events = inbox.batches.reduce((sum, batch) => sum + batch.events.length, 0);
  assert.equal(events, jobIds.length * SUCCESS.length);
  assert.ok(inbox.batches.length < events, 'some message holds several');
});

test('large results are not packed together', async () => {
  const inbox = await Inbox.open(world);
  const jobIds = [randomUUID(), randomUUID(), randomUUID()];
  for (const jobId of jobIds)
    await world.insertRow(jobId, { celery_id: jobId, status: 'RUNNING', starts: 1, reply_to: inbox.name });
  const outputEsdl = `<x>${'y'.repeat(200_000)}</x>`;
  await Promise.all(jobIds.map((jobId) => world.sendResult(jobId, jobId, { outputEsdl })));
  for (const jobId of jobIds) assert.deepEqual(brief(await inbox.ended(jobId)), ['FINISHED', 'SUCCEEDED']);
  const withResults = inbox.batches.map(
    ({ events }) => events.filter(({ type }) => type === 'result').length,
  );
  assert.ok(Math.max(...withResults) === 1);
});

test('a reply_to that is no inbox is ignored: nobody can have events put into another’s queue', async () => {
  const foreign = plainQueue(`other.${randomUUID()}`);
  await world.sdk.declare({ queues: [foreign] });
  for (const replyTo of [foreign.name, 'job_submissions', 'sdk.', '']) {
    const job = await world.watch();
    await world.publishSubmission({ jobId: job.jobId }, { replyTo });
    await perform(job.jobId);
    await job.result();
    assert.deepEqual(
      brief(job.events).filter((event) => event !== 'progress'),
      SUCCESS.toSpliced(3, 1),
    );
  }
  const { messageCount } = await world.sdk.withChannel((channel) => channel.checkQueue(foreign.name));
  assert.equal(messageCount, 0);
});

test('a job goes on when its inbox is gone', async () => {
  const jobId = randomUUID();
  await world.publishSubmission({ jobId }, { replyTo: `sdk.${randomUUID()}` });
  await perform(jobId);
  await world.rowHas(jobId, 'end_cause', 'result');
});

test('the trace context of a submission goes to the task, that of an event to the SDK', async () => {
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  const jobId = randomUUID();
  const queues = Object.values(jobQueues(jobId));
  const deliveries: Delivery[] = [];
  const emitter = new EventEmitter();
  const consumer = new DeliveryConsumer(world.sdk, {
    queues,
    prefetch: 10,
    handle: async (delivery) => {
      deliveries.push(delivery);
      emitter.emit('delivery');
      return 'acknowledge';
    },
  });
  await consumer.start();
  const inbox = await Inbox.open(world);
  await world.publishSubmission({ jobId }, { headers: { traceparent } });
  const { taskId, headers } = await taskOf(jobId);
  assert.equal(headers['traceparent'], traceparent);
  while (deliveries.length < 2) await once(emitter, 'delivery');
  for (const delivery of deliveries) assert.equal(delivery.headers['traceparent'], traceparent);
  for (const { messageId } of deliveries) assert.ok(messageId);
  // What is not well-formed goes no further.
  await world.delete(jobId);
  const other = randomUUID();
  await world.publishSubmission({ jobId: other }, { headers: { traceparent: 'x' }, replyTo: inbox.name });
  assert.equal((await taskOf(other)).headers['traceparent'], undefined);
  assert.notEqual(taskId, (await taskOf(other)).taskId);
});

test('the wish for live logs goes from a submission to its task, also from one that was registered before', async () => {
  for (const [value, expected] of [
    [true, true],
    ['true', undefined],
    [false, undefined],
  ] as const) {
    const jobId = randomUUID();
    await world.publishSubmission({ jobId }, { headers: { [LIVE_LOGS_HEADER]: value } });
    assert.equal((await taskOf(jobId)).headers[LIVE_LOGS_HEADER], expected);
  }
  const [jobId, taskId] = [randomUUID(), randomUUID()];
  await world.insertRow(jobId, { celery_id: taskId, status: 'REGISTERED' });
  await world.publishSubmission({ jobId }, { headers: { [LIVE_LOGS_HEADER]: true } });
  const task = await taskOf(jobId);
  assert.deepEqual([task.taskId, task.headers[LIVE_LOGS_HEADER]], [taskId, true]);
});

test('what a task writes is told in order with its progress, before the result, and not after it', async () => {
  const inbox = await Inbox.open(world);
  const [jobId, taskId] = [randomUUID(), randomUUID()];
  await world.insertRow(jobId, { celery_id: taskId, status: 'RUNNING', starts: 1, reply_to: inbox.name });
  await world.sendProgress(jobId, taskId, 0, 'one\n');
  await world.sendProgress(jobId, taskId, 0.5);
  // More than one message of the inbox holds.
  const pieces = Array.from({ length: 20 }, (_, index) => `${index} ${'x'.repeat(16_000)}\n`);
  for (const piece of pieces) await world.sendProgress(jobId, taskId, 0.5, piece);
  await world.sendResult(jobId, taskId);
  await world.rowGone(jobId);
  await world.sendProgress(jobId, taskId, 0.5, 'too late\n');
  await world.settled();
  assert.deepEqual(
    inbox.of(jobId).map((event) => (event.type === 'progress' ? (event.log ?? event.fraction) : event.type)),
    ['one\n', 0.5, ...pieces, 'status', 'result'],
  );
});
