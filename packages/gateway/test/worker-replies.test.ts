import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Replies } from '@omotes/celery';
import fc from 'fast-check';
import { readWorkers } from '../src/system/worker-replies.ts';

const JOB_ID = '0f1e2d3c-4b5a-4697-8877-665544332211';
const NOW_MS = 1_800_000_000_000;
const NOBODY: Replies = new Map();

test('a worker is described by what it replied: its workflow types, its slots and its tasks, oldest first', () => {
  const task = { id: 'a task', name: 'sleep', args: `('${JOB_ID}', …)`, time_start: NOW_MS / 1_000 - 90 };
  const older = { ...task, name: 'echo', args: '(…)', time_start: NOW_MS / 1_000 - 100 };
  // As Celery writes the arguments that the former orchestrator gives it.
  const former = { ...task, args: `(UUID('${JOB_ID}'), None, '<?xml…')`, time_start: NOW_MS / 1_000 - 110 };
  const workers = readWorkers(
    {
      active: new Map([['b@host', [task, older, former]]]),
      queues: new Map([['b@host', [{ name: 'sleep' }, { name: 'echo' }]]]),
      stats: new Map([['b@host', { pool: { 'max-concurrency': 2 } }]]),
    },
    NOW_MS,
  );
  assert.deepEqual(workers, [
    {
      name: 'b@host',
      workflows: ['sleep', 'echo'],
      slots: 2,
      tasks: [
        { job_id: JOB_ID, workflow_type: 'sleep', running_for_s: 110 },
        { job_id: null, workflow_type: 'echo', running_for_s: 100 },
        { job_id: JOB_ID, workflow_type: 'sleep', running_for_s: 90 },
      ],
    },
  ]);
});

test('a worker that answered one of the three questions is listed with that answer', () => {
  const stats = new Map<string, unknown>([
    ['b@host', { error: 'no' }],
    ['a@host', { pool: { 'max-concurrency': 1 } }],
  ]);
  assert.deepEqual(
    readWorkers({ active: NOBODY, queues: NOBODY, stats }, NOW_MS).map(({ name, slots }) => [name, slots]),
    [
      ['a@host', 1],
      ['b@host', null],
    ],
  );
});

test('a clock that is ahead gives no negative time, and a task that has not started has none', () => {
  const active = new Map([
    [
      'w',
      [
        { name: 'a', time_start: NOW_MS },
        { name: 'b', time_start: null },
      ],
    ],
  ]);
  const [worker] = readWorkers({ active, queues: NOBODY, stats: NOBODY }, NOW_MS);
  assert.deepEqual(
    worker?.tasks.map(({ running_for_s }) => running_for_s),
    [0, null],
  );
});

test('reading any reply throws nothing', () => {
  const reply = fc.oneof(
    fc.anything(),
    fc.array(fc.record({ name: fc.anything(), args: fc.anything(), time_start: fc.anything() })),
    fc.record({ pool: fc.anything() }),
  );
  fc.assert(
    fc.property(reply, reply, reply, (active, queues, stats) => {
      const replies = { active, queues, stats };
      const named = Object.entries(replies).map(([question, each]) => [question, new Map([['w', each]])]);
      const workers = readWorkers(Object.fromEntries(named) as Parameters<typeof readWorkers>[0], NOW_MS);
      assert.equal(workers.length, 1);
    }),
  );
});
