import assert from 'node:assert/strict';
import { test } from 'node:test';
import { retry } from '../src/index.ts';

const backoff = { firstMs: 1, longestMs: 1 };

test('attempts continue until one succeeds, and each failure is reported', async () => {
  const failures: unknown[] = [];
  let attempts = 0;
  const value = await retry(
    async () => {
      attempts += 1;
      if (attempts < 3) throw new Error(`attempt ${attempts}`);
      return 'done';
    },
    { signal: new AbortController().signal, failed: (error) => failures.push(error), backoff },
  );
  assert.equal(value, 'done');
  assert.deepEqual(failures.map(String), ['Error: attempt 1', 'Error: attempt 2']);
});

test('an error that is not transient ends the attempts at once', async () => {
  let attempts = 0;
  const failing = retry(
    async () => {
      attempts += 1;
      throw new TypeError('a mistake');
    },
    { signal: new AbortController().signal, isTransient: (error) => !(error instanceof TypeError), backoff },
  );
  await assert.rejects(failing, TypeError);
  assert.equal(attempts, 1);
});

test('an abort during an attempt or a wait rejects with the reason of the signal', async () => {
  const during = new AbortController();
  const reason = new Error('stopped');
  await assert.rejects(
    retry(
      async () => {
        during.abort(reason);
        throw new Error('cut off');
      },
      { signal: during.signal, backoff },
    ),
    reason,
  );
  const waiting = new AbortController();
  await assert.rejects(
    retry(() => Promise.reject(new Error('not yet')), {
      signal: waiting.signal,
      failed: () => setImmediate(() => waiting.abort(reason)),
      backoff: { firstMs: 60_000, longestMs: 60_000 },
    }),
    reason,
  );
  let attempts = 0;
  const never = retry(async () => (attempts += 1), { signal: AbortSignal.abort(reason) });
  await assert.rejects(never, reason);
  assert.equal(attempts, 0);
});
