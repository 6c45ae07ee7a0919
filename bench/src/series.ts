/**
 * What a figure is counted in. Memory of a program is told apart where that can be had: `MB in use` after a garbage
 * collection, and `MB held` with what its allocators keep for later, which says nothing of a leak.
 */
export type Unit = 'MB' | 'MB in use' | 'MB held' | 'rows' | 'count';

/** One figure over time, oldest first, at equal distances. */
export interface Series {
  /** Such as `orchestrator 1: memory`. */
  readonly name: string;
  readonly unit: Unit;
  readonly values: readonly number[];
}

export interface Verdict {
  readonly name: string;
  readonly unit: Unit;
  readonly highest: number;
  /** Medians of the first and of the last third of what follows the warm-up. */
  readonly early: number;
  readonly late: number;
  /** Undefined where that is not to be judged. */
  readonly isFlat: boolean | undefined;
}

/** The part of a run in which caches fill and garbage collectors find their size. */
const WARM_UP = 1 / 4;

/** What a figure may grow by beyond the share, so that small ones may be uneven. */
const ALLOWANCE: Readonly<Record<Exclude<Unit, 'MB held'>, number>> = {
  MB: 8,
  'MB in use': 3,
  rows: 100,
  count: 5,
};
const ALLOWED_SHARE = 0.1;

/** The rule of `judge`, for people. */
export const RULE =
  'flat: after the first quarter of the run, the median of the last third of the samples is at most 10 % and ' +
  '8 MB (3 MB of memory in use), 100 rows or 5 of anything else above the median of the first third; what is held of ' +
  'that memory and not in use is not judged';

/** Whether a figure stays where it is. Needs at least four samples. */
export function judge({ name, unit, values }: Series): Verdict {
  const settled = values.slice(Math.floor(values.length * WARM_UP));
  const third = Math.ceil(settled.length / 3);
  const early = median(settled.slice(0, third));
  const late = median(settled.slice(-third));
  return {
    name,
    unit,
    highest: Math.max(...values),
    early,
    late,
    isFlat: unit === 'MB held' ? undefined : late <= early * (1 + ALLOWED_SHARE) + ALLOWANCE[unit],
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}
