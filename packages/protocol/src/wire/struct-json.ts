import type { JsonValue } from './json-object.ts';

/**
 * The JSON of a value of a Struct as Python's protobuf writes it: each number is a double, so a whole number is `3600.0`. The
 * Python worker library refuses an integer as a datetime, duration or float, and uses its own default instead.
 */
export function structJson(value: JsonValue): string {
  if (typeof value === 'number') return doubleText(value);
  if (Array.isArray(value)) return `[${value.map(structJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}:${structJson(each)}`);
  return `{${entries.join(',')}}`;
}

function doubleText(value: number): string {
  const text = Object.is(value, -0) ? '-0' : JSON.stringify(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}
