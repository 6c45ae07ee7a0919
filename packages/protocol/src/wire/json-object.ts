export type { JsonObject, JsonValue } from '@bufbuild/protobuf';

/**
 * Protobuf libraries decode at most 100 nested messages, and a level of JSON takes three (struct, entry, value). A deeper
 * value could be encoded but not decoded.
 */
const MAX_DEPTH = 30;

/**
 * Throws an Error unless `value` is a JSON value. NaN and infinity must be refused here: protobuf can hold them, but the JSON
 * of the task message cannot.
 *
 * @param path the place of the value, for the error message.
 */
export function assertJson(value: unknown, path: string, depth = 0): void {
  if (depth > MAX_DEPTH) throw new Error(`${path} is nested deeper than ${MAX_DEPTH} levels`);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`${path} is ${value}, which JSON cannot express`);
    return;
  }
  if (Array.isArray(value)) {
    value.forEach((element, index) => assertJson(element, `${path}[${index}]`, depth + 1));
    return;
  }
  if (isPlainObject(value)) {
    if (isKombuType(value))
      throw new Error(`${path} has only the keys __type__ and __value__, which Celery reserves`);
    for (const [key, element] of Object.entries(value)) assertJson(element, `${path}.${key}`, depth + 1);
    return;
  }
  const what = typeof value === 'object' ? value.constructor.name : typeof value;
  throw new Error(`${path} is of type ${what}, which JSON cannot express`);
}

/** Throws an Error unless `value` is a JSON object. */
export function assertJsonObject(value: unknown, path: string): void {
  if (!isPlainObject(value)) throw new Error(`${path} is not an object`);
  assertJson(value, path);
}

/**
 * Whether kombu 5.3 or newer would decode the object as a value of another type. A Python worker silently drops a task with an
 * unknown type.
 */
function isKombuType(value: object): boolean {
  return '__type__' in value && '__value__' in value && Object.keys(value).length === 2;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
