import { Type, type Static, type TSchema, type TUnsafe } from 'typebox';

/** A pattern: PostgreSQL takes no NUL in a text. */
export const WITHOUT_NUL = '^[^\\u0000]*$';

/** Gives a schema a name, under which it is one component of the OpenAPI document. */
export function named<Schema extends TSchema>(
  $id: string,
  schema: Schema,
): Schema & { readonly $id: string } {
  return Object.assign(schema, { $id });
}

/** Refers to a schema that has a name. */
export function reference<Schema extends TSchema & { readonly $id: string }>(
  schema: Schema,
): TUnsafe<Static<Schema>> {
  return Type.Unsafe<Static<Schema>>({ $ref: `${schema.$id}#` });
}

/** One of several texts. */
export function oneOf<const Values extends readonly string[]>(
  values: Values,
  options: { readonly description?: string; readonly default?: Values[number] } = {},
): TUnsafe<Values[number]> {
  return Type.Unsafe<Values[number]>({ type: 'string', enum: values, ...options });
}

/** A text or null, which OpenAPI 3.1 writes as two types. */
export function textOrNull(description: string): TUnsafe<string | null> {
  return Type.Unsafe<string | null>({ type: ['string', 'null'], description });
}

/** An ISO 8601 moment in UTC. */
export function moment(description: string): TUnsafe<string> {
  return Type.Unsafe<string>({ type: 'string', format: 'date-time', description });
}

/** As `moment`; null: that has not happened. */
export function momentOrNull(description: string): TUnsafe<string | null> {
  return Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'date-time', description });
}

export function numberOrNull(description: string): TUnsafe<number | null> {
  return Type.Unsafe<number | null>({ type: ['number', 'null'], description });
}
