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
  JobStatusUpdate,
  plainQueue,
  UnreadableMessageError,
} from '@omotes/protocol';
import { fuzzMessageCount, strangeMessages, testBroker, type TestBroker } from '@omotes/testing';
import { connect } from '../src/index.ts';
import { NOOP, StubOrchestrator, succeed } from './stub-orchestrator.ts';

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
    setApart: async () => undefined,
  }).start();
});
after(async () => {
  await connection.stop();
  await broker.drop();
});

for (const inbox of [true, false])
  test(`strange events end as dead letters with a reason, and jobs go on: ${inbox ? 'inbox' : 'three queues'}`, async () => {
    letters.length = 0;
    const orchestrator = new StubOrchestrator(broker, { inbox });
    await orchestrator.start();
    const clientId = `client-${randomUUID()}`;
    const client = await connect({ ...broker, clientId });
    orchestrator.script = () => [];
    const job = await client.submit({ workflowType: 'noop', esdl: ESDL });
    const { status, progress } = jobQueues(job.id);
    const event = { kind: 'progress', jobId: job.id, progress: 0.5, message: 'on' } as const;
    const workflows = AvailableWorkflows.encode({ workflows: [NOOP] });
    let expected = await publishStrange(
      orchestrator,
      availableWorkflowsQueue(clientId).name,
      workflows,
      AvailableWorkflows,
    );
    if (inbox) {
      const batch = InboxBatch.encode({
        events: [event, { kind: 'status', jobId: job.id, status: 'RUNNING' }],
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
      (await (await client.submit({ workflowType: 'noop', esdl: ESDL })).result()).type,
      'SUCCEEDED',
    );
    assert.equal(letters.length, expected);
    assert.ok(letters.every(({ headers }) => headers['x-omotes-reason'] !== ''));
    await client.close();
    await orchestrator.stop();
  });

/** Publishes strange copies of a message; returns how many of them nobody can read. */
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
