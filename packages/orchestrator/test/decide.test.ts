import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import { decide } from '../src/domain/decide.ts';
import type { Trigger } from '../src/domain/trigger.ts';
import { UNKNOWN, type Job } from '../src/domain/job.ts';
import { stateDiagram } from './state-diagram.ts';
import { NOW_MS, SETTINGS, transitionTable, unfinished, WAITING } from './transition-table.ts';

const ran = (startId: string) => ({ startId, state: 'alive' as const });

const finished: Trigger = {
  type: 'finished',
  taskId: 'task',
  digest: 'one',
  result: { resultType: 'SUCCEEDED', outputEsdl: Buffer.from('<x/>'), logs: '', feedback: [] },
};

/** The job after its task's START of this id. */
function started(job: Job, messageId: string, { redelivered = false } = {}): Job {
  return decide(job, { type: 'started', taskId: 'task', redelivered, messageId }, NOW_MS, SETTINGS).job;
}

function isOverLimit(job: Job): boolean {
  return job.type === 'unfinished' && job.claim?.cause === 'starts';
}

const DOCUMENT = new URL('../../../docs/state-machine.md', import.meta.url);

test('the table in docs/state-machine.md is what the code does', async () => {
  const document = await readFile(DOCUMENT, 'utf8');
  const table = transitionTable();
  assert.ok(document.includes(table), `docs/state-machine.md must contain this table:\n${table}`);
});

test('the diagram in docs/state-machine.md is what the code does', async () => {
  const document = await readFile(DOCUMENT, 'utf8');
  const diagram = stateDiagram();
  assert.ok(document.includes(diagram), `docs/state-machine.md must contain this diagram:\n${diagram}`);
});

test('a job over the limit of starts is claimed for an error that says how often it was started', () => {
  const job = unfinished({ starts: 3 });
  const decision = decide(job, { type: 'started', taskId: 'task', redelivered: false }, NOW_MS, SETTINGS);
  assert.ok(isOverLimit(decision.job));
  const [revoke, status, result] = decision.after;
  assert.deepEqual(revoke, { type: 'revoke', taskId: 'task' });
  assert.deepEqual(status, { type: 'status', status: 'CANCELLED' });
  assert.ok(result?.type === 'result' && result.result.resultType === 'ERROR');
  assert.match(result.result.logs, /started 4 times without finishing/);
});

test('the error of a job over the limit of starts ends with how its last run died, when that is known', () => {
  const start: Trigger = { type: 'started', taskId: 'task', redelivered: false, previousCrash: 'it fell.' };
  const [, , result] = decide(unfinished({ starts: 3 }), start, NOW_MS, SETTINGS).after;
  assert.ok(
    result?.type === 'result' && result.result.logs.endsWith(' not heard of again. The last time it fell.'),
  );
});

test('a job whose task ended without a result goes on when there was a sign of life since it was looked for', () => {
  const lost: Trigger = { type: 'endedWithoutResult', taskId: 'task', lastSignAtMs: 1_000 };
  const ended = decide(unfinished({ lastSignAtMs: 1_000 }), lost, NOW_MS, SETTINGS);
  assert.deepEqual(
    ended.after.map((effect) => (effect.type === 'result' ? effect.result.resultType : effect.type)),
    ['revoke', 'ERROR'],
  );
  const begunAgain = unfinished({ lastSignAtMs: 2_000 });
  assert.deepEqual(decide(begunAgain, lost, NOW_MS, SETTINGS), { job: begunAgain, before: [], after: [] });
});

test('two starts of one batch that is tried again, since its commit was not answered, count once each', () => {
  let job: Job = unfinished({ status: 'ENQUEUED', starts: 0 });
  for (const redelivered of [false, true])
    for (const messageId of ['first', 'second']) job = started(job, messageId, { redelivered });
  assert.equal(job.type === 'unfinished' && job.starts, 2);
});

test('three workers that are cut off in turn and go on with the task bring a job no nearer to the limit of starts', () => {
  let job: Job = unfinished({ status: 'ENQUEUED', starts: 0, runs: [] });
  for (const messageId of ['A', 'B', 'A', 'C', 'B', 'D', 'A', 'E', 'C', 'F']) job = started(job, messageId);
  assert.ok(job.type === 'unfinished' && job.claim === undefined);
  const alive = job.runs.filter(({ state }) => state === 'alive').map(({ startId }) => startId);
  assert.deepEqual([job.starts, alive], [6, ['A', 'B', 'C', 'D', 'F']]);
});

test('workers that are back before another begins their task bring a job no nearer to the limit either', () => {
  let job: Job = unfinished({ status: 'ENQUEUED', starts: 0, runs: [] });
  for (const messageId of ['A', 'A', 'B', 'B', 'C', 'C', 'D', 'D', 'E']) job = started(job, messageId);
  assert.ok(job.type === 'unfinished' && job.claim === undefined);
});

