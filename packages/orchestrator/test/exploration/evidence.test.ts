import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { DELIBERATE_FAULTS } from './deliberate-faults.ts';
import { WORLDS } from './worlds.ts';

const PAGE = await readFile(new URL('../../../../docs/evidence/explorer.md', import.meta.url), 'utf8');

test('docs/evidence/explorer.md has each world, whole where every run sees it whole', () => {
  const expected = WORLDS.map(({ name, isSeenWhole }) => ({
    name,
    withoutFaults: isSeenWhole !== 'never',
    withFaults: isSeenWhole === 'with faults',
  }));
  const rows = PAGE.matchAll(
    /^\| ([^|\n]+?) \| ([\d,]+ \([^|]+) \| ([\d,]+ \([^|]+) \| [\d,]+ \([\d,]+\) \|$/gm,
  );
  const written = Array.from(rows, ([, name = '', without = '', withFaults = '']) => ({
    name,
    without,
    withFaults,
  }));
  assert.deepEqual(
    written.map(({ name }) => name),
    expected.map(({ name }) => name),
  );
  for (const [index, { name, without, withFaults }] of written.entries()) {
    const world = expected[index];
    if (world?.withoutFaults) assert.ok(without.endsWith('**whole**'), name);
    if (world?.withFaults) assert.ok(withFaults.endsWith('**whole**'), name);
  }
});

test('docs/evidence/explorer.md has each deliberate mistake and the world that catches it', () => {
  const [, table = ''] = PAGE.split('## Deliberate mistakes');
  const rows = table.matchAll(/^\| (?!mistake|---)(.+?) \| (.+?) \|$/gm);
  assert.deepEqual(
    Array.from(rows, ([, name, world]) => ({ name, world })),
    DELIBERATE_FAULTS.map(({ name, world }) => ({ name, world })),
  );
});
