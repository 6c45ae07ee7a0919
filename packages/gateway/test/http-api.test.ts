import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as httpApi from '@omotes/http-api';
import * as protocol from '@omotes/protocol';

test('requests may have the priorities and the lengths of names that the orchestrator takes', () => {
  assert.deepEqual(httpApi.JOB_PRIORITIES, protocol.JOB_PRIORITIES);
  assert.equal(httpApi.MAX_NAME_CHARACTERS, protocol.MAX_REFERENCE_CHARACTERS);
});
