import type { Delivery, Publication } from '@omotes/amqp';
import { UnreadableBodyError } from './errors.ts';

/** An object as JSON has it. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Larger ones cannot be one string in every supported runtime. */
const MAX_BODY_BYTES = 256 * 1024 * 1024;

/** The properties that tell Celery how to read a body. */
export const JSON_CONTENT = { contentType: 'application/json', contentEncoding: 'utf-8' } as const;

export function jsonBody(value: unknown): Pick<Publication, 'body' | 'contentType' | 'contentEncoding'> {
  return { body: Buffer.from(JSON.stringify(value)), ...JSON_CONTENT };
}

/** The JSON value in a message's body. Throws `UnreadableBodyError`. */
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
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch (cause) {
    throw new UnreadableBodyError('the body is not JSON in UTF-8', { cause });
  }
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A stranger's value, short enough for a message. */
export function quote(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 80)) : typeof value;
}
