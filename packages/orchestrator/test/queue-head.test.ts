import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayWait, type QueueHead, type WaitingTask } from '../src/domain/queue-head.ts';

const TASK = { taskId: 'task', priority: 4 };
const OTHER: WaitingTask = { taskId: 'other', priority: 4, redelivered: false };

function head(...tasks: readonly Partial<WaitingTask>[]): QueueHead {
  return { tasks: tasks.map((task) => ({ ...OTHER, ...task })), isWhole: false };
}

test('a task does not wait in a queue that was read to its end without it', () => {
  assert.ok(!mayWait({ tasks: [], isWhole: true }, TASK));
  assert.ok(!mayWait({ ...head({ priority: 6 }, { redelivered: true }), isWhole: true }, TASK));
});

test('a task waits in its queue when it is seen there', () => {
  assert.ok(mayWait(head({ taskId: 'task', redelivered: true }), TASK));
  assert.ok(mayWait({ ...head({ taskId: 'task' }), isWhole: true }, TASK));
  assert.ok(mayWait(head({}, { taskId: 'task' }), TASK), 'also when it was published twice');
});

test('a task does not wait when one that was never delivered would come before it', () => {
  assert.ok(!mayWait(head({}), TASK));
  assert.ok(!mayWait(head({ priority: 6 }, { redelivered: true }, { priority: 2 }), TASK));
});

test('a task may wait behind tasks that are more urgent or were delivered before', () => {
  assert.ok(mayWait(head(), TASK));
  assert.ok(mayWait(head({ priority: 6 }, { priority: 5 }), TASK));
  assert.ok(mayWait(head({ redelivered: true }, { priority: 2, redelivered: true }), TASK));
});
