/** What `JSON.stringify` makes of each byte of a text in UTF-8: those of longer characters stay as they are. */
const ESCAPED = Array.from({ length: 256 }, (_, byte) =>
  Buffer.from(JSON.stringify(String.fromCharCode(byte)).slice(1, -1), 'latin1'),
);
const ESCAPED_LENGTHS = Uint8Array.from(ESCAPED, ({ length }) => length);
const QUOTE = 0x22;

/**
 * A JSON text in UTF-8, made of pieces of it and of texts that are still to be quoted, which are UTF-8: in one allocation of
 * its size, since a text can have 100 MB and `JSON.stringify` takes several times that.
 */
export function jsonBytes(parts: readonly (string | Uint8Array)[]): Buffer {
  const lengths = parts.map((part) =>
    typeof part === 'string' ? Buffer.byteLength(part) : quotedLength(part),
  );
  const json = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + length, 0));
  let at = 0;
  for (const [index, part] of parts.entries()) {
    if (typeof part === 'string') json.write(part, at);
    else writeQuoted(part, json, at);
    at += lengths[index] ?? 0;
  }
  return json;
}

function quotedLength(text: Uint8Array): number {
  let length = 2;
  for (const byte of text) length += ESCAPED_LENGTHS[byte] ?? 0;
  return length;
}

function writeQuoted(text: Uint8Array, json: Buffer, start: number): void {
  let at = start;
  json[at++] = QUOTE;
  for (const byte of text) {
    if (ESCAPED_LENGTHS[byte] === 1) json[at++] = byte;
    else at += ESCAPED[byte]?.copy(json, at) ?? 0;
  }
  json[at] = QUOTE;
}
