import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runOnce } from '../src/index.ts';

test('every call returns the promise of the first, even if it rejected', async () => {
  let runs = 0;
  const stop = runOnce(async (reason: string) => {
    runs += 1;
    throw new Error(reason);
  });
  const first = stop('first');
  assert.equal(stop('second'), first);
  await assert.rejects(first, /first/);
  assert.equal(stop('third'), first);
  assert.equal(runs, 1);
});
