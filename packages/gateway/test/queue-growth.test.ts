import assert from 'node:assert/strict';
import { test } from 'node:test';
import { QueueGrowth } from '../src/system/queue-growth.ts';

const depth = (messages: number, name = 'tasks') => ({ name, messages, consumers: 1 });
const growths = (looks: ReturnType<QueueGrowth['note']>) => looks.map(({ growth_per_s }) => growth_per_s);

test('a queue grows by what came since the oldest look of the last half minute, and is not known before a second one', () => {
  const growth = new QueueGrowth();
  assert.deepEqual(growths(growth.note([depth(100)], 0)), [null]);
  assert.deepEqual(growths(growth.note([depth(300)], 10_000)), [20]);
  assert.deepEqual(growths(growth.note([depth(100)], 20_000)), [0]);
  // The first look is too old now: from 300 to 0 in 25 s.
  assert.deepEqual(growths(growth.note([depth(0)], 35_000)), [-12]);
});

test('after a time in which nobody looked, and of a queue that is new, nothing is known', () => {
  const growth = new QueueGrowth();
  growth.note([depth(5)], 0);
  assert.deepEqual(growths(growth.note([depth(5)], 60_000)), [null]);
  assert.deepEqual(growths(growth.note([depth(7), depth(1, 'new')], 61_000)), [2, null]);
});
