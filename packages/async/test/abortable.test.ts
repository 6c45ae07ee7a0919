import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { abortable } from '../src/index.ts';

test('with a signal that is aborted already, what becomes of the promise is nobody’s error', async () => {
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
