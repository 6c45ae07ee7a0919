import { conditionName, conditionRows } from './condition-rows.ts';
import { isRate, type Figure } from './figure.ts';
import type { Report } from './report.ts';

/** A figure that two reports have. */
export interface Comparison {
  readonly section: string;
  readonly name: string;
  readonly unit: Figure['unit'];
  readonly before: number;
  readonly now: number;
  /**
   * Every run now is worse than each one before was: as a share of its floor where it has one, since the machine may be another
   * or busier. A floor itself is never worse.
   */
  readonly isWorse: boolean;
}

/** Compares what both reports have measured. */
export function compare(before: Report, now: Report): Comparison[] {
  return Object.entries(now.sections).flatMap(([section, { figures }]) => {
    const earlier = Object.entries(before.sections).find(([name]) => name === section)?.[1].figures ?? [];
    const floors = new Set(figures.map(({ share }) => share?.of));
    return figures.flatMap((figure): Comparison[] => {
      const former = earlier.find(({ name }) => name === figure.name);
      if (!former) return [];
      const { name, unit, median } = figure;
      const [was, is] = [judged(former, earlier), judged(figure, figures)];
      const isBeyond = isRate(unit) ? Math.max(...is) < Math.min(...was) : Math.min(...is) > Math.max(...was);
      return [
        { section, name, unit, before: former.median, now: median, isWorse: isBeyond && !floors.has(name) },
      ];
    });
  });
}

/** Of another of these, absolute figures say nothing. */
const COMPARABLE = ['processor', 'cores', 'node', 'rabbitmq', 'postgresql'] as const;

/** For people: in what the reports differ that their figures depend on, a line for each. */
export function differences(before: Report, now: Report): string[] {
  const conditions = COMPARABLE.flatMap((key) => {
    const [was, is] = [before.conditions[key], now.conditions[key]];
    const what = `${conditionName(key)} was ${was} in the earlier report and is ${is} now`;
    return was === is ? [] : [`${what}: shares hold, absolute figures do not`];
  });
  const earlier = new Map(conditionRows(before.sizes));
  const sizes = conditionRows(now.sizes).flatMap(([name, is]) => {
    const was = earlier.get(name) ?? 'unknown';
    return was === is ? [] : [`${name} (${was}, now ${is})`];
  });
  return [
    ...conditions,
    ...(sizes.length === 0 ? [] : [`the earlier report has other sizes: ${sizes.join('; ')}`]),
  ];
}

/** The values of the runs, as shares of those of the floor where there is one. */
function judged({ values, share }: Figure, figures: readonly Figure[]): readonly number[] {
  const floor = figures.find(({ name }) => name === share?.of);
  return floor ? values.map((value, run) => value / (floor.values[run] ?? NaN)) : values;
}
