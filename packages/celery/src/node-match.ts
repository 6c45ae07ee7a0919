import { matchesGlob } from './glob.ts';
import type { JsonObject } from './json-body.ts';

const MAX_PATTERN_LENGTH = 255;

/** The addressee of a control message. `unknown`: its matcher is not `glob`, so this node cannot decide. */
export type Addressee = 'this node' | 'others' | 'unknown';

/**
 * The addressee of a control message, by its `destination` or else by `pattern` and `matcher`; without these it is for all
 * nodes. Kombu's matcher `pcre` is not supported: an untrusted regular expression can run for ever.
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
