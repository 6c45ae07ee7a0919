import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TaskLedger } from '../src/task-ledger.ts';

test('a lost job and a repeated task do not cancel out', () => {
  const ledger = new TaskLedger();
  ledger.submitted(['a', 'b', 'c']);
  ledger.taken(['a', 'b']);
  ledger.taken(['a']);
  assert.deepEqual([ledger.without, ledger.repeated], [1, 1]);
});
