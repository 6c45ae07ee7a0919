import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JOB_STATUSES, type JobSummary } from '@omotes/http-api';
import fc from 'fast-check';
import { JobList } from '../app/jobs/job-list.ts';
import { comparison, matches, queryText, readQuery, sortedBy } from '../app/jobs/job-query.ts';
import { rowWindow } from '../app/jobs/row-window.ts';

function job(number: number, more: Partial<JobSummary> = {}): JobSummary {
  return {
    job_id: `job-${String(number).padStart(6, '0')}`,
    job_name: `Job ${number}`,
    workflow_type: 'noop',
    status: 'running',
    progress_fraction: 0,
    progress_message: '',
    submitted_at: new Date(1_700_000_000_000 + number * 1000).toISOString(),
    registered_at: null,
    running_at: null,
    stopped_at: null,
    user_name: 'anna',
    project_name: 'Elzermeer',
    job_priority: 'medium',
    waiting: null,
    ...more,
  };
}

const numbers = (jobs: readonly JobSummary[]) => jobs.map(({ job_id: jobId }) => Number(jobId.slice(4)));

test('a query survives being written to the address and read back', () => {
  const query = fc.record({
    q: fc.string(),
    statuses: fc.subarray([...JOB_STATUSES]),
    workflowType: fc.string(),
    userName: fc.string(),
    projectName: fc.string(),
    sort: fc.constantFrom('-submitted_at' as const, 'job_name' as const, '-status' as const),
  });
  fc.assert(fc.property(query, (each) => assert.deepEqual(readQuery(`?${queryText(each)}`), { ...each })));
});

test('invalid parts of an address are ignored', () => {
  assert.deepEqual(readQuery('?sort=-nothing&status=lost&status=error'), {
    ...readQuery(''),
    statuses: ['error'],
  });
  assert.equal(queryText(readQuery('')), '');
});

test('the search ignores case and looks in name, id, user and project', () => {
  const one = job(7, { job_name: 'Warmtenet Zoë', user_name: 'Bram' });
  for (const q of ['zoë', 'bram', 'ELZER', 'JOB-000007', ''])
    assert.ok(matches(one, { ...readQuery(''), q }), q);
  assert.ok(!matches(one, { ...readQuery(''), q: 'anna' }));
});

test('jobs without a value are last in both directions', () => {
  const jobs = [
    job(1),
    job(2, { running_at: '2024-01-02T00:00:00Z' }),
    job(3, { running_at: '2024-01-01T00:00:00Z' }),
  ];
  assert.deepEqual(numbers(jobs.toSorted(comparison('running_at'))), [3, 2, 1]);
  assert.deepEqual(numbers(jobs.toSorted(comparison('-running_at'))), [2, 3, 1]);
  assert.equal(sortedBy('status', 'status'), '-status');
  assert.equal(sortedBy('status', '-status'), 'status');
});

test('pages are joined, and a job on two pages appears once', () => {
  const list = new JobList(readQuery(''));
  list.beginPage();
  list.addPage([job(4), job(3)], 4, true);
  assert.equal(list.isComplete, false);
  list.beginPage();
  list.addPage([job(3), job(2)], 4, false);
  assert.deepEqual(numbers(list.rows), [4, 3, 2]);
  list.beginPage();
  list.addPage([], 4, false);
  assert.equal(list.isComplete, true);
  assert.equal(list.total, 3);
});

test('a live change is not undone by a page that was requested before it', () => {
  const list = new JobList(readQuery('?status=running'));
  list.beginPage();
  list.apply([job(2, { progress_fraction: 0.9 }), job(1, { status: 'succeeded' })]);
  list.addPage([job(3), job(2), job(1)], 3, true);
  assert.deepEqual(numbers(list.rows), [3, 2]);
  assert.equal(list.rows[1]?.progress_fraction, 0.9);
});

test('changes before the first page arrives are not counted twice', () => {
  const list = new JobList(readQuery(''));
  list.beginPage();
  list.apply([job(9), job(2, { progress_fraction: 0.5 })]);
  assert.deepEqual(list.rows, []);
  list.addPage([job(8), job(7)], 8, true);
  assert.deepEqual(numbers(list.rows), [9, 8, 7]);
  assert.equal(list.total, 9);
});

test('a new job appears in its place, one that no longer fits disappears, one beyond the loaded pages waits for its page', () => {
  const list = new JobList(readQuery('?status=running'));
  list.beginPage();
  list.addPage([job(9), job(7)], 5, true);
  list.apply([job(8), job(1)]);
  assert.deepEqual(numbers(list.rows), [9, 8, 7]);
  assert.equal(list.total, 6);
  list.apply([job(9, { status: 'error' })]);
  assert.deepEqual(numbers(list.rows), [8, 7]);
  assert.equal(list.total, 5);
});

test('after any changes the list has the jobs whose last state matches the query', () => {
  const change = fc.record({
    number: fc.nat(30),
    status: fc.constantFrom(...JOB_STATUSES),
    progress: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  const sort = fc.constantFrom('', '-progress_fraction', 'status');
  fc.assert(
    fc.property(fc.array(fc.array(change)), sort, (frames, sorted) => {
      const query = readQuery(`?status=running&status=succeeded&sort=${sorted}`);
      const list = new JobList(query);
      const last = new Map<string, JobSummary>();
      list.beginPage();
      list.addPage([], 0, true);
      for (const frame of frames) {
        const jobs = frame.map(({ number, status, progress }) =>
          job(number, { status, progress_fraction: progress }),
        );
        for (const each of jobs) last.set(each.job_id, each);
        list.apply(jobs);
      }
      const expected = [...last.values()].filter((each) => matches(each, query)).sort(comparison(query.sort));
      assert.deepEqual(list.rows, expected);
      assert.equal(list.total, expected.length);
    }),
  );
});

test('a window of rows covers the visible rows and stays small', () => {
  fc.assert(
    fc.property(fc.nat(400_000), fc.nat(2_000), fc.nat(10_000), (scrollTop, height, count) => {
      const { first, end } = rowWindow(scrollTop, height, 32, count);
      assert.ok(first >= 0 && first <= end && end <= count);
      assert.ok(end - first <= Math.ceil(height / 32) + 18);
      const top = Math.floor(scrollTop / 32);
      if (top < count) assert.ok(first <= top && end > top);
    }),
  );
});
