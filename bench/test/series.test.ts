import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge, type Series } from '../src/series.ts';

function memory(values: readonly number[]): Series {
  return { name: 'a program: memory', unit: 'MB', values };
}

const sawTooth = Array.from({ length: 80 }, (_, index) => 100 + (index % 10));

test('a figure that grows during the warm-up only, or goes up and down, is flat', () => {
  assert.ok(judge(memory([10, 40, 70, ...Array<number>(9).fill(100)])).isFlat);
  assert.ok(judge(memory(sawTooth)).isFlat);
});

test('a figure that grows all the time is not flat, however much it goes up and down', () => {
  const leaking = sawTooth.map((value, index) => value + index);
  const { early, late, isFlat } = judge(memory(leaking));
  assert.ok(!isFlat);
  assert.ok(late > early);
});

test('small figures may be uneven by a few', () => {
  const count = (values: readonly number[]): Series => ({ name: 'channels', unit: 'count', values });
  assert.ok(judge(count([2, 2, 2, 2, 2, 7, 7, 7])).isFlat);
  assert.ok(!judge(count([2, 2, 2, 2, 2, 8, 8, 8])).isFlat);
});

test('memory in use may grow by little, and what an allocator keeps is not judged', () => {
  const values = [...Array<number>(6).fill(10), 15, 15, 15, 15];
  assert.equal(judge({ name: 'a program: memory in use', unit: 'MB in use', values }).isFlat, false);
  assert.equal(judge({ name: 'a program: memory', unit: 'MB held', values }).isFlat, undefined);
});
