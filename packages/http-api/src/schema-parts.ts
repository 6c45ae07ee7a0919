import { Type, type Static, type TSchema, type TUnsafe } from 'typebox';

/** Pattern of strings that PostgreSQL can store: those without NUL. */
export const WITHOUT_NUL = '^[^\\u0000]*$';

/** Names a schema; the OpenAPI document lists it once, under this name. */
export function named<Schema extends TSchema>(
  $id: string,
  schema: Schema,
): Schema & { readonly $id: string } {
  return Object.assign(schema, { $id });
}

/** Refers to a named schema. */
export function reference<Schema extends TSchema & { readonly $id: string }>(
  schema: Schema,
): TUnsafe<Static<Schema>> {
  return Type.Unsafe<Static<Schema>>({ $ref: `${schema.$id}#` });
}

/** One of these strings. */
export function oneOf<const Values extends readonly string[]>(
  values: Values,
  options: { readonly description?: string; readonly default?: Values[number] } = {},
): TUnsafe<Values[number]> {
  return Type.Unsafe<Values[number]>({ type: 'string', enum: values, ...options });
}

/** A string or null; OpenAPI 3.1 writes that as two types. */
export function textOrNull(description: string): TUnsafe<string | null> {
  return Type.Unsafe<string | null>({ type: ['string', 'null'], description });
}

/** A point in time: ISO 8601, in UTC. */
export function moment(description: string): TUnsafe<string> {
  return Type.Unsafe<string>({ type: 'string', format: 'date-time', description });
}

/** As `moment`; null when it has not happened. */
export function momentOrNull(description: string): TUnsafe<string | null> {
  return Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'date-time', description });
}

export function numberOrNull(description: string): TUnsafe<number | null> {
  return Type.Unsafe<number | null>({ type: ['number', 'null'], description });
}
