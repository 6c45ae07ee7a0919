import { conditionRows } from './condition-rows.ts';
import type { Conditions } from './conditions.ts';
import { type Figure, shareText, valueText } from './figure.ts';
import { type SectionOutcome, whyNotMeasured } from './section.ts';
import type { SectionName } from './sections.ts';
import type { Sizes } from './sizes.ts';

/** The result of a benchmark, and as JSON the input of `--compare`. */
export interface Report {
  readonly conditions: Conditions;
  readonly sizes: Sizes;
  readonly sections: Readonly<Partial<Record<SectionName, SectionOutcome>>>;
  /** Lost jobs and repeated results of all sections. */
  readonly lost: number;
  readonly repeated: number;
}

/** The report as lines of text. */
export function reportLines({ conditions, sizes, sections, lost, repeated }: Report): string[] {
  return [
    ...[...conditionRows(conditions), ...conditionRows(sizes)].map(
      ([name, value]) => `${name.padEnd(44)}${value}`,
    ),
    ...Object.entries(sections).flatMap(([name, outcome]) => {
      const why = whyNotMeasured(outcome);
      return ['', `${name}:`, ...outcome.figures.map(figureLine), ...(why === undefined ? [] : [`  ${why}`])];
    }),
    '',
    `${lost} jobs lost, ${repeated} results repeated`,
  ];
}

function figureLine({ name, unit, median, min, max, share, cpuMicroseconds, note }: Figure): string {
  const shown = (value: number): string => valueText(unit, value);
  const range = `${shown(median).padStart(8)} ${unit.padEnd(9)} (${shown(min)} to ${shown(max)})`;
  const cpu = Object.entries(cpuMicroseconds ?? {}).map(
    ([program, value]) => `${program} ${value.toFixed(0)}`,
  );
  const extras = [
    shareText({ unit, ...(share === undefined ? {} : { share }) }),
    cpu.length === 0 ? '' : `[µs of CPU a job: ${cpu.join(', ')}]`,
    note === undefined ? '' : `(${note})`,
  ];
  return ['', name.padEnd(44) + range, ...extras.filter((text) => text !== '')].join('  ');
}
