import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isQueueInView, mayHideInWorker, type WorkerCensus } from '../src/domain/worker-census.ts';

/** A census each quarter of a minute: who answers in each, by name and process. */
function censuses(...nodes: readonly WorkerCensus['nodes'][]): WorkerCensus[] {
  return nodes.map((each, index) => ({ takenAtMs: index * 15_000, nodes: each }));
}

test('a queue is in view when it is empty and each of its consumers has answered', () => {
  assert.ok(isQueueInView({ waiting: 0, consumers: 2, answering: 2 }));
  assert.ok(!isQueueInView({ waiting: 1, consumers: 2, answering: 2 }), 'the task may wait in it');
  assert.ok(
    !isQueueInView({ waiting: 0, consumers: 2, answering: 1 }),
    'a worker is busy, frozen or cut off',
  );
  assert.ok(!isQueueInView({ waiting: 0, consumers: 0, answering: 0 }), 'nobody can have been asked');
});

test('a task does not hide while every worker that answered since it was begun answers now', () => {
  assert.ok(!mayHideInWorker(censuses({ a: 1 }, { a: 1, b: 2 }, { a: 1, b: 2 }), 5_000));
});

test('a task may hide in a worker that answered when it was begun and does not now', () => {
  assert.ok(mayHideInWorker(censuses({ a: 1, b: 2 }, { a: 1 }, { a: 1 }), 5_000));
  assert.ok(
    mayHideInWorker(censuses({ a: 1, b: 2 }, { a: 1 }, { a: 1 }), 16_000),
    'its START was handled late',
  );
});

test('a task does not hide in a worker that was gone before it was begun', () => {
  assert.ok(!mayHideInWorker(censuses({ a: 1, b: 2 }, { a: 1 }, { a: 1 }, { a: 1 }), 44_000));
});

test('a task does not hide in a worker that was started anew under its name', () => {
  assert.ok(!mayHideInWorker(censuses({ a: 1 }, {}, { a: 2 }), 5_000));
});

test('a task may hide in one of two workers that share a name', () => {
  assert.ok(mayHideInWorker(censuses({ a: 1 }, { a: 2 }, { a: 1 }), 5_000));
});

test('a task may hide when no worker was asked before it was begun, or none for two minutes since', () => {
  assert.ok(mayHideInWorker(censuses({ a: 1 }), -1));
  assert.ok(mayHideInWorker([], 0));
  const [before, after] = [0, 120_001].map((takenAtMs) => ({ takenAtMs, nodes: { a: 1 } }));
  assert.ok(before && after && mayHideInWorker([before, after], 5_000));
});
