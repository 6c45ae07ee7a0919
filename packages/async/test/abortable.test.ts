import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { abortable } from '../src/index.ts';

test('with a signal that is already aborted, a later rejection of the promise is not unhandled', async () => {
  const reason = new Error('aborted');
  const unhandled = new AbortController();
  const seen = once(process, 'unhandledRejection', { signal: unhandled.signal }).then(
    () => 'unhandled',
    () => 'none',
  );
  await assert.rejects(abortable(Promise.reject(new Error('later')), AbortSignal.abort(reason)), reason);
  await nextTurn();
  unhandled.abort();
  assert.equal(await seen, 'none');
});
