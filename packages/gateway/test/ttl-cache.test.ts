import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { test } from 'node:test';
import { TtlCache } from '../src/system/ttl-cache.ts';

test('many callers share one question, and the answer is reused while it is fresh', async () => {
  let asked = 0;
  const { promise, resolve } = Promise.withResolvers<void>();
  const answer = new TtlCache(async () => {
    asked += 1;
    await promise;
    return asked;
  }, 60_000);
  const all = Promise.all([answer.get(), answer.get(), answer.get()]);
  resolve();
  assert.deepEqual(await all, [1, 1, 1]);
  assert.equal(await answer.get(), 1);
});

test('a stale answer is asked for again', async () => {
  let asked = 0;
  const answer = new TtlCache(() => Promise.resolve((asked += 1)), -1);
  assert.equal(await answer.get(), 1);
  await turn();
  assert.equal(await answer.get(), 2);
});

test('a failure is kept like an answer', async () => {
  let asked = 0;
  const answer = new TtlCache(() => Promise.reject(new Error(`failure ${(asked += 1)}`)), 60_000);
  for (let time = 0; time < 3; time += 1) await assert.rejects(answer.get(), { message: 'failure 1' });
});
