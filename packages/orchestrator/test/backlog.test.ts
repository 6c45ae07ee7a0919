import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Backlog } from '../src/upkeep/backlog.ts';

const deliveries = (queue: string, count: number): { queue: string }[] =>
  Array.from({ length: count }, () => ({ queue }));

test('a backlog is over when as many messages of each queue have been handled as waited in it', () => {
  const backlog = new Backlog(60_000);
  assert.ok(!backlog.isOver(0), 'not before it was counted');
  backlog.started(
    new Map([
      ['progress', 2],
      ['result', 1],
    ]),
    0,
  );
  backlog.handled(deliveries('progress', 5));
  assert.ok(!backlog.isOver(1), 'more progress does not stand for the result');
  backlog.handled([...deliveries('job_submissions', 3), ...deliveries('result', 1)]);
  assert.ok(backlog.isOver(1));
});

test('an empty backlog is over at once, and any is after its longest time', () => {
  const empty = new Backlog(60_000);
  empty.started(new Map([['result', 0]]), 0);
  assert.ok(empty.isOver(0));
  const stuck = new Backlog(60_000);
  stuck.started(new Map([['result', 1]]), 5_000);
  assert.ok(!stuck.isOver(65_000));
  assert.ok(stuck.isOver(65_001));
});
