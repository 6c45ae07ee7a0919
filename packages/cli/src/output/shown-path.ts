import { relative } from 'node:path';

/** A path relative to the current folder if it is in it, or else unchanged. */
export function shownPath(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith('..') ? path : fromHere;
}
