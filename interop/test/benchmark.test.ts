import assert from 'node:assert/strict';
import { test } from 'node:test';
import { QUICK, runBenchmark } from '@omotes/bench';

const TINY = { ...QUICK, runs: 1, pythonJobs: 20, peerJobs: 20, peerSingle: 3 };

test('each peer of the benchmark performs jobs and loses none', { timeout: 300_000 }, async (t) => {
  const { sections, lost, repeated } = await runBenchmark({
    sizes: TINY,
    only: ['peers'],
    log: (line) => t.diagnostic(line),
    signal: t.signal,
  });
  const { figures = [], unavailable } = sections.peers ?? {};
  assert.equal(unavailable, undefined);
  const rates = figures.filter(({ unit }) => unit === 'jobs/s');
  assert.deepEqual(
    rates.map(({ name }) => name),
    [
      'ours, inline',
      'ours, in processes',
      'Celery, prefork',
      'Celery, threads',
      'BullMQ, appendfsync always',
      'BullMQ, appendfsync everysec',
      'pg-boss',
      'graphile-worker',
    ],
  );
  for (const { name, median, note } of figures) assert.ok(median > 0 && note !== '', name);
  assert.deepEqual({ lost, repeated }, { lost: 0, repeated: 0 });
});

test('the programs of the published SDK in the benchmark lose no job', { timeout: 300_000 }, async (t) => {
  const { sections, lost, repeated } = await runBenchmark({
    sizes: TINY,
    only: ['python-sdks'],
    log: (line) => t.diagnostic(line),
    signal: t.signal,
  });
  const { figures = [], unavailable } = sections['python-sdks'] ?? {};
  assert.equal(unavailable, undefined);
  assert.equal(figures.length, 2);
  for (const { name, median } of figures) assert.ok(median > 0, name);
  assert.deepEqual({ lost, repeated }, { lost: 0, repeated: 0 });
});
