import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addresseeOf, type Addressee } from '../src/node-match.ts';

const NODE = 'worker-a@host.example';

test('a message without a destination is for every node', () => {
  assert.equal(addresseeOf(NODE, { destination: null, pattern: null, matcher: null }), 'this node');
  assert.equal(addresseeOf(NODE, { destination: [] }), 'this node');
});

test('a destination decides alone, even beside a pattern', () => {
  assert.equal(addresseeOf(NODE, { destination: ['b@c', NODE] }), 'this node');
  assert.equal(addresseeOf(NODE, { destination: ['b@c'], pattern: '*', matcher: 'glob' }), 'others');
  assert.equal(addresseeOf(NODE, { destination: [NODE], pattern: '.*', matcher: 'pcre' }), 'this node');
});

const PATTERNS: readonly [pattern: string, matcher: string, addressee: Addressee][] = [
  ['worker-*', 'glob', 'this node'],
  ['worker-?@host.example', 'glob', 'this node'],
  ['worker-[abc]@*', 'glob', 'this node'],
  ['worker-[!abc]@*', 'glob', 'others'],
  ['worker-a@hostXexample', 'glob', 'others'],
  ['worker', 'glob', 'others'],
  ['*'.repeat(255), 'glob', 'this node'],
  ['*'.repeat(256), 'glob', 'others'],
  ['worker', 'pcre', 'unknown'],
  ['*', 'unheard-of', 'unknown'],
];

for (const [pattern, matcher, addressee] of PATTERNS) {
  test(`the ${matcher} pattern ${pattern.slice(0, 30)} (${pattern.length} characters) is for: ${addressee}`, () => {
    assert.equal(addresseeOf(NODE, { pattern, matcher }), addressee);
  });
}
