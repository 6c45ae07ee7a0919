import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare, differences } from '../src/compare.ts';
import { figure, type Figure, quantile } from '../src/figure.ts';
import type { Report } from '../src/report.ts';

function reportOf(unit: Figure['unit'], values: readonly number[]): Report {
  const outcome = { figures: [figure('inbox', unit, values)], lost: 0, repeated: 0 };
  return { sections: { 'end-to-end': outcome } } as unknown as Report; // nothing else is read
}

function isWorse(
  unit: Figure['unit'],
  before: readonly number[],
  now: readonly number[],
): boolean | undefined {
  return compare(reportOf(unit, before), reportOf(unit, now))[0]?.isWorse;
}

test('a rate is worse only when each run now is below every run before', () => {
  assert.equal(isWorse('jobs/s', [100, 110, 120], [90, 95, 101]), false);
  assert.equal(isWorse('jobs/s', [100, 110, 120], [90, 95, 99]), true);
  assert.equal(isWorse('jobs/s', [100, 110, 120], [130, 140, 150]), false);
});

test('a time is worse only when each run now is above every run before', () => {
  assert.equal(isWorse('ms', [4, 5, 6], [5.9, 7, 8]), false);
  assert.equal(isWorse('ms', [4, 5, 6], [6.1, 7, 8]), true);
  assert.equal(isWorse('ms', [4, 5, 6], [1, 2, 3]), false);
});

test('what has a floor is judged by its share of it, and the floor itself is not', () => {
  const report = (floor: readonly number[], inbox: readonly number[]): Report => {
    const of = figure('floor', 'jobs/s', floor);
    const share = { of: 'floor', median: 1 };
    const outcome = { figures: [of, figure('inbox', 'jobs/s', inbox, { share })], lost: 0, repeated: 0 };
    return { sections: { 'end-to-end': outcome } } as unknown as Report;
  };
  const before = report([100, 100], [80, 70]);
  const worse = (now: Report): boolean[] => compare(before, now).map((each) => each.isWorse);
  assert.deepEqual(worse(report([50, 50], [40, 36])), [false, false]);
  assert.deepEqual(worse(report([200, 200], [100, 130])), [false, true]);
});

test('a figure that the earlier report does not have is not compared', () => {
  const before = { sections: {} } as unknown as Report;
  assert.deepEqual(compare(before, reportOf('ms', [1])), []);
});

test('what the figures depend on is told when the earlier report has it otherwise', () => {
  const conditions = {
    processor: 'A',
    cores: 2,
    node: 'v24',
    rabbitmq: '3.10',
    postgresql: '15',
    date: '2026-01-01',
  };
  const report = { conditions, sizes: { runs: 3, backlog: [1, 2] } } as unknown as Report; // nothing else is read
  assert.deepEqual(differences(report, structuredClone(report)), []);
  const other = {
    conditions: { ...conditions, processor: 'B', rabbitmq: '4.0', date: '2026-02-01' },
    sizes: { runs: 3, backlog: [1, 20] },
  } as unknown as Report;
  assert.deepEqual(differences(report, other), [
    'processor was A in the earlier report and is B now: shares hold, absolute figures do not',
    'RabbitMQ was 3.10 in the earlier report and is 4.0 now: shares hold, absolute figures do not',
    'the earlier report has other sizes: jobs that wait for a worker (1, 2, now 1, 20)',
  ]);
});

test('a quantile between two values lies between them', () => {
  assert.equal(quantile([4, 1, 3, 2], 0.5), 2.5);
  assert.equal(quantile([10, 20], 0.99), 19.9);
  assert.equal(quantile([7], 0.99), 7);
});
