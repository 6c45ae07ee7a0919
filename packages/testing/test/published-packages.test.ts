import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

const ROOT = resolve(import.meta.dirname, '../../..');

test('the packages as they are published can be imported by a program that knows no TypeScript', async () => {
  execFileSync(process.execPath, [join(ROOT, 'deploy/build-packages.ts')], { stdio: 'pipe' });
  const folder = await mkdtemp(join(tmpdir(), 'omotes-published-'));
  const modules = join(folder, 'node_modules');
  await mkdir(modules);
  for (const name of await readdir(join(ROOT, 'node_modules'))) {
    if (name !== '@omotes') await symlink(join(ROOT, 'node_modules', name), join(modules, name));
  }
  await cp(join(ROOT, 'dist'), join(modules, '@omotes'), { recursive: true });
  await writeFile(
    join(folder, 'program.mjs'),
    `import { connect } from '@omotes/sdk';
     import { defineTasks, runWorker } from '@omotes/worker';
     import { Orchestrator } from '@omotes/orchestrator';
     console.log([connect, defineTasks, runWorker, Orchestrator].map((each) => typeof each).join());`,
  );
  const printed = execFileSync(process.execPath, ['--no-strip-types', join(folder, 'program.mjs')], {
    encoding: 'utf8',
  });
  assert.equal(printed.trim(), 'function,function,function,function');
  await rm(folder, { recursive: true });
});
