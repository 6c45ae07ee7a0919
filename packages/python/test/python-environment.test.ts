import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ensurePythonEnvironment, PythonMissingError } from '../src/index.ts';

void test('without Python the error says what to install, and nothing is created', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'omotes-python-test-'));
  const requirements = join(folder, 'requirements.txt');
  await writeFile(requirements, '');
  const path = process.env['PATH'];
  process.env['PATH'] = folder;
  try {
    await assert.rejects(
      ensurePythonEnvironment({ folder: join(folder, 'venv'), requirements }, assert.fail),
      (error) => error instanceof PythonMissingError && /3\.11.*apt-get install python3/.test(error.message),
    );
    assert.deepEqual(await readdir(folder), ['requirements.txt']);
  } finally {
    process.env['PATH'] = path;
    await rm(folder, { recursive: true, force: true });
  }
});
