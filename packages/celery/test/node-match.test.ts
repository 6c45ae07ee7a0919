import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAddressedTo } from '../src/node-match.ts';

const NODE = 'worker-a@host.example';

test('a message without a destination is for every node', () => {
  assert.ok(isAddressedTo(NODE, { destination: null, pattern: null, matcher: null }));
  assert.ok(isAddressedTo(NODE, { destination: [] }));
});

test('a destination decides alone, also beside a pattern', () => {
  assert.ok(isAddressedTo(NODE, { destination: ['b@c', NODE] }));
  assert.ok(!isAddressedTo(NODE, { destination: ['b@c'], pattern: '*', matcher: 'glob' }));
});

const PATTERNS: readonly [pattern: string, matcher: string, matches: boolean][] = [
  ['worker-*', 'glob', true],
  ['worker-?@host.example', 'glob', true],
  ['worker-[abc]@*', 'glob', true],
  ['worker-[!abc]@*', 'glob', false],
  ['worker-a@hostXexample', 'glob', false],
  ['worker', 'glob', false],
  ['worker', 'pcre', true],
  ['.*@host', 'pcre', true],
  ['host', 'pcre', false],
  ['(', 'pcre', false],
  ['*', 'unheard-of', false],
  [`${'*'.repeat(300)}`, 'glob', false],
];

for (const [pattern, matcher, matches] of PATTERNS) {
  test(`the ${matcher} pattern ${pattern.slice(0, 30)} ${matches ? 'is' : 'is not'} for ${NODE}`, () => {
    assert.equal(isAddressedTo(NODE, { pattern, matcher }), matches);
  });
}
