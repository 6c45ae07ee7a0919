import { isRate, type Figure } from './figure.ts';
import type { Report } from './report.ts';

/** A figure that two reports have. */
export interface Comparison {
  readonly section: string;
  readonly name: string;
  readonly unit: Figure['unit'];
  readonly before: number;
  readonly now: number;
  /** Every run now is worse than each one before was. */
  readonly isWorse: boolean;
}

/** Compares what both reports have measured. */
export function compare(before: Report, now: Report): Comparison[] {
  return Object.entries(now.sections).flatMap(([section, { figures }]) => {
    const earlier = Object.entries(before.sections).find(([name]) => name === section)?.[1].figures ?? [];
    return figures.flatMap((figure): Comparison[] => {
      const former = earlier.find(({ name }) => name === figure.name);
      if (!former) return [];
      const isWorse = isRate(figure.unit) ? figure.max < former.min : figure.min > former.max;
      const { name, unit, median } = figure;
      return [{ section, name, unit, before: former.median, now: median, isWorse }];
    });
  });
}
