import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { randomUUID } from 'node:crypto';
import type { Publication } from '@omotes/amqp';
import { decodeTask, encodeTask, UnreadableTaskError } from '@omotes/celery';
import { fuzzMessageCount, strangeMessages, testBroker, type TestBroker } from '@omotes/testing';
import { Worker } from '../src/index.ts';
import { TaskArgumentsError } from '../src/errors.ts';
import { readTaskRequest } from '../src/intake/task-delivery.ts';
import { ESDL, OrchestratorStandIn } from './orchestrator-stand-in.ts';

const TASKS = new URL('./fixtures/tasks.ts', import.meta.url);
const QUEUE = 'inline_echo';

let broker: TestBroker;
let orchestrator: OrchestratorStandIn;
let worker: Worker;

before(async () => {
  broker = await testBroker();
  orchestrator = new OrchestratorStandIn(broker);
  await orchestrator.start();
  worker = new Worker(TASKS, { connection: broker, logLevel: 'fatal', slots: 1 });
  await worker.start();
});

after(async () => {
  await worker.stop();
  await orchestrator.stop();
  await broker.drop();
});

test('strange tasks are dead-lettered with a reason, and a real task is performed', async () => {
  const args = ['job', null, ESDL, { a: [1, { b: 'x' }] }];
  const task = encodeTask({ taskId: 'task', name: QUEUE, args, priority: 4 });
  let expected = 0;
  for (const { body, properties } of strangeMessages(task.body, fuzzMessageCount(), 1)) {
    // A new id each time, because a finished task does not run again.
    const headers = { ...task.headers, ...properties.headers, id: randomUUID() };
    const publication = { ...task, ...properties, headers, body };
    if (!isTask(publication)) expected += 1;
    await orchestrator.publisher.publish(publication);
  }
  const letters = orchestrator.deadLetters;
  await orchestrator.until(() => (letters.length >= expected ? true : undefined));
  await orchestrator.result(await orchestrator.submit({ workflowType: QUEUE, priority: 0 }));
  assert.equal(letters.length, expected);
  assert.ok(letters.every(({ headers }) => headers['x-omotes-reason'] !== ''));
});

test('strange commands in the mailbox leave the worker able to answer and to perform tasks', async () => {
  const command = {
    method: 'revoke',
    arguments: { task_id: ['nobody'], terminate: true },
    destination: null,
  };
  const body = Buffer.from(JSON.stringify(command));
  for (const strange of strangeMessages(body, fuzzMessageCount(), 2))
    await orchestrator.publisher.publish({
      exchange: 'celery.pidbox',
      routingKey: '',
      contentType: 'application/json',
      contentEncoding: 'utf-8',
      ...strange.properties,
      body: strange.body,
    });
  assert.equal((await orchestrator.control.ping()).length, 1);
  await orchestrator.result(await orchestrator.submit({ workflowType: QUEUE }));
});

function isTask(publication: Publication): boolean {
  const { exchange, routingKey, body, headers = {}, contentType, contentEncoding, priority } = publication;
  try {
    const task = decodeTask({
      queue: routingKey,
      exchange,
      routingKey,
      body: Buffer.from(body),
      headers,
      redelivered: false,
      messageId: undefined,
      correlationId: undefined,
      replyTo: undefined,
      contentType,
      contentEncoding,
      priority,
    });
    return readTaskRequest(task).workflowType === QUEUE;
  } catch (error) {
    if (error instanceof UnreadableTaskError || error instanceof TaskArgumentsError) return false;
    throw error;
  }
}
