/** Unit of a figure. More is better for rates, less for all others. */
export type Unit = 'jobs/s' | 'updates/s' | 'ms' | 'MB' | 'µs' | '%';

/** One measured quantity with a value of each run. */
export interface Figure {
  /** Such as `inbox, 1 SDK`; unique in its section. */
  readonly name: string;
  readonly unit: Unit;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly values: readonly number[];
  /** Name of the figure to compare with, and the median over the runs of this figure divided by that one. */
  readonly share?: { readonly of: string; readonly median: number };
  /** Processor time by program in µs per job, the median of the runs. */
  readonly cpuMicroseconds?: Readonly<Record<string, number>>;
  /** A note, such as what a peer does not do. */
  readonly note?: string;
}

/** Summarizes the runs of one quantity. Needs at least one value. */
export function figure(
  name: string,
  unit: Unit,
  values: readonly number[],
  extra: Pick<Figure, 'share' | 'cpuMicroseconds' | 'note'> = {},
): Figure {
  return {
    name,
    unit,
    median: quantile(values, 0.5),
    min: Math.min(...values),
    max: Math.max(...values),
    values,
    ...extra,
  };
}

/** The value below which this part (0 to 1) of the values lies; interpolated between two of them if necessary. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const position = (sorted.length - 1) * part;
  const [below, above] = [sorted[Math.floor(position)] ?? NaN, sorted[Math.ceil(position)] ?? NaN];
  return below + (above - below) * (position % 1);
}

/** The median over the runs of one quantity divided by another. */
export function shareOf(of: Figure, values: readonly number[]): NonNullable<Figure['share']> {
  const ratios = values.map((value, run) => value / (of.values[run] ?? NaN));
  return { of: of.name, median: quantile(ratios, 0.5) };
}

/** Whether more is better. */
export function isRate(unit: Unit): boolean {
  return unit.endsWith('/s');
}

/** A share as text: in per cent for a rate, as a multiple for other units. */
export function shareText({ unit, share }: Pick<Figure, 'unit' | 'share'>): string {
  if (share === undefined) return '';
  const value = isRate(unit) ? `${(share.median * 100).toFixed(0)} %` : `${share.median.toFixed(2)} ×`;
  return `${value} of ${share.of}`;
}

const DECIMALS: Readonly<Record<Unit, number>> = {
  'jobs/s': 0,
  'updates/s': 0,
  ms: 1,
  MB: 0,
  µs: 0,
  '%': 1,
};

/** A value as text, without its unit. */
export function valueText(unit: Unit, value: number): string {
  return value.toFixed(DECIMALS[unit]);
}
