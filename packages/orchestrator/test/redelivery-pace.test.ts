import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RedeliveryPace } from '../src/upkeep/redelivery.ts';

test('a replica that has kept nothing asks every two seconds', () => {
  const pace = new RedeliveryPace();
  const turns = [0, 250, 1_999, 2_000, 2_250, 4_000].map((nowMs) => pace.isTurn(nowMs));
  assert.deepEqual(turns, [true, false, false, true, false, true]);
});

test('after an event was kept it asks at each turn, for two seconds', () => {
  const pace = new RedeliveryPace();
  pace.isTurn(0);
  pace.kept(100);
  const turns = [250, 500, 2_100, 2_350].map((nowMs) => pace.isTurn(nowMs));
  assert.deepEqual(turns, [true, true, true, false]);
});
