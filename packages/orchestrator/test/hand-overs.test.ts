import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HandOvers } from '../src/transitions/hand-overs.ts';

test('a hand-over is waited for until all its jobs have moved on', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const handOvers = new HandOvers();
  using handOver = handOvers.begin(['a', 'b']);
  handOvers.movedOn('a');
  const remaining = handOver.remaining();
  handOvers.movedOn('b');
  assert.deepEqual([...(await remaining)], []);
});

test('after a moment those are told that are still registered', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const handOvers = new HandOvers();
  using handOver = handOvers.begin(['a', 'b']);
  handOvers.movedOn('a');
  const remaining = handOver.remaining();
  t.mock.timers.tick(5);
  assert.deepEqual([...(await remaining)], ['b']);
});

test('many jobs are not waited for, but those that have moved on are left out', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const handOvers = new HandOvers();
  const jobIds = Array.from({ length: 20 }, (_, index) => String(index));
  using handOver = handOvers.begin(jobIds);
  handOvers.movedOn('0');
  assert.deepEqual([...(await handOver.remaining())], jobIds.slice(1));
});

test('a job of two hand-overs at once is not forgotten by the one that ends first', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const handOvers = new HandOvers();
  const first = handOvers.begin(['a']);
  using second = handOvers.begin(['a']);
  first[Symbol.dispose]();
  handOvers.movedOn('a');
  assert.deepEqual([...(await second.remaining())], []);
});
