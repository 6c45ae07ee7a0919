/** Headers or arguments of a program. */
type Fields = Readonly<Record<string, unknown>>;

/** A value with its AMQP type (`!`), which the driver would otherwise guess. */
interface TypedValue {
  readonly '!': 'int' | 'int64' | 'double';
  readonly value: number;
}

/** The driver's names of AMQP types that JavaScript lacks. */
const DRIVER_TYPES = new Set<unknown>(['timestamp', 'decimal']);

/**
 * Gives the numbers of headers or arguments types that all clients read alike. By itself the driver takes the shortest type that
 * holds a whole number, and clients differ about those: py-amqp before 5.4 reads 16 bits as a short string and so misreads
 * the rest of the message, and reads 8 and 64 bits without their sign. Throws a `TypeError` when a table has the key `!`.
 */
export function toFieldTable(fields: Fields): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, toFieldValue(value)]));
}

/** The fields that `toFieldTable` accepts. */
export function publishableFields(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => isPublishable(value)));
}

function isPublishable(value: unknown): boolean {
  try {
    toFieldValue(value);
    return true;
  } catch {
    return false;
  }
}

function toFieldValue(value: unknown): unknown {
  if (typeof value === 'number') return toNumber(value);
  if (Array.isArray(value)) return value.map(toFieldValue);
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return value;
  const { '!': type } = value as Fields;
  if (DRIVER_TYPES.has(type)) return value;
  // The driver takes this key for the name of a type, which could be one of the short ones.
  if (type !== undefined) throw new TypeError("a header or argument must not have the key '!'");
  return toFieldTable(value as Fields);
}

function toNumber(value: number): TypedValue {
  if (Number.isInteger(value) && Math.abs(value) < 2 ** 31) return { '!': 'int', value };
  // Only positive numbers, because of the sign; and only those that are exact in a double.
  if (Number.isSafeInteger(value) && value > 0) return { '!': 'int64', value };
  return { '!': 'double', value };
}
