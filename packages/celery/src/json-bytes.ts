/** A longer text is quoted in pieces of so many bytes: short-lived strings of this size cost little. */
const PIECE = 64 * 1024;

/** What is allocated for each byte of a text: to quote an ESDL makes it longer by a tenth or two. */
const ROOM = 1.25;

/**
 * A JSON text in UTF-8, made of pieces of it and of texts that are still to be quoted, which are UTF-8. A long text is
 * quoted into place piece by piece, since it can have 100 MB and `JSON.stringify` takes several times that.
 */
export function jsonBytes(parts: readonly (string | Buffer)[]): Buffer {
  if (!parts.some((part) => part.length > PIECE))
    return Buffer.from(
      parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part.toString()))).join(''),
    );
  let json = Buffer.allocUnsafe(Math.ceil(ROOM * parts.reduce((sum, part) => sum + part.length, 0)));
  let at = 0;
  for (const part of parts)
    for (const piece of typeof part === 'string' ? [Buffer.from(part)] : quoted(part)) {
      if (at + piece.length > json.length) {
        const larger = Buffer.allocUnsafe(2 * json.length + piece.length);
        json.copy(larger, 0, 0, at);
        json = larger;
      }
      at += piece.copy(json, at);
    }
  return json.subarray(0, at);
}

/** A character for each byte: what JSON escapes is ASCII, so the bytes of longer characters stay as they are. */
function* quoted(text: Buffer): Generator<Buffer> {
  const quote = Buffer.from('"');
  yield quote;
  for (let start = 0; start < text.length; start += PIECE) {
    const json = JSON.stringify(text.toString('latin1', start, start + PIECE));
    yield Buffer.from(json.slice(1, -1), 'latin1');
  }
  yield quote;
}
