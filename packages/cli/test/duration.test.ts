import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatDuration, parseTimeSpan, parseTimeout } from '../src/duration.ts';
import { UsageError } from '../src/errors.ts';

test('durations are read in common notations and in that of ISO 8601', () => {
  const expected: Record<string, number> = {
    '500ms': 500,
    '90s': 90_000,
    '1.5h': 5_400_000,
    '1,5h': 5_400_000,
    '30m': 1_800_000,
    '30min': 1_800_000,
    '1d12h': 129_600_000,
    '1d 12h': 129_600_000,
    '2w': 1_209_600_000,
    PT2H: 7_200_000,
    pt2h30m: 9_000_000,
    P1DT12H: 129_600_000,
    'PT0.5S': 500,
    P1W: 604_800_000,
  };
  for (const [text, ms] of Object.entries(expected)) assert.equal(parseTimeSpan(text), ms, text);
});

test('amounts of several units add up', () => {
  const amounts = fc.record({
    d: fc.nat(40),
    h: fc.nat(1000),
    m: fc.nat(1000),
    s: fc.nat(1000),
    ms: fc.nat(1000),
  });
  fc.assert(
    fc.property(amounts, ({ d, h, m, s, ms }) => {
      const expected = (((d * 24 + h) * 60 + m) * 60 + s) * 1000 + ms;
      assert.equal(parseTimeSpan(`${d}d${h}h${m}m${s}s${ms}ms`), expected);
    }),
  );
});

test('text that is not a duration is a usage error that shows how to write one', () => {
  for (const text of [
    '',
    '5',
    'soon',
    '5x',
    '2h later',
    'h',
    'P',
    'PT',
    '-5s',
    '1h-1m',
    'P1M',
    '5 parsecs',
  ]) {
    assert.throws(
      () => parseTimeSpan(text),
      (error) => error instanceof UsageError && /2h/.test(error.message),
      text,
    );
  }
});

test('a timeout that does not fit the wire format is refused', () => {
  assert.equal(parseTimeout('49d'), 4_233_600_000);
  for (const text of ['0s', '50d']) assert.throws(() => parseTimeout(text), UsageError, text);
});

test('durations are shown in the unit that suits them', () => {
  const expected: [number, string][] = [
    [0, '0 ms'],
    [999, '999 ms'],
    [1_000, '1.0 s'],
    [59_949, '59.9 s'],
    [59_950, '1 min 00 s'],
    [247_000, '4 min 07 s'],
    [7_500_000, '2 h 05 min'],
    [864_000_000, '10 d'],
  ];
  for (const [ms, text] of expected) assert.equal(formatDuration(ms), text);
});
