import { matchesGlob } from './glob.ts';
import type { JsonObject } from './json-body.ts';

const MAX_PATTERN_LENGTH = 255;

/** Whom a control message is for. Unknown: it has a matcher other than `glob`, so that this node cannot tell. */
export type Addressee = 'this node' | 'others' | 'unknown';

/**
 * Whom a control message is for: by `destination`, else by `pattern` and `matcher`, else it is for all. Kombu's `pcre` is
 * not offered: a stranger's regular expression can take longer than anybody lives.
 */
export function addresseeOf(nodeName: string, { destination, pattern, matcher }: JsonObject): Addressee {
  const here = (isHere: boolean): Addressee => (isHere ? 'this node' : 'others');
  if (Array.isArray(destination) && destination.length > 0) return here(destination.includes(nodeName));
  if (typeof destination === 'string' && destination !== '') return here(destination === nodeName);
  const isGiven = (value: unknown): value is string => typeof value === 'string' && value !== '';
  if (!isGiven(pattern) || !isGiven(matcher)) return 'this node';
  if (matcher !== 'glob') return 'unknown';
  return here(pattern.length <= MAX_PATTERN_LENGTH && matchesGlob(nodeName, pattern));
}
