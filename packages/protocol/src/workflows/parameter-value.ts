import { parseDatetime, parseIsoDuration } from './iso-8601.ts';
import type { WorkflowParameter } from './workflow-definition.ts';

/** A value in the params of a job. */
export type ParameterValue = string | boolean | number;

export type ParameterConversion =
  | { readonly ok: true; readonly value: ParameterValue }
  /** `problem` is a sentence without the parameter's name. */
  | { readonly ok: false; readonly problem: string };

/**
 * Converts a value to the JSON type of its parameter. Datetimes (a `Date`, an ISO 8601 string or seconds since the epoch) and
 * durations (an ISO 8601 string or seconds) become seconds; strings of digits become numbers. It does not check bounds:
 * see `valueProblem`.
 */
export function convertValue(parameter: WorkflowParameter, value: unknown): ParameterConversion {
  switch (parameter.type) {
    case 'string':
      return typeof value === 'string' ? accept(value) : refuse(value, 'a string');
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

/** Converts text that a person typed, like `convertValue`, and also `true` and `false` for a boolean. */
export function parseParameterText(parameter: WorkflowParameter, text: string): ParameterConversion {
  if (parameter.type === 'boolean' && (text === 'true' || text === 'false')) return accept(text === 'true');
  return convertValue(parameter, text);
}

/** Why a converted value violates the bounds or options of its parameter; undefined if it does not. */
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

/** A string of digits alone is not a datetime: `2026` would be taken for a moment in 1970. */
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

/** A value for an error message, shortened. */
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
