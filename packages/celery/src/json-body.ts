import type { Delivery, Publication } from '@omotes/amqp';
import { UnreadableBodyError } from './errors.ts';
import { uuidText } from './uuid-text.ts';

/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A larger body does not fit a string in every supported runtime. */
const MAX_BODY_BYTES = 256 * 1024 * 1024;

/** Message properties that tell Celery how to read the body. */
export const JSON_CONTENT = { contentType: 'application/json', contentEncoding: 'utf-8' } as const;

export function jsonBody(value: unknown): Pick<Publication, 'body' | 'contentType' | 'contentEncoding'> {
  return { body: Buffer.from(JSON.stringify(value)), ...JSON_CONTENT };
}

/**
 * Reads the JSON value of a message's body. Since version 5.3 kombu writes values that JSON has no type for (UUID, date, time,
 * decimal, bytes) as `{"__type__", "__value__"}`; they are read as strings, as older versions wrote them. Throws
 * `UnreadableBodyError`.
 */
export function readJsonBody({ body, contentType, contentEncoding, headers }: Delivery): unknown {
  if (contentType !== 'application/json')
    throw new UnreadableBodyError(`content type is ${quote(contentType)}, not "application/json"`);
  if (contentEncoding !== undefined && !/^utf-?8$/i.test(contentEncoding))
    throw new UnreadableBodyError(`content encoding is ${quote(contentEncoding)}, not "utf-8"`);
  if (headers['compression'] !== undefined)
    throw new UnreadableBodyError(`the body is compressed (${quote(headers['compression'])})`);
  if (body.byteLength > MAX_BODY_BYTES)
    throw new UnreadableBodyError(`the body has ${body.byteLength} bytes, more than ${MAX_BODY_BYTES}`);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    // A reviver takes several times as long as the parsing itself.
    return text.includes('"__type__"') ? JSON.parse(text, readTyped) : JSON.parse(text);
  } catch (cause) {
    throw new UnreadableBodyError('the body is not JSON in UTF-8', { cause });
  }
}

const KOMBU_TEXTS = new Set<unknown>(['datetime', 'date', 'time', 'decimal', 'bytes']);

function readTyped(_key: string, value: unknown): unknown {
  if (!isJsonObject(value) || Object.keys(value).length !== 2) return value;
  const { __type__: type, __value__: inner } = value;
  if (KOMBU_TEXTS.has(type) && typeof inner === 'string') return inner;
  // kombu 5.3.0 wrote the UUID's version beside its digits.
  const hex = type === 'uuid' && isJsonObject(inner) ? inner['hex'] : undefined;
  return typeof hex === 'string' ? uuidText(hex) : value;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An untrusted value, shortened for a message. */
export function quote(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 80)) : typeof value;
}
