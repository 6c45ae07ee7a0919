import { InputTooLargeError, InvalidInputError } from '../errors.ts';

const BASE64 = /^[A-Za-z0-9+/_-]*={0,2}$/;

/** The input as text, from base64 or as it is: front ends send both. Throws `InvalidInputError`, `InputTooLargeError`. */
export function inputText(given: string, maxBytes: number): string {
  if (/^\s*</.test(given)) return checked(given, Buffer.byteLength(given), maxBytes);
  const compact = given.replaceAll(/\s+/g, '');
  if (!BASE64.test(compact)) throw invalid('is neither XML nor base64');
  return decodeInput(Buffer.from(compact, 'base64'), maxBytes);
}

/** Throws `InvalidInputError` when the bytes are no UTF-8 text. */
export function decodeInput(bytes: Buffer, maxBytes: number): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalid('is no UTF-8 text');
  }
  return checked(text, bytes.length, maxBytes);
}

function checked(text: string, bytes: number, maxBytes: number): string {
  if (bytes > maxBytes) throw new InputTooLargeError(bytes, maxBytes);
  if (text.includes('\0')) throw invalid('contains a NUL character');
  return text;
}

function invalid(message: string): InvalidInputError {
  return new InvalidInputError([{ field: 'input_esdl', message }]);
}
