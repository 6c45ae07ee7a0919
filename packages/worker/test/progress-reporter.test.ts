import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProgressReporter } from '../src/events/progress-reporter.ts';

function record(intervalMs: number): { reporter: ProgressReporter; sent: [number, string][] } {
  const sent: [number, string][] = [];
  return { sent, reporter: new ProgressReporter(intervalMs, (...update) => sent.push(update)) };
}

test('without an interval every update is sent', () => {
  const { reporter, sent } = record(0);
  reporter.report(0.1, 'a');
  reporter.report(0.1, 'b');
  reporter.finish();
  assert.deepEqual(sent, [
    [0.1, 'a'],
    [0.1, 'b'],
  ]);
});

test('with an interval the first update is sent at once, then one per interval, and the last is never lost', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { reporter, sent } = record(100);
  for (const fraction of [0.1, 0.2, 0.3]) reporter.report(fraction, '');
  assert.deepEqual(sent, [[0.1, '']]);
  t.mock.timers.tick(100);
  assert.deepEqual(sent.at(-1), [0.3, '']);
  reporter.report(0.4, '');
  reporter.report(1, 'done');
  reporter.finish();
  assert.deepEqual(sent, [
    [0.1, ''],
    [0.3, ''],
    [1, 'done'],
  ]);
});

test('an interval without updates sends nothing', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { reporter, sent } = record(100);
  reporter.report(0.1, '');
  t.mock.timers.tick(1000);
  reporter.report(0.2, '');
  reporter.finish();
  assert.deepEqual(sent, [
    [0.1, ''],
    [0.2, ''],
  ]);
});

test('a fraction is limited to 0…1, and NaN repeats the last one', () => {
  const { reporter, sent } = record(0);
  for (const fraction of [-1, 0.5, Number.NaN, 7]) reporter.report(fraction, '');
  assert.deepEqual(
    sent.map(([fraction]) => fraction),
    [0, 0.5, 0.5, 1],
  );
});
