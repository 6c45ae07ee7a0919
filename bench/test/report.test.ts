import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barPlot } from '../src/bar-plot.ts';
import { figure } from '../src/figure.ts';
import { type Report, reportLines } from '../src/report.ts';

test('a section that could not be measured says why', () => {
  const peers = { figures: [], lost: 0, repeated: 0, unavailable: 'there is no Python' };
  const large = { figures: [], lost: 0, repeated: 0, failed: 'no memory' };
  const report = {
    conditions: {},
    sizes: {},
    sections: { peers, large },
    lost: 0,
    repeated: 0,
  } as unknown as Report; // nothing else is read
  const lines = reportLines(report).join('\n');
  assert.match(lines, /^peers:\n {2}not measured: there is no Python$/m);
  assert.match(lines, /^large:\n {2}failed: no memory$/m);
});

test('conditions and sizes have names that people read', () => {
  const report = {
    conditions: { memoryGb: 24 },
    sizes: { backlog: [10, 20] },
    sections: {},
    lost: 0,
    repeated: 0,
  };
  const lines = reportLines(report as unknown as Report).join('\n'); // nothing else is read
  assert.match(lines, /^memory, GB +24\njobs that wait for a worker +10, 20$/m);
});

test('a plot has a bar as long as the median for each figure, and a line from the lowest to the highest', () => {
  const figures = [figure('inbox', 'jobs/s', [50, 100, 200]), figure('<queues>', 'jobs/s', [10, 20, 40])];
  const svg = barPlot([{ title: 'End to end', figures }]);
  const widths = [...svg.matchAll(/<rect x="[^"]*" y="[^"]*" width="([\d.]+)"/g)].map(([, width]) =>
    Number(width),
  );
  assert.deepEqual(widths, [200, 40]);
  assert.match(svg, /d="M430.0 \S+H730.0"/);
  assert.match(svg, />&lt;queues></);
});
