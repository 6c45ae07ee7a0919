import assert from 'node:assert/strict';
import { test } from 'node:test';
import { QueueGrowth } from '../src/system/queue-growth.ts';

const depth = (messages: number, name = 'tasks') => ({ name, messages, consumers: 1 });
const growths = (looks: ReturnType<QueueGrowth['record']>) => looks.map(({ growth_per_s }) => growth_per_s);

test('growth is measured since the oldest look of the last half minute, and is unknown before a second look', () => {
  const growth = new QueueGrowth();
  assert.deepEqual(growths(growth.record([depth(100)], 0)), [null]);
  assert.deepEqual(growths(growth.record([depth(300)], 10_000)), [20]);
  assert.deepEqual(growths(growth.record([depth(100)], 20_000)), [0]);
  // The first look is too old now: from 300 to 0 in 25 s.
  assert.deepEqual(growths(growth.record([depth(0)], 35_000)), [-12]);
});

test('the growth of a new queue is unknown, and so is any after a pause', () => {
  const growth = new QueueGrowth();
  growth.record([depth(5)], 0);
  assert.deepEqual(growths(growth.record([depth(5)], 60_000)), [null]);
  assert.deepEqual(growths(growth.record([depth(7), depth(1, 'new')], 61_000)), [2, null]);
});
