import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundleDashboard } from '../src/index.ts';

test('the scripts of the page import only one another', () => {
  const files = bundleDashboard();
  const paths = new Set(files.map(({ path }) => path));
  const imports = files
    .filter(({ path }) => path.endsWith('.js'))
    .flatMap(({ path, body }) =>
      [...new TextDecoder().decode(body).matchAll(/\b(?:from|import)[\s(]*["']([\w./-]+)["']/g)].map(
        ([, specifier = '']) => new URL(specifier, `http://gateway${path}`).pathname,
      ),
    );
  assert.ok(imports.length > 0);
  assert.deepEqual(
    imports.filter((path) => !paths.has(path)),
    [],
  );
});
