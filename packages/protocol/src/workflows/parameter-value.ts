import { parseDatetime, parseIsoDuration } from './iso-8601.ts';
import type { WorkflowParameter } from './workflow-definition.ts';

/** A value as the params of a job carry it. */
export type ParameterValue = string | boolean | number;

export type ParameterConversion =
  | { readonly ok: true; readonly value: ParameterValue }
  /** `problem` says what is wrong, without the name of the parameter. */
  | { readonly ok: false; readonly problem: string };

/**
 * Converts a value to the JSON type of its parameter: datetimes (a `Date`, ISO 8601 text or seconds since the
 * epoch) and durations (ISO 8601 text or seconds) become seconds, and text may stand for a number. Bounds are
 * not checked: see `valueProblem`.
 */
export function convertValue(parameter: WorkflowParameter, value: unknown): ParameterConversion {
  switch (parameter.type) {
    case 'string':
      return typeof value === 'string' ? accept(value) : refuse(value, 'text');
    case 'boolean':
      return typeof value === 'boolean' ? accept(value) : refuse(value, 'true or false');
    case 'integer':
      return acceptNumber(numberFrom(value), value, 'a whole number below 2^53', Number.isSafeInteger);
    case 'float':
      return acceptNumber(numberFrom(value), value, 'a number');
    case 'datetime':
      return acceptNumber(secondsSinceEpoch(value), value, 'an ISO 8601 datetime or seconds since the epoch');
    case 'duration':
      return acceptNumber(
        (typeof value === 'string' ? parseIsoDuration(value) : undefined) ?? numberFrom(value),
        value,
        'an ISO 8601 duration of weeks, days, hours, minutes and seconds, or seconds',
      );
  }
}

/** Converts what a person typed: as `convertValue`, and `true` or `false` for a boolean. */
export function parseParameterText(parameter: WorkflowParameter, text: string): ParameterConversion {
  if (parameter.type === 'boolean' && (text === 'true' || text === 'false')) return accept(text === 'true');
  return convertValue(parameter, text);
}

/** What is wrong with a converted value by the bounds or the options of its parameter; undefined: nothing. */
export function valueProblem(parameter: WorkflowParameter, value: ParameterValue): string | undefined {
  switch (parameter.type) {
    case 'string': {
      const options = parameter.enumOptions.map((option) => option.keyName);
      if (options.length === 0 || options.some((option) => option === value)) return undefined;
      return `${show(value)} is not one of ${options.join(', ')}`;
    }
    case 'integer':
    case 'float':
    case 'duration': {
      const { minimum = -Infinity, maximum = Infinity } = parameter;
      if (Number(value) < minimum) return `${show(value)} is below the minimum ${minimum}`;
      if (Number(value) > maximum) return `${show(value)} is above the maximum ${maximum}`;
      return undefined;
    }
    case 'boolean':
    case 'datetime':
      return undefined;
  }
}

const NUMBER_TEXT = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

function numberFrom(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && NUMBER_TEXT.test(value) ? Number(value) : undefined;
}

/** Digits alone are no datetime text: `2026` would be taken for a moment in 1970. */
function secondsSinceEpoch(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (value instanceof Date) return value.getTime() / 1000;
  return typeof value === 'string' ? parseDatetime(value) : undefined;
}

function accept(value: ParameterValue): ParameterConversion {
  return { ok: true, value };
}

function acceptNumber(
  converted: number | undefined,
  original: unknown,
  expected: string,
  isValid: (number: number) => boolean = Number.isFinite,
): ParameterConversion {
  return converted !== undefined && isValid(converted) ? accept(converted) : refuse(original, expected);
}

function refuse(value: unknown, expected: string): ParameterConversion {
  return { ok: false, problem: `${show(value)} is not ${expected}` };
}

/** For error messages, which quote no novels. */
function show(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value instanceof Date) return `Date ${value.getTime()}`;
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`;
  let text: string;
  try {
    text = JSON.stringify(value) ?? String(value);
  } catch {
    return 'an object that JSON cannot express';
  }
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
