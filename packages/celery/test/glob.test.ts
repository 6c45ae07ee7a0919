import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { matchesGlob } from '../src/glob.ts';

/** The answers of Python 3.11's `fnmatch.fnmatchcase`. */
const ANSWERS: readonly [text: string, pattern: string, matches: boolean][] = [
  ['', '', true],
  ['', '*', true],
  ['', '?', false],
  ['abc', 'a*c', true],
  ['abcb', 'a*c', false],
  ['a.c', 'a.c', true],
  ['abc', 'a.c', false],
  ['😀', '?', true],
  ['a\nb', 'a*b', true],
  ['b', '[a-c]', true],
  ['b', '[!a-c]', false],
  ['b', '[c-a]', false],
  ['b', '[!c-a]', true],
  ['-', '[a-]', true],
  ['-', '[-a]', true],
  ['c', '[a-b-c]', true],
  [']', '[]]', true],
  [']', '[!]]', false],
  ['a', '[!]]', true],
  ['[a', '[a', true],
  ['[]', '[]', true],
  ['[!]', '[!]', true],
  ['^', '[^a]', true],
  ['\\', '[\\]', true],
  ['A', 'a', false],
];

for (const [text, pattern, matches] of ANSWERS) {
  test(`${JSON.stringify(pattern)} ${matches ? 'matches' : 'does not match'} ${JSON.stringify(text)}`, () => {
    assert.equal(matchesGlob(text, pattern), matches);
  });
}

/** The literal definition of a pattern; it takes exponential time. */
function matchesByDefinition(text: string, pattern: string): boolean {
  if (pattern === '') return text === '';
  const [first, rest] = [pattern[0], pattern.slice(1)];
  if (first === '*')
    return matchesByDefinition(text, rest) || (text !== '' && matchesByDefinition(text.slice(1), pattern));
  return text !== '' && (first === '?' || first === text[0]) && matchesByDefinition(text.slice(1), rest);
}

test('stars and question marks match as defined', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 });
  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 8 });
  fc.assert(
    fc.property(text, pattern, (text, pattern) => {
      assert.equal(matchesGlob(text, pattern), matchesByDefinition(text, pattern));
    }),
    { numRuns: 5_000 },
  );
});

test('the time for a pattern of many stars grows only with the product of both lengths', () => {
  // A search that tries every star again would never finish.
  assert.ok(!matchesGlob('a'.repeat(250), `${'*a'.repeat(125)}b`));
  assert.ok(!matchesGlob('a'.repeat(250), `${'a*'.repeat(125)}b`));
  assert.ok(matchesGlob(`${'a'.repeat(250)}b`, `${'*a'.repeat(100)}*b`));
  assert.ok(!matchesGlob('a'.repeat(250), '['.repeat(255)));
});
