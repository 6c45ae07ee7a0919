import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Permits } from '../src/permits.ts';

const never = new AbortController().signal;

test('permits are given in the order of asking to who has not waited for long', async () => {
  const permits = new Permits(1);
  await permits.acquire(60_000, never);
  const granted: string[] = [];
  const first = permits.acquire(60_000, never).then(() => granted.push('first'));
  const second = permits.acquire(60_000, never).then(() => granted.push('second'));
  permits.release();
  await first;
  permits.release();
  await second;
  assert.deepEqual(granted, ['first', 'second']);
});

test('permits are contended as long as somebody waits for one', async () => {
  const permits = new Permits(1);
  await permits.acquire(60_000, never);
  assert.equal(permits.isContended, false);
  const second = permits.acquire(60_000, never);
  assert.equal(permits.isContended, true);
  permits.release();
  await second;
  assert.equal(permits.isContended, false);
});

test('who waits too long goes away without a permit, and none is lost', async () => {
  const permits = new Permits(1);
  await permits.acquire(60_000, never);
  assert.equal(await permits.acquire(1, never), false);
  permits.release();
  assert.equal(await permits.acquire(60_000, never), true);
});

test('when a permit comes free after a long wait all go away, and it is for the next to come', async (context) => {
  let nowMs = 1_000;
  context.mock.method(performance, 'now', () => nowMs);
  const permits = new Permits(1);
  await permits.acquire(60_000, never);
  const first = permits.acquire(60_000, never);
  nowMs += 300;
  const second = permits.acquire(60_000, never);
  permits.release();
  assert.deepEqual(await Promise.all([first, second]), [false, false]);
  assert.equal(await permits.acquire(60_000, never), true);
});

test('who gives up waiting takes no permit', async () => {
  const permits = new Permits(1);
  await permits.acquire(60_000, never);
  const giveUp = new AbortController();
  const waiting = permits.acquire(60_000, giveUp.signal);
  giveUp.abort();
  assert.equal(await waiting, false);
  assert.equal(await permits.acquire(60_000, giveUp.signal), false);
});
