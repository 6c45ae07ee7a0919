import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failing } from '../src/commands/bench.ts';

const MEASURED = { figures: [], lost: 0, repeated: 0 };
const WELL = { sections: { latency: MEASURED }, lost: 0, repeated: 0 };

test('a benchmark with a failed section ends with an error that names the section and the reason', () => {
  const error = failing(
    { ...WELL, sections: { latency: MEASURED, large: { ...MEASURED, failed: 'no memory' } } },
    [],
  );
  assert.equal(error?.code, 'bench_failed');
  assert.match(error.message, /large: no memory/);
});

test('a benchmark ends with an error when a section could not be measured, or a job was lost', () => {
  const peers = { ...MEASURED, unavailable: 'there is no Python' };
  const unavailable = failing({ ...WELL, sections: { peers } }, []);
  assert.equal(unavailable?.code, 'bench_unavailable');
  assert.match(unavailable.message, /peers: there is no Python/);
  assert.equal(failing({ ...WELL, lost: 1 }, [])?.code, 'bench_defects');
  assert.equal(failing(WELL, []), undefined);
});

test('a benchmark ends with an error when a figure is worse than in the earlier report', () => {
  const comparison = { section: 'latency', name: 'inline, p50', unit: 'ms', before: 1, now: 2 } as const;
  assert.equal(failing(WELL, [{ ...comparison, isWorse: false }]), undefined);
  const error = failing(WELL, [{ ...comparison, isWorse: true }]);
  assert.equal(error?.code, 'bench_worse');
  assert.match(error.message, /latency: inline, p50/);
});
