import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JobStatus } from '@omotes/http-api';
import type { JobRow } from '../src/store/job-row.ts';
import { whyWaiting, type WaitingFacts } from '../src/system/waiting.ts';

function job(status: JobStatus = 'enqueued'): JobRow {
  return {
    job_id: '0f1e2d3c-4b5a-4697-8877-665544332211',
    revision: 1,
    job_name: '',
    user_name: '',
    project_name: '',
    workflow_type: 'sleep',
    job_priority: 'medium',
    timeout_after_s: null,
    live_logs: false,
    status,
    progress_fraction: 0,
    progress_message: '',
    submitted_at: new Date(0),
    registered_at: null,
    enqueued_at: null,
    running_at: null,
    stopped_at: null,
    is_confirmed: true,
    remove_when_ended: false,
  };
}

const at = (place: number) => ({ job_id: job().job_id, place, jobs: 5 });

const facts = (queue?: { messages: number; consumers: number }, orchestrators = 1): WaitingFacts => ({
  orchestrators,
  queues: new Map(queue ? [['sleep', queue]] : []),
});
const BUSY = facts({ messages: 5, consumers: 1 });

test('while no orchestrator runs, every waiting job waits for one', () => {
  for (const status of ['registered', 'enqueued'] as const) {
    const { reason, place } = whyWaiting(job(status), facts({ messages: 5, consumers: 0 }, 0), at(3));
    assert.deepEqual([reason, place], ['orchestrator_away', null]);
  }
});

test('a registered job waits for an orchestrator to hand it on', () => {
  assert.equal(whyWaiting(job('registered'), BUSY, undefined).reason, 'being_registered');
});

test('a queue without consumers has no worker, and neither has a missing queue', () => {
  for (const queue of [{ messages: 5, consumers: 0 }, undefined]) {
    const { reason, place, text } = whyWaiting(job(), facts(queue), at(3));
    assert.deepEqual([reason, place], ['no_worker', 3]);
    assert.match(text, /No worker for 'sleep'/);
  }
});

test('a job behind busy workers says how many jobs are ahead of it', () => {
  const text = (place: number): string => whyWaiting(job(), BUSY, at(place)).text;
  assert.match(text(1), / are busy\. It is next\.$/);
  assert.match(text(2), / One job is ahead of it\.$/);
  assert.match(text(3), / 2 jobs are ahead of it\.$/);
  assert.equal(whyWaiting(job(), BUSY, at(3)).place, 3);
});

test('the place is unknown while the queue holds jobs of other programs', () => {
  for (const [queue, place] of [
    [{ messages: 6, consumers: 1 }, at(3)],
    [{ messages: 5, consumers: 1 }, undefined],
  ] as const) {
    const waiting = whyWaiting(job(), facts(queue), place);
    assert.deepEqual([waiting.reason, waiting.place], ['all_busy', null]);
    assert.match(waiting.text, / are busy\.$/);
  }
});
