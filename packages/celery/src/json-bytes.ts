/** A longer text is quoted in pieces of so many bytes: short-lived strings of this size cost little. */
const PIECE = 64 * 1024;

/**
 * A JSON text in UTF-8, made of pieces of it and of texts that are still to be quoted, which are UTF-8. One with a long text is
 * made in one allocation of its size, since a text can have 100 MB and `JSON.stringify` takes several times that.
 */
export function jsonBytes(parts: readonly (string | Buffer)[]): Buffer {
  if (!parts.some((part) => part.length > PIECE))
    return Buffer.from(
      parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part.toString()))).join(''),
    );
  const json = Buffer.allocUnsafe(parts.reduce((sum, part) => sum + jsonLength(part), 0));
  let at = 0;
  for (const part of parts) {
    if (typeof part === 'string') at += json.write(part, at);
    else for (const piece of quoted(part)) at += json.write(piece, at, 'latin1');
  }
  return json;
}

function jsonLength(part: string | Buffer): number {
  if (typeof part === 'string') return Buffer.byteLength(part);
  let length = 0;
  for (const piece of quoted(part)) length += piece.length;
  return length;
}

/** A character for each byte: what JSON escapes is ASCII, so the bytes of longer characters stay as they are. */
function* quoted(text: Buffer): Generator<string> {
  yield '"';
  for (let start = 0; start < text.length; start += PIECE)
    yield JSON.stringify(text.toString('latin1', start, start + PIECE)).slice(1, -1);
  yield '"';
}