test('runs that are never heard of again bring a job to the limit, whichever of them were told twice', () => {
  let job: Job = unfinished({ status: 'ENQUEUED', starts: 0, runs: [] });
  for (const messageId of ['A', 'A', 'B', 'B', 'C', 'C']) {
    job = started(job, messageId, { redelivered: true });
    assert.equal(isOverLimit(job), false);
  }
  assert.equal(isOverLimit(started(job, 'D')), true);
});

test('a start whose worker was stopped does not count, however often that is said', () => {
  const [second, third] = [ran('the second'), ran('the third')];
  const job = unfinished({ starts: 3, runs: [second, third], lastSignAtMs: NOW_MS });
  const returned: Trigger = {
    type: 'progressed',
    taskId: 'task',
    fraction: 0,
    message: 'stopped',
    requeuedStartId: 'the third',
  };
  const once = decide(job, returned, NOW_MS, SETTINGS);
  const twice = decide(once.job, returned, NOW_MS, SETTINGS);
  assert.deepEqual(twice.job, { ...job, starts: 2, runs: [second] });
  assert.deepEqual(once.before, [{ type: 'progress', fraction: 0, message: 'stopped', log: undefined }]);
});

test('progress of another task than the job’s is not told, and that task is revoked', () => {
  const job = unfinished({ lastSignAtMs: NOW_MS });
  const progressed: Trigger = { type: 'progressed', taskId: 'other', fraction: 0.5, message: '' };
  const { before, after } = decide(job, progressed, NOW_MS, SETTINGS);
  assert.deepEqual([before, after], [[], [{ type: 'revoke', taskId: 'other' }]]);
});

test('the deadline counts from the first start, not from a later one', () => {
  const submitted = unfinished({ status: 'ENQUEUED', starts: 0, deadlineAtMs: undefined, timeoutMs: 5_000 });
  const first = decide(submitted, { type: 'started', taskId: 'task', redelivered: false }, NOW_MS, SETTINGS);
  const second = decide(
    first.job,
    { type: 'started', taskId: 'task', redelivered: false },
    NOW_MS + 3_000,
    SETTINGS,
  );
  assert.equal(second.job.type === 'unfinished' && second.job.deadlineAtMs, NOW_MS + 5_000);
});

test('a deadline that has not passed changes nothing', () => {
  const job = unfinished({ deadlineAtMs: NOW_MS + 1 });
  assert.equal(decide(job, { type: 'deadline' }, NOW_MS, SETTINGS).job, job);
});

test('of two replicas that find a deadline passed one tells the end', () => {
  const first = decide(unfinished({ deadlineAtMs: NOW_MS }), { type: 'deadline' }, NOW_MS, SETTINGS);
  assert.equal(first.after.filter(({ type }) => type === 'result').length, 1);
  assert.deepEqual(decide(first.job, { type: 'deadline' }, NOW_MS, SETTINGS).after, []);
});

test('the first late start of a job that ended by its result is ignored, the next one revoked', () => {
  const start: Trigger = { type: 'started', taskId: 'task', redelivered: false };
  const first = decide({ type: 'ended', cause: 'result', reason: '', starts: 0 }, start, NOW_MS, SETTINGS);
  assert.deepEqual(first.after, []);
  assert.deepEqual(decide(first.job, start, NOW_MS, SETTINGS).after, [{ type: 'revoke', taskId: 'task' }]);
});

test('the result of a job that was started more than once ends its other runs', () => {
  const revokes = (starts: number) =>
    decide(unfinished({ starts }), finished, NOW_MS, SETTINGS).after.filter(({ type }) => type === 'revoke');
  assert.deepEqual(revokes(1), []);
  assert.deepEqual(revokes(2), [{ type: 'revoke', taskId: 'task' }]);
});

test('a result whose claim was left by a process that died is told when the same message comes again', () => {
  const claimed = decide(unfinished(), finished, NOW_MS, SETTINGS);
  const again = claimed.after.map((effect) =>
    effect.type === 'result' ? { ...effect, isRepeated: true } : effect,
  );
  assert.deepEqual(decide(claimed.job, finished, NOW_MS, SETTINGS).after, again);
});

test('a result that nobody was there for is given up after the retention time, a repeated one sooner and without a claim', () => {
  const { job } = decide(unfinished({ undelivered: WAITING }), finished, NOW_MS, SETTINGS);
  const none: Trigger = {
    type: 'queuesChecked',
    existing: { status: false, progress: false, result: false },
  };
  const before = decide(job, none, NOW_MS + SETTINGS.retentionMs - 1, SETTINGS);
  assert.deepEqual(before.after, []);
  const { job: over, after } = decide(before.job, none, NOW_MS + SETTINGS.retentionMs, SETTINGS);
  assert.deepEqual(after, [{ type: 'giveUpResult' }]);
  assert.ok(over.type === 'unfinished' && over.claim?.cause === 'undeliverable');

  const [told] = decide(unfinished(), finished, NOW_MS, SETTINGS).after.filter(
    ({ type }) => type === 'result',
  );
  assert.ok(told?.type === 'result');
  const claimed = decide(unfinished(), finished, NOW_MS, SETTINGS).job;
  const repeated: Trigger = {
    type: 'unroutable',
    events: [{ ...told, isRepeated: true }],
    replyTo: undefined,
  };
  const kept = decide(claimed, repeated, NOW_MS, SETTINGS).job;
  const soon = decide(kept, none, NOW_MS + 300_000, SETTINGS);
  assert.deepEqual(soon.after, [{ type: 'giveUpResult' }]);
  assert.ok(soon.job.type === 'unfinished' && soon.job.claim?.cause === 'result');
});

