import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare, reportLines, runBenchmark, SECTION_NAMES } from '../src/index.ts';

const TINY = {
  runs: 1,
  jobs: 40,
  slowJobs: 20,
  pythonJobs: 0,
  waiting: 60,
  single: 3,
  updates: 100,
  progressSeconds: 0.1,
  backlog: [20, 100],
  backlogStep: 200,
  largeBytes: [10_000, 100_000],
  scaleOutJobs: 40,
  idleSdks: 5,
  idleSeconds: 0.5,
  peerJobs: 0,
  peerSingle: 0,
};
/** The sections that need programs from PyPI, npm and Debian are tested in `interop`. */
const OURS = SECTION_NAMES.filter((name) => name !== 'peers' && name !== 'python-sdks');

test(
  'every section of the benchmark of our own programs has figures, and no job is lost',
  { timeout: 300_000 },
  async (t) => {
    const report = await runBenchmark({
      sizes: TINY,
      only: OURS,
      log: (line) => t.diagnostic(line),
      signal: t.signal,
    });
    const { conditions, sections, lost, repeated } = report;
    assert.deepEqual(Object.keys(sections), OURS);
    for (const { figures } of Object.values(sections)) {
      assert.ok(figures.length > 0);
      for (const { name, unit, values, min, median, max } of figures) {
        assert.equal(values.length, TINY.runs, name);
        // The processor time of so few jobs may be too short to measure.
        const isSeen = min > 0 || unit === '%' || unit === 'µs';
        assert.ok(isSeen && min <= median && median <= max && max < Infinity, `${name}: ${String(values)}`);
      }
    }
    assert.deepEqual({ lost, repeated }, { lost: 0, repeated: 0 });
    for (const condition of Object.values(conditions)) assert.ok(condition);
    const lines = reportLines(report).join('\n');
    for (const name of OURS) assert.match(lines, new RegExp(`^${name}:$`, 'm'));
    assert.ok(compare(report, report).every(({ isWorse }) => !isWorse));
  },
);

test(
  'a section that fails reports why, and leaves nothing for the others to measure',
  { timeout: 120_000 },
  async (t) => {
    const { sections, lost, repeated } = await runBenchmark({
      // `backlog` then fails when its first jobs are queued, and `ingest` counts what it finds in the same queue.
      sizes: { ...TINY, runs: 2, backlog: null as never },
      only: ['backlog', 'ingest'],
      log: (line) => t.diagnostic(line),
      signal: t.signal,
    });
    assert.ok(sections.ingest && sections.ingest.figures.length > 0);
    for (const { name, values } of sections.ingest.figures) assert.equal(values.length, 2, name);
    assert.match(sections.backlog?.failed ?? '', /not iterable/);
    assert.deepEqual(sections.backlog?.figures, []);
    assert.deepEqual({ lost, repeated }, { lost: 0, repeated: 0 });
  },
);
