import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { BatchConsumer, Connection, type Delivery, type Publication } from '@omotes/amqp';
import {
  AvailableWorkflows,
  availableWorkflowsQueue,
  DEAD_LETTER_QUEUE,
  InboxBatch,
  inboxQueue,
  JobProgressUpdate,
  jobQueues,
  JobResult,
  JobStatusUpdate,
  plainQueue,
  UnreadableMessageError,
} from '@omotes/protocol';
import { fuzzMessageCount, strangeMessages, testBroker, type TestBroker } from '@omotes/testing';
import { connect } from '../src/index.ts';
import { NOOP, StubOrchestrator, succeed } from './stub-orchestrator.ts';

/** These messages are this many times fewer than for the other queues, because each needs a job and three queues. */
const RESULT_SHARE = 10;
const ESDL = '<?xml version="1.0"?><esdl:EnergySystem/>';

let broker: TestBroker;
let letters: Delivery[];
let connection: Connection;

before(async () => {
  broker = await testBroker();
  letters = [];
  connection = new Connection({
    ...broker,
    name: 'dead letters',
    topology: { queues: [plainQueue(DEAD_LETTER_QUEUE)] },
  });
  await connection.start();
  await new BatchConsumer(connection, {
    subscriptions: [{ queue: DEAD_LETTER_QUEUE, prefetch: 1_000 }],
    handle: async (batch) => void letters.push(...batch),
    isTransient: () => false,
    deadLetter: async () => undefined,
  }).start();
});
after(async () => {
  await connection.stop();
  await broker.drop();
});

for (const inbox of [true, false])
  test(`strange events are dead-lettered with a reason, and jobs continue: ${inbox ? 'inbox' : 'three queues'}`, async () => {
    letters.length = 0;
    const orchestrator = new StubOrchestrator(broker, { inbox });
    await orchestrator.start();
    const clientId = `client-${randomUUID()}`;
    const client = await connect({ ...broker, clientId });
    orchestrator.script = () => [];
    const job = await client.submit({ workflowType: 'noop', esdl: ESDL });
    const { status, progress } = jobQueues(job.id);
    const event = { type: 'progress', jobId: job.id, fraction: 0.5, message: 'on', log: 'a line' } as const;
    const workflows = AvailableWorkflows.encode({ workflows: [NOOP] });
    let expected = await publishStrange(
      orchestrator,
      availableWorkflowsQueue(clientId).name,
      workflows,
      AvailableWorkflows,
    );
    if (inbox) {
      const batch = InboxBatch.encode({
        updates: [event, { type: 'status', jobId: job.id, status: 'RUNNING' }],
      });
      expected += await publishStrange(orchestrator, inboxQueue(clientId).name, batch, InboxBatch);
    } else {
      const running = JobStatusUpdate.encode({ jobId: job.id, status: 'RUNNING' });
      expected += await publishStrange(orchestrator, status.name, running, JobStatusUpdate);
      expected += await publishStrange(
        orchestrator,
        progress.name,
        JobProgressUpdate.encode(event),
        JobProgressUpdate,
      );
    }
    while (letters.length < expected) await setTimeout(20);
    await orchestrator.broadcast([NOOP]);
    while (client.workflows()[0]?.workflowType !== 'noop') await setTimeout(20);
    orchestrator.script = succeed;
    assert.equal(
      (await (await client.submit({ workflowType: 'noop', esdl: ESDL })).result()).resultType,
      'SUCCEEDED',
    );
    assert.equal(letters.length, expected);
    assert.ok(letters.every(({ headers }) => headers['x-omotes-reason'] !== ''));
    await client.close();
    await orchestrator.stop();
  });

test('a strange result ends its job, and one that cannot be read is a typed error and a dead letter', async () => {
  letters.length = 0;
  const orchestrator = new StubOrchestrator(broker);
  await orchestrator.start();
  orchestrator.script = () => [];
  const client = await connect(broker);
  const result = JobResult.encode({
    jobId: randomUUID(),
    resultType: 'SUCCEEDED',
    outputEsdl: ESDL,
    logs: 'done',
    feedback: [{ message: 'narrow', severity: 'warning', assetId: 'pipe' }],
  });
  let unreadable = 0;
  // A job takes only one result, so each result needs a job.
  const strange = [...strangeMessages(result, Math.ceil(fuzzMessageCount() / RESULT_SHARE), 3)];
  const ends = strange.map(async ({ body, properties }) => {
    const job = await client.submit({ workflowType: 'noop', esdl: ESDL });
    const routingKey = jobQueues(job.id).result.name;
    await orchestrator.publish({ exchange: '', routingKey, body, ...properties });
    if (isReadable(body, JobResult)) {
      const sent = JobResult.decode(body);
      const { resultType, logs } = await job.result();
      assert.deepEqual([resultType, logs], [sent.resultType, sent.logs]);
    } else {
      unreadable += 1;
      await assert.rejects(job.result(), { code: 'unreadable_result' });
    }
    return job.id;
  });
  const jobIds = await Promise.all(ends);
  orchestrator.script = succeed;
  const job = await client.submit({ workflowType: 'noop', esdl: ESDL });
  assert.equal((await job.result()).resultType, 'SUCCEEDED');
  while (letters.length < unreadable) await setTimeout(20);
  assert.equal(letters.length, unreadable);
  assert.ok(letters.every(({ headers }) => headers['x-omotes-reason'] !== ''));
  await client.close();
  const names = (await broker.queues()).map(({ name }) => name);
  assert.deepEqual(
    jobIds.filter((jobId) => names.includes(jobQueues(jobId).result.name)),
    [],
  );
  await orchestrator.stop();
});

/** Publishes strange copies of a message; returns how many of them cannot be read. */
async function publishStrange(
  orchestrator: StubOrchestrator,
  queue: string,
  body: Uint8Array,
  codec: { decode(body: Uint8Array): unknown },
): Promise<number> {
  let unreadable = 0;
  const publications: Publication[] = [];
  for (const { body: strange, properties } of strangeMessages(body, fuzzMessageCount(), 1)) {
    if (!isReadable(strange, codec)) unreadable += 1;
    publications.push({ exchange: '', routingKey: queue, body: strange, ...properties });
  }
  await orchestrator.publish(...publications);
  return unreadable;
}

function isReadable(body: Uint8Array, codec: { decode(body: Uint8Array): unknown }): boolean {
  try {
    codec.decode(body);
    return true;
  } catch (error) {
    if (error instanceof UnreadableMessageError) return false;
    throw error;
  }
}