test('an end that is delivered late is revoked again: its owner may have died before', () => {
  const { job } = decide(unfinished({ undelivered: WAITING }), { type: 'deleted' }, NOW_MS, SETTINGS);
  const all: Trigger = {
    type: 'queuesChecked',
    existing: { status: true, progress: true, result: true },
  };
  const types = decide(job, all, NOW_MS, SETTINGS).after.map((effect) =>
    effect.type === 'status' ? effect.status : effect.type,
  );
  assert.deepEqual(types, ['revoke', 'REGISTERED', 'ENQUEUED', 'RUNNING', 'CANCELLED', 'keptResult']);
});

test('no sign of life gives up no job whose result waits for its queue', () => {
  const { job } = decide(unfinished({ undelivered: WAITING }), finished, NOW_MS, SETTINGS);
  assert.equal(decide(job, { type: 'silence' }, NOW_MS, SETTINGS).job, job);
});

test('a job whose claimed result was never told is given up with the statuses that were owed with it', () => {
  const claimed = decide(unfinished({ status: 'ENQUEUED', starts: 0, runs: [] }), finished, NOW_MS, SETTINGS);
  const { after } = decide(claimed.job, { type: 'silence' }, NOW_MS, SETTINGS);
  assert.deepEqual(
    after.map((effect) => (effect.type === 'status' ? effect.status : effect.type)),
    ['RUNNING', 'revoke', 'result'],
  );
});

const event = fc.oneof<fc.Arbitrary<Trigger>[]>(
  fc.constant<Trigger>({
    type: 'submitted',
    newTaskId: 'task',
    submission: {
      workflowType: 'noop',
      jobReference: undefined,
      esdl: Buffer.from('<x/>'),
      params: {},
      priority: undefined,
      timeoutMs: 10,
      replyTo: undefined,
      liveLogs: false,
    },
  }),
  fc.constant<Trigger>({ type: 'refused', problems: ['wrong'], replyTo: undefined }),
  fc.constant<Trigger>({ type: 'enqueued' }),
  fc.constant<Trigger>({ type: 'deleted' }),
  fc.record({
    type: fc.constant('started' as const),
    taskId: fc.constantFrom('task', 'other'),
    redelivered: fc.boolean(),
  }),
  fc.constant<Trigger>({ type: 'progressed', taskId: 'task', fraction: 0.1, message: '' }),
  // A digest stands for the content, so the two go together.
  fc
    .record({
      taskId: fc.constantFrom('task', 'other'),
      resultType: fc.constantFrom('SUCCEEDED' as const, 'ERROR' as const),
    })
    .map(({ taskId, resultType }): Trigger => ({
      type: 'finished',
      taskId,
      digest: resultType,
      result: { resultType, outputEsdl: undefined, logs: '', feedback: [] },
    })),
  fc
    .nat({ max: 30 })
    .map((after): Trigger => ({ type: 'endedWithoutResult', taskId: 'task', lastSignAtMs: NOW_MS + after })),
  fc.constant<Trigger>({ type: 'deadline' }),
  fc.constant<Trigger>({ type: 'silence' }),
  fc.constant<Trigger>({ type: 'claimed' }),
);

const RANK = ['REGISTERED', 'ENQUEUED', 'RUNNING', 'FINISHED'];

test('whatever happens, in whatever order: statuses go forward, and only one end is ever told', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      let job: Job = UNKNOWN;
      let highest = -1;
      const ends = new Set<string>();
      for (const [index, each] of events.entries()) {
        const decision = decide(job, each, NOW_MS + index, { maxStarts: 2, retentionMs: 15 });
        job = decision.job;
        for (const effect of [...decision.before, ...decision.after]) {
          if (effect.type === 'result') ends.add(JSON.stringify(effect.result));
          if (effect.type === 'status' && effect.status !== 'CANCELLED') {
            const rank = RANK.indexOf(effect.status);
            // A repetition starts over at REGISTERED; nothing is ever left out on the way up.
            assert.ok(rank <= highest + 1, `${effect.status} after ${RANK[highest] ?? 'nothing'}`);
            highest = Math.max(highest, rank);
          }
        }
      }
      const ofSilence = [...ends].filter((end) => end.includes('sign of life'));
      // Giving up a claimed result whose message vanished is the one exception; see the state machine's page.
      assert.ok(ends.size - (ends.size > 1 ? ofSilence.length : 0) <= 1, [...ends].join('\n'));
    }),
    { numRuns: 3_000 },
  );
});
