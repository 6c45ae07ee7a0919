import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventPublication } from '../src/events/event-batcher.ts';
import { TaskEvents } from '../src/events/task-events.ts';

const REQUEST = {
  jobId: 'b7f4c1c0-0000-4000-8000-000000000001',
  jobReference: 'district',
  taskId: 'b7f4c1c0-0000-4000-8000-000000000002',
  workflowType: 'simulate',
  esdl: '<esdl/>',
  params: {},
};

/** How long the START and the result of a task may wait, in milliseconds. */
async function patience(options: {
  isStartDelayed: boolean;
  isContended: () => boolean;
}): Promise<unknown[]> {
  const published: EventPublication[] = [];
  const events = new TaskEvents(REQUEST, {
    ...options,
    publisher: {
      publish: (event) => {
        published.push(event);
        return Promise.resolve({ routed: true });
      },
    },
    resultQueue: 'results',
    progressQueue: 'updates',
    traceparent: undefined,
    hasLiveLogs: false,
    previousCrash: undefined,
    progressIntervalMs: 0,
    refused: (what, reason) => assert.fail(`${what}: ${reason}`),
  });
  events.start();
  const outcome = { type: 'succeeded', outputEsdl: '<esdl/>', logs: '', feedback: [] } as const;
  assert.equal(await events.result(outcome, new AbortController().signal), true);
  return published.map(({ routingKey, maxDelayMs }) => [routingKey, maxDelayMs]);
}

test('the result of a task is published at once while no other task waits for a permit', async () => {
  const isContended = (): boolean => false;
  assert.deepEqual(await patience({ isStartDelayed: true, isContended }), [
    ['updates', 2],
    ['results', 0],
  ]);
  assert.deepEqual(await patience({ isStartDelayed: false, isContended }), [
    ['updates', 0],
    ['results', 0],
  ]);
});

test('while tasks wait for a permit, events may wait for each other, but not a START that must not', async () => {
  const isContended = (): boolean => true;
  assert.deepEqual(await patience({ isStartDelayed: true, isContended }), [
    ['updates', 10],
    ['results', 10],
  ]);
  assert.deepEqual(await patience({ isStartDelayed: false, isContended }), [
    ['updates', 0],
    ['results', 10],
  ]);
});
