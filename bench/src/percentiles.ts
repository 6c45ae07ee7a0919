import { figure, quantile, shareOf, type Figure } from './figure.ts';

const PARTS = { p50: 0.5, p95: 0.95, p99: 0.99 };

/** The times of several runs, kept separately for each run. */
export interface Times {
  readonly name: string;
  readonly runsMs: readonly (readonly number[])[];
}

/** A figure for each percentile. `of`: the times to compare with. */
export function percentiles(
  { name, runsMs }: Times,
  parts: readonly (keyof typeof PARTS)[],
  of?: Times,
): Figure[] {
  return parts.map((part) => {
    const values = runsMs.map((timesMs) => quantile(timesMs, PARTS[part]));
    const [compared] = of === undefined ? [] : percentiles(of, [part]);
    return figure(
      `${name}, ${part}`,
      'ms',
      values,
      compared === undefined ? {} : { share: shareOf(compared, values) },
    );
  });
}
