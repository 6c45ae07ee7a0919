import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plannedJob } from '../src/planned-job.ts';

const MINUTE_MS = 60_000;

test('the same seed, program and index give the same job, any other gives another id', () => {
  assert.deepEqual(plannedJob(7, 'sdk-0', 3, MINUTE_MS), plannedJob(7, 'sdk-0', 3, MINUTE_MS));
  const ids = [plannedJob(7, 'sdk-0', 3, 0), plannedJob(8, 'sdk-0', 3, 0)].concat([
    plannedJob(7, 'sdk-1', 3, 0),
    plannedJob(7, 'sdk-0', 4, 0),
  ]);
  assert.equal(new Set(ids.map(({ jobId }) => jobId)).size, 4);
});

test('a job that has to succeed takes no longer than the time left', () => {
  for (let index = 0; index < 2_000; index += 1) {
    const { deserves, params } = plannedJob(1, 'sdk-0', index, 1_500);
    if (deserves.includes('SUCCEEDED')) assert.ok((params['seconds'] ?? 0) <= 1.5);
  }
});

test('a job whose task ends without a result is planned only when allowed', () => {
  const garbled = (mayLoseResult: boolean): number =>
    Array.from({ length: 2_000 }, (_, index) =>
      plannedJob(1, 'sdk-0', index, MINUTE_MS, mayLoseResult),
    ).filter(({ workflowType }) => workflowType === 'python_garbled').length;
  assert.ok(garbled(true) > 20);
  assert.equal(garbled(false), 0);
});

test('there are jobs for each result type, and jobs of up to a minute', () => {
  const jobs = Array.from({ length: 2_000 }, (_, index) => plannedJob(1, 'sdk-0', index, MINUTE_MS));
  for (const type of ['SUCCEEDED', 'ERROR', 'TIMEOUT', 'CANCELLED'] as const)
    assert.ok(jobs.some(({ deserves }) => deserves.length === 1 && deserves[0] === type));
  const healthy = jobs.filter(({ deserves }) => deserves.includes('SUCCEEDED'));
  const longest = Math.max(...healthy.map(({ params }) => params['seconds'] ?? 0));
  assert.ok(longest > 40 && longest <= 60);
});
