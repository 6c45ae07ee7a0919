/** What a figure counts; of rates more is better, of everything else less. */
export type Unit = 'jobs/s' | 'updates/s' | 'ms' | 'MB' | 'µs' | '%';

/** One measured quantity, with a value from each run. */
export interface Figure {
  /** Such as `inbox, 1 SDK`; unique in its section. */
  readonly name: string;
  readonly unit: Unit;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly values: readonly number[];
  /** The figure's name that this one is compared with, and the median over the runs of this one divided by it. */
  readonly share?: { readonly of: string; readonly median: number };
  /** Processor time by program, in µs for each job, in the median of the runs. */
  readonly cpuMicroseconds?: Readonly<Record<string, number>>;
  /** What has to be known about it, such as what a peer does not do. */
  readonly note?: string;
}

/** Sums up the runs of one quantity. Needs at least one value. */
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

/** The value below which that part (0 to 1) of the values lies, between two of them where it has to be. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const position = (sorted.length - 1) * part;
  const [below, above] = [sorted[Math.floor(position)] ?? NaN, sorted[Math.ceil(position)] ?? NaN];
  return below + (above - below) * (position % 1);
}

/** The median of what each run of one quantity is of the same run of another. */
export function shareOf(of: Figure, values: readonly number[]): NonNullable<Figure['share']> {
  const ratios = values.map((value, run) => value / (of.values[run] ?? NaN));
  return { of: of.name, median: quantile(ratios, 0.5) };
}

/** Whether more of it is better. */
export function isRate(unit: Unit): boolean {
  return unit.endsWith('/s');
}

/** For people: a rate's share in per cent, anything else's as a multiple. */
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

/** For people: a value without its unit. */
export function valueText(unit: Unit, value: number): string {
  return value.toFixed(DECIMALS[unit]);
}
