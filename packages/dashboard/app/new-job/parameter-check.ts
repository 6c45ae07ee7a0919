import { durationText } from '../shell/duration.ts';
import { parseDurationText } from './duration-text.ts';
import type { Constraint, ParameterField } from './parameter-field.ts';

/** The values of a form's texts, or their problems. */
export interface ParametersCheck {
  /** The values to send, without invalid and absent ones. */
  readonly params: Readonly<Record<string, unknown>>;
  /** By the key of the parameter. */
  readonly problems: ReadonlyMap<string, string>;
}

/** A number as people write it; `Number` would accept `0x10` too. */
const NUMBER = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/i;

type Reading = { readonly value: unknown; readonly number?: number } | { readonly problem: string };

/** Checks the texts of a form, by key. The server checks their values in the same way. */
export function checkParameters(
  fields: readonly ParameterField[],
  texts: Readonly<Record<string, string>>,
): ParametersCheck {
  const params: Record<string, unknown> = {};
  const numbers = new Map<string, number>();
  const problems = new Map<string, string>();
  for (const field of fields) {
    const reading = read(field, texts[field.key] ?? field.initial);
    if ('problem' in reading) problems.set(field.key, reading.problem);
    else {
      params[field.key] = reading.value;
      if (reading.number !== undefined) numbers.set(field.key, reading.number);
    }
  }
  const titles = new Map(fields.map(({ key, title }) => [key, title]));
  for (const { key, constraints } of fields) {
    const broken = constraints.find((constraint) =>
      isBroken(constraint, numbers.get(key), numbers.get(constraint.other)),
    );
    if (broken === undefined || problems.has(key)) continue;
    problems.set(
      key,
      `Must be ${RELATIONS[broken.relation]?.text} ${titles.get(broken.other) ?? broken.other}.`,
    );
  }
  return { params, problems };
}

function read(field: ParameterField, text: string): Reading {
  const trimmed = text.trim();
  switch (field.kind) {
    case 'boolean':
      return { value: text === 'true' };
    case 'text':
      return { value: text };
    case 'choice':
      return field.options.some(({ value }) => value === text) ? { value: text } : { problem: 'Choose one.' };
    case 'datetime': {
      const time = Date.parse(`${trimmed}Z`);
      if (trimmed === '' || Number.isNaN(time)) return { problem: 'Enter a date and a time.' };
      return { value: new Date(time).toISOString(), number: time };
    }
    case 'duration': {
      const seconds = parseDurationText(trimmed);
      if (seconds === undefined)
        return {
          problem: trimmed.includes(':')
            ? 'Write units, such as 1 h 30 min or 1 min 30 s: 1:30 can be either.'
            : 'Enter a duration, such as 90, 1 h 30 min or 2 d.',
        };
      return bounded(field, seconds, durationText);
    }
    case 'integer':
    case 'number': {
      const number = NUMBER.test(trimmed) ? Number(trimmed.replace(',', '.')) : Number.NaN;
      if (!Number.isFinite(number)) return { problem: 'Enter a number.' };
      if (field.kind === 'integer' && !Number.isSafeInteger(number))
        return { problem: 'Enter a whole number.' };
      return bounded(field, number, String);
    }
  }
}

function bounded(
  { minimum, maximum }: ParameterField,
  number: number,
  show: (value: number) => string,
): Reading {
  if (minimum !== undefined && number < minimum) return { problem: `Must be ${show(minimum)} or more.` };
  if (maximum !== undefined && number > maximum) return { problem: `Must be ${show(maximum)} or less.` };
  return { value: number, number };
}

const RELATIONS: Readonly<Record<string, { text: string; holds: (one: number, other: number) => boolean }>> =
  {
    greater: { text: 'greater than', holds: (one, other) => one > other },
    greater_or_eq: { text: 'greater than or equal to', holds: (one, other) => one >= other },
    smaller: { text: 'smaller than', holds: (one, other) => one < other },
    smaller_or_eq: { text: 'smaller than or equal to', holds: (one, other) => one <= other },
    eq: { text: 'equal to', holds: (one, other) => one === other },
  };

/** Leaves unknown relations to the server. */
function isBroken({ relation }: Constraint, one: number | undefined, other: number | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return RELATIONS[relation]?.holds(one, other) === false;
}
