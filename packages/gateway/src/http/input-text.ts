import { InputTooLargeError, InvalidInputError } from '../errors.ts';

const BASE64 = /^[A-Za-z0-9+/_-]*={0,2}$/;

/** Reads an input that is XML, or XML in base64: front ends send both. Throws `InvalidInputError`, `InputTooLargeError`. */
export function inputText(given: string, maxBytes: number): string {
  if (/^\s*</.test(given)) return checked(given, Buffer.byteLength(given), maxBytes);
  const compact = given.replaceAll(/\s+/g, '');
  if (!BASE64.test(compact)) throw invalid('is neither XML nor base64');
  return decodeInput(Buffer.from(compact, 'base64'), maxBytes);
}

/** Reads an input from its bytes. Throws `InvalidInputError` when they are not UTF-8, and `InputTooLargeError`. */
export function decodeInput(bytes: Buffer, maxBytes: number): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalid('is not UTF-8');
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
