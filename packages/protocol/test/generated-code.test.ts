import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { it } from 'node:test';
import { promisify } from 'node:util';

const packageFolder = fileURLToPath(new URL('..', import.meta.url));
const binaries = join(packageFolder, '../../node_modules/.bin');

it('the generated code is up to date with the .proto files', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'omotes-generated-'));
  try {
    await promisify(execFile)(join(binaries, 'buf'), ['generate', '--output', folder], {
      cwd: packageFolder,
      env: { ...process.env, PATH: `${binaries}${delimiter}${process.env['PATH'] ?? ''}` },
    });
    const expected = await filesOf(join(folder, 'src/generated'));
    assert.ok(expected.size > 0);
    assert.deepEqual(
      await filesOf(join(packageFolder, 'src/generated')),
      expected,
      'run `npm run generate` and commit what it changes',
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});

async function filesOf(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(js|d\.ts)$/.test(name));
  const files = names.sort().map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const);
  return new Map(await Promise.all(files));
}
