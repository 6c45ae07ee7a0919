import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

const ROOT = resolve(import.meta.dirname, '../../..');

test('a program without TypeScript can import the published packages', async () => {
  execFileSync(process.execPath, [join(ROOT, 'deploy/build-packages.ts')], { stdio: 'pipe' });
  const folder = await mkdtemp(join(tmpdir(), 'omotes-published-'));
  const modules = join(folder, 'node_modules');
  await mkdir(modules);
  for (const name of await readdir(join(ROOT, 'node_modules'))) {
    if (name !== '@omotes') await symlink(join(ROOT, 'node_modules', name), join(modules, name));
  }
  await cp(join(ROOT, 'dist'), join(modules, '@omotes'), { recursive: true });
  // Dependencies that npm keeps in the package's folder, because another package uses another version.
  for (const name of await readdir(join(ROOT, 'dist'))) {
    const own = join(ROOT, 'packages', name, 'node_modules');
    if (existsSync(own)) await symlink(own, join(modules, '@omotes', name, 'node_modules'));
  }
  await writeFile(
    join(folder, 'program.mjs'),
    `import { connect } from '@omotes/sdk';
     import { defineTasks, runWorker } from '@omotes/worker';
     import { Orchestrator } from '@omotes/orchestrator';
     import { startGateway } from '@omotes/gateway';
     import { bundleDashboard } from '@omotes/dashboard';
     import { JOB_STATUSES } from '@omotes/http-api';
     console.log([connect, defineTasks, runWorker, Orchestrator, startGateway].map((each) => typeof each).join());
     console.log(JOB_STATUSES.length);
     console.log(bundleDashboard().some(({ path }) => path === '/index.html'));`,
  );
  const printed = execFileSync(process.execPath, ['--no-strip-types', join(folder, 'program.mjs')], {
    encoding: 'utf8',
  });
  assert.equal(printed.trim(), 'function,function,function,function,function\n7\ntrue');
  await rm(folder, { recursive: true });
});
