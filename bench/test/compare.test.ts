import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare, differences } from '../src/compare.ts';
import { figure, type Figure, quantile } from '../src/figure.ts';
import type { Report } from '../src/report.ts';

function reportOf(unit: Figure['unit'], values: readonly number[], conditions = {}): Report {
  const outcome = { figures: [figure('inbox', unit, values)], lost: 0, repeated: 0 };
  return { conditions, sections: { 'end-to-end': outcome } } as unknown as Report; // nothing else is read
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

test('what differs by less than a tenth is not worse', () => {
  assert.equal(isWorse('MB', [32, 32.1, 32.2], [32.3, 32.4, 32.5]), false);
  assert.equal(isWorse('jobs/s', [100, 101, 102], [95, 96, 97]), false);
});

/** With a figure that is a share of another. */
function withShare(of: string, base: readonly number[], inbox: readonly number[], conditions = {}): Report {
  const figures = [
    figure(of, 'jobs/s', base),
    figure('inbox', 'jobs/s', inbox, { share: { of, median: 1 } }),
  ];
  return { conditions, sections: { 'end-to-end': { figures, lost: 0, repeated: 0 } } } as unknown as Report;
}

function worseOnes(before: Report, now: Report): string[] {
  return compare(before, now).flatMap(({ name, isWorse: is }) => (is ? [name] : []));
}

test('what is a share of bare loops is judged by that, and the loops themselves are not', () => {
  const of = 'floor: packed';
  const before = withShare(of, [100, 100], [80, 70]);
  assert.deepEqual(worseOnes(before, withShare(of, [50, 50], [40, 36])), []);
  assert.deepEqual(worseOnes(before, withShare(of, [200, 200], [100, 130])), ['inbox']);
});

test('what is a share of anything else is judged by itself, as that is', () => {
  const before = withShare('ours', [100, 100], [80, 70]);
  assert.deepEqual(worseOnes(before, withShare('ours', [50, 50], [80, 70])), ['ours']);
  assert.deepEqual(worseOnes(before, withShare('ours', [400, 400], [80, 70])), []);
});

test('on another machine only shares of bare loops can be worse', () => {
  const [a, b] = [{ processor: 'A' }, { processor: 'B' }];
  const worse = worseOnes(reportOf('jobs/s', [100], a), reportOf('jobs/s', [50], b));
  assert.deepEqual(worse, []);
  const of = 'floor: packed';
  assert.deepEqual(worseOnes(withShare(of, [100], [80], a), withShare(of, [100], [40], b)), ['inbox']);
});

test('a figure that the earlier report does not have is not compared', () => {
  const before = { conditions: {}, sections: {} } as unknown as Report;
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
