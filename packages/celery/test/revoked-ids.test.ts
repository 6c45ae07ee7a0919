import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RevokedIds } from '../src/revoked-ids.ts';

test('the latest 50,000 revoked ids are remembered, a repeated one as new', () => {
  const revoked = new RevokedIds();
  for (let id = 0; id < 50_000; id += 1) revoked.add(String(id));
  revoked.add('0');
  revoked.add('new');
  assert.equal(revoked.list().length, 50_000);
  assert.ok(revoked.has('0'));
  assert.ok(revoked.has('new'));
  assert.ok(!revoked.has('1'));
});
