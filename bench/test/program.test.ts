import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { Program } from '../src/program.ts';

test('a program that ends by itself is told of, by whom nothing is asked too', async () => {
  const program = new Program('../test/fixtures/ends-main.ts', {});
  await once(program.broken, 'abort');
  assert.match(String(program.broken.reason), /ends-main\.ts ended by itself \(3\)/);
});

test('a program that is stopped is not', async () => {
  const program = new Program('./programs/idle-sdks-main.ts', {});
  await program.stop();
  assert.equal(program.broken.aborted, false);
});
