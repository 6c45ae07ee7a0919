/** Headers or arguments, as programs give them. */
type Fields = Readonly<Record<string, unknown>>;

/** A value of which the driver is told the type (`!`) rather than guess it. */
interface TypedValue {
  readonly '!': 'int' | 'int64' | 'double';
  readonly value: number;
}

/** What the driver gives for the values of AMQP that JavaScript has no type for. */
const DRIVER_TYPES = new Set<unknown>(['timestamp', 'decimal']);

/**
 * Headers or arguments with numbers of those types only that every client reads alike. Left alone, the driver takes the shortest
 * type that holds a whole number, and clients differ about the short ones: py-amqp before 5.4 reads 16 bits as a short
 * string, and with it the rest of the message wrongly, 8 bits without their sign, and 64 bits too. Throws a `TypeError` when
 * a table has the key `!`.
 */
export function toFieldTable(fields: Fields): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, toFieldValue(value)]));
}

function toFieldValue(value: unknown): unknown {
  if (typeof value === 'number') return toNumber(value);
  if (Array.isArray(value)) return value.map(toFieldValue);
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return value;
  const { '!': type } = value as Fields;
  if (DRIVER_TYPES.has(type)) return value;
  // The driver takes the key for the name of a type, which could be one of the short ones.
  if (type !== undefined) throw new TypeError("no table can have the key '!'");
  return toFieldTable(value as Fields);
}

function toNumber(value: number): TypedValue {
  if (Number.isInteger(value) && Math.abs(value) < 2 ** 31) return { '!': 'int', value };
  // Not a negative one, for the sign; nor one so large that it may not be whole.
  if (Number.isSafeInteger(value) && value > 0) return { '!': 'int64', value };
  return { '!': 'double', value };
}
