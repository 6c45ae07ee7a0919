/** One character of a pattern, or `*`: any number of characters. */
type Part = '*' | ((character: string) => boolean);

/**
 * Whether a string matches a pattern of `*`, `?`, `[abc]`, `[a-c]` and `[!abc]`, with the result of Python's
 * `fnmatch.fnmatchcase`. The number of steps is at most the product of both lengths: only the last `*` is tried again, with
 * one more character, because it can take everything that an earlier one could.
 */
export function matchesGlob(text: string, pattern: string): boolean {
  const characters = [...text];
  const parts = parse([...pattern]);
  let at = 0;
  let next = 0;
  let retry: { at: number; readonly next: number } | undefined;
  while (at < characters.length) {
    const part = parts[next];
    if (part === '*') {
      next += 1;
      retry = { at, next };
    } else if (part?.(characters[at] ?? '')) {
      at += 1;
      next += 1;
    } else if (retry) {
      retry.at += 1;
      ({ at, next } = retry);
    } else return false;
  }
  return parts.slice(next).every((part) => part === '*');
}

function parse(pattern: readonly string[]): readonly Part[] {
  const parts: Part[] = [];
  // No set can end after this position, so do not search for the end of one from here on.
  const lastBracket = pattern.lastIndexOf(']');
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern[at] ?? '';
    const end = character === '[' && at < lastBracket ? endOfSet(pattern, at) : -1;
    if (character === '*') parts.push('*');
    else if (character === '?') parts.push(() => true);
    else if (end === -1) parts.push((other) => other === character);
    else {
      parts.push(setOf(pattern.slice(at + 1, end)));
      at = end;
    }
  }
  return parts;
}

/** The position of the `]` that ends the set beginning at `start`, or -1. A `]` that comes first in the set belongs to it. */
function endOfSet(pattern: readonly string[], start: number): number {
  const first = pattern[start + 1] === '!' ? start + 2 : start + 1;
  return pattern.indexOf(']', pattern[first] === ']' ? first + 1 : first);
}

function setOf(set: readonly string[]): (character: string) => boolean {
  const isNegated = set[0] === '!';
  const singles = new Set<string>();
  const ranges: (readonly [from: number, to: number])[] = [];
  for (let at = isNegated ? 1 : 0; at < set.length; at += 1) {
    const [from = '', dash, to] = set.slice(at, at + 3);
    if (dash !== '-' || to === undefined) singles.add(from);
    else {
      ranges.push([codeOf(from), codeOf(to)]);
      at += 2;
    }
  }
  return (character) => {
    const code = codeOf(character);
    const isInSet = singles.has(character) || ranges.some(([from, to]) => from <= code && code <= to);
    return isInSet !== isNegated;
  };
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
