import type { JsonObject } from './json-body.ts';

const MAX_PATTERN_LENGTH = 255;

/** Whether a control message is for this node: by `destination`, else by `pattern` and `matcher`, else for all. */
export function isAddressedTo(nodeName: string, { destination, pattern, matcher }: JsonObject): boolean {
  if (Array.isArray(destination) && destination.length > 0) return destination.includes(nodeName);
  if (typeof destination === 'string' && destination !== '') return destination === nodeName;
  if (typeof pattern === 'string' && pattern !== '' && typeof matcher === 'string' && matcher !== '')
    return matches(nodeName, pattern, matcher);
  return true;
}

function matches(nodeName: string, pattern: string, matcher: string): boolean {
  if (pattern.length > MAX_PATTERN_LENGTH) return false;
  try {
    if (matcher === 'glob') return new RegExp(`^${globSource(pattern)}$`, 's').test(nodeName);
    if (matcher === 'pcre') return new RegExp(`^(?:${pattern})`).test(nodeName);
  } catch {
    // No regular expression: it matches nothing.
  }
  return false;
}

/** `*`, `?`, `[abc]` and `[!abc]`, as Python's fnmatch has them. */
function globSource(pattern: string): string {
  return pattern.replace(
    /\[(!?)([^\]]+)\]|[\s\S]/g,
    (part, negation: string | undefined, set: string | undefined) => {
      if (set !== undefined) return `[${negation ? '^' : ''}${set.replace(/[\\^[]/g, '\\$&')}]`;
      if (part === '*') return '.*';
      if (part === '?') return '.';
      return part.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
    },
  );
}
