import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  haveAllAnswered,
  mayHideInWorker,
  type TaskTimes,
  type WorkerCensus,
} from '../src/domain/worker-census.ts';

const HOUR_MS = 3_600_000;

/** A census each quarter of a minute: who answers in each, by name and process. */
function censuses(...nodes: readonly WorkerCensus['nodes'][]): WorkerCensus[] {
  return nodes.map((each, index) => ({ takenAtMs: index * 15_000, nodes: each }));
}

/** A task of a job that is older than all of that. */
function seen(seenAtMs: number): TaskTimes {
  return { registeredAtMs: -HOUR_MS, seenAtMs };
}

test('the consumers of a queue have all answered when there are as many answers as consumers, and there is one', () => {
  assert.ok(haveAllAnswered({ count: 2, answering: 2 }));
  assert.ok(!haveAllAnswered({ count: 2, answering: 1 }), 'a worker is busy, frozen or cut off');
  assert.ok(!haveAllAnswered({ count: 0, answering: 0 }), 'nobody can have been asked');
});

test('a task does not hide while every worker that answered since it was begun answers now', () => {
  assert.ok(!mayHideInWorker(censuses({ a: 1 }, { a: 1, b: 2 }, { a: 1, b: 2 }), seen(20_000)));
});

test('a task may hide in a worker that answered when it was begun and does not now', () => {
  assert.ok(mayHideInWorker(censuses({ a: 1, b: 2 }, { a: 1 }, { a: 1 }), seen(20_000)));
  assert.ok(
    mayHideInWorker(censuses({ a: 1, b: 2 }, { a: 1 }, { a: 1 }), seen(34_999)),
    'its START was handled late',
  );
});

test('a task does not hide in a worker that was gone before it was begun', () => {
  assert.ok(!mayHideInWorker(censuses({ a: 1, b: 2 }, { a: 1 }, { a: 1 }, { a: 1 }), seen(44_000)));
});

test('a task does not hide in a worker that was started anew under its name', () => {
  assert.ok(!mayHideInWorker(censuses({ a: 1 }, {}, { a: 2 }), seen(20_000)));
});

test('a task may hide in one of two workers that share a name', () => {
  assert.ok(mayHideInWorker(censuses({ a: 1 }, { a: 2 }, { a: 1 }), seen(20_000)));
});

test('a task may hide when no worker was asked before it was begun, or none for two minutes since', () => {
  assert.ok(mayHideInWorker(censuses({ a: 1 }), seen(19_999)));
  assert.ok(mayHideInWorker([], seen(0)));
  const [before, after] = [0, 120_001].map((takenAtMs) => ({ takenAtMs, nodes: { a: 1 } }));
  assert.ok(before && after && mayHideInWorker([before, after], seen(20_000)));
});

test('a task does not hide when it was begun moments after the first census, and its job is younger than that', () => {
  assert.ok(!mayHideInWorker(censuses({ a: 1 }, { a: 1 }), { registeredAtMs: 1, seenAtMs: 2 }));
  assert.ok(mayHideInWorker(censuses({ a: 1 }, { a: 1 }), { registeredAtMs: -1, seenAtMs: 2 }));
});
