import { conditionName, conditionRows } from './condition-rows.ts';
import { isRate, quantile, type Figure } from './figure.ts';
import type { Report } from './report.ts';

/** A figure of two reports. */
export interface Comparison {
  readonly section: string;
  readonly name: string;
  readonly unit: Figure['unit'];
  readonly before: number;
  readonly now: number;
  /**
   * Whether every run now is worse than each run before, and their median by more than a tenth. Compares shares of the bare
   * loops if there are some, since the machine may be busier, or else absolute values, on the same machine only. False for
   * the bare loops themselves.
   */
  readonly isWorse: boolean;
}

/** Compares the figures that both reports have. */
export function compare(before: Report, now: Report): Comparison[] {
  const isSameMachine = COMPARABLE.every((key) => before.conditions[key] === now.conditions[key]);
  return Object.entries(now.sections).flatMap(([section, { figures }]) => {
    const earlier = Object.entries(before.sections).find(([name]) => name === section)?.[1].figures ?? [];
    return figures.flatMap((figure): Comparison[] => {
      const former = earlier.find(({ name }) => name === figure.name);
      if (!former) return [];
      const { name, unit, median } = figure;
      const [was, is] = [judged(former, earlier), judged(figure, figures)];
      const isComparable = isShare(figure) || isSameMachine;
      const isWorse = isComparable && !isFloor(section, name) && isBeyond(unit, was, is);
      return [{ section, name, unit, before: former.median, now: median, isWorse }];
    });
  });
}

/** Conditions of which absolute figures depend. */
const COMPARABLE = ['processor', 'cores', 'node', 'rabbitmq', 'postgresql', 'durability'] as const;

/** A line for each condition or size in which the reports differ. */
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

/** Smaller differences do not count: among some hundred figures, a few equal ones would differ by chance. */
const NOTEWORTHY = 0.1;

function isBeyond(unit: Figure['unit'], was: readonly number[], is: readonly number[]): boolean {
  const [before, now] = [quantile(was, 0.5), quantile(is, 0.5)];
  return isRate(unit)
    ? Math.max(...is) < Math.min(...was) && now < before * (1 - NOTEWORTHY)
    : Math.min(...is) > Math.max(...was) && now > before * (1 + NOTEWORTHY);
}

/** Whether it is a figure of bare loops. */
function isFloor(section: string, name: string): boolean {
  return section === 'floor' || name.startsWith('floor: ');
}

function isShare({ share }: Figure): boolean {
  return share !== undefined && isFloor('', share.of);
}

/** The values of the runs, as shares of those of the bare loops if there are some. */
function judged(judgedFigure: Figure, figures: readonly Figure[]): readonly number[] {
  const { values, share } = judgedFigure;
  const floor = isShare(judgedFigure) ? figures.find(({ name }) => name === share?.of) : undefined;
  return floor ? values.map((value, run) => value / (floor.values[run] ?? NaN)) : values;
}
