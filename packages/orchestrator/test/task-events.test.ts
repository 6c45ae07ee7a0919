import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Delivery } from '@omotes/amqp';
import { TaskProgressUpdate, TaskResult } from '@omotes/protocol';
import { handleTaskEvents, type TaskEventPorts } from '../src/messaging/task-events.ts';
import type { JobTrigger } from '../src/transitions/ports.ts';

const JOB_ID = '00000000-0000-4000-8000-000000000001';
const ABOUT = { jobId: JOB_ID, taskId: 'task', taskType: 'noop' };

const start = (redelivered = false): Delivery =>
  delivery('progress', TaskProgressUpdate.encode({ ...ABOUT, type: 'start', message: '' }), redelivered);
const progress = (): Delivery =>
  delivery('progress', TaskProgressUpdate.encode({ ...ABOUT, type: 'progress', fraction: 0.5, message: '' }));
const result = (): Delivery =>
  delivery(
    'results',
    TaskResult.encode({ ...ABOUT, resultType: 'SUCCEEDED', outputEsdl: '<e/>', logs: '', feedback: [] }),
  );

function delivery(queue: string, body: Uint8Array, redelivered = false): Delivery {
  return { queue, body: Buffer.from(body), headers: {}, redelivered } as unknown as Delivery;
}

/** In which order the events of these messages are decided. */
async function decided(...batch: readonly Delivery[]): Promise<string[]> {
  const types: string[] = [];
  const transitions = {
    apply: async (triggers: readonly JobTrigger[]) => {
      types.push(...triggers.map(({ trigger }) => trigger.type));
    },
  };
  const ports = { resultQueue: 'results', transitions } as unknown as TaskEventPorts;
  await handleTaskEvents(ports, batch, new AbortController().signal, () => assert.fail('nothing is held'));
  return types;
}

test('a START that comes with its result is decided after it', async () => {
  assert.deepEqual(await decided(start(), result()), ['finished', 'started']);
});

test('progress stays between its START and its result', async () => {
  assert.deepEqual(await decided(start(), progress(), result()), ['started', 'progressed', 'finished']);
});

test('a START that is redelivered, or one of two, stays before the result', async () => {
  assert.deepEqual(await decided(start(true), result()), ['started', 'finished']);
  assert.deepEqual(await decided(start(), start(), result()), ['started', 'started', 'finished']);
});
