import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Semaphore } from '../src/execution/semaphore.ts';

const never = new AbortController().signal;

test('permits are granted in the order of requests, to tasks that have not waited for long', async () => {
  const semaphore = new Semaphore(1);
  await semaphore.acquire(60_000, never);
  const granted: string[] = [];
  const first = semaphore.acquire(60_000, never).then(() => granted.push('first'));
  const second = semaphore.acquire(60_000, never).then(() => granted.push('second'));
  semaphore.release();
  await first;
  semaphore.release();
  await second;
  assert.deepEqual(granted, ['first', 'second']);
});

test('the semaphore is contended while a task waits for a permit', async () => {
  const semaphore = new Semaphore(1);
  await semaphore.acquire(60_000, never);
  assert.equal(semaphore.isContended, false);
  const second = semaphore.acquire(60_000, never);
  assert.equal(semaphore.isContended, true);
  semaphore.release();
  await second;
  assert.equal(semaphore.isContended, false);
});

test('a task that waits too long gets no permit, and no permit is lost', async () => {
  const semaphore = new Semaphore(1);
  await semaphore.acquire(60_000, never);
  assert.equal(await semaphore.acquire(1, never), false);
  semaphore.release();
  assert.equal(await semaphore.acquire(60_000, never), true);
});

test('when a permit comes free after a long wait, all waiting tasks are turned away and the next one gets it', async (context) => {
  let nowMs = 1_000;
  context.mock.method(performance, 'now', () => nowMs);
  const semaphore = new Semaphore(1);
  await semaphore.acquire(60_000, never);
  const first = semaphore.acquire(60_000, never);
  nowMs += 300;
  const second = semaphore.acquire(60_000, never);
  semaphore.release();
  assert.deepEqual(await Promise.all([first, second]), [false, false]);
  assert.equal(await semaphore.acquire(60_000, never), true);
});

test('a task whose signal is aborted takes no permit', async () => {
  const semaphore = new Semaphore(1);
  await semaphore.acquire(60_000, never);
  const giveUp = new AbortController();
  const waiting = semaphore.acquire(60_000, giveUp.signal);
  giveUp.abort();
  assert.equal(await waiting, false);
  assert.equal(await semaphore.acquire(60_000, giveUp.signal), false);
});
