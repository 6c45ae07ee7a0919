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

/** The values of the runs, as shares of those of the floor where there is one. */
function judged({ values, share }: Figure, figures: readonly Figure[]): readonly number[] {
  const floor = figures.find(({ name }) => name === share?.of);
  return floor ? values.map((value, run) => value / (floor.values[run] ?? NaN)) : values;
}
