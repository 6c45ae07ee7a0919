import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { brokerEnvironment, databaseEnvironment, testBroker, testDatabase } from '@omotes/testing';

const ROOT = resolve(import.meta.dirname, '../../..');
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');
const run = promisify(execFile);

/** The first block of TypeScript of a package's README. */
interface Example {
  readonly packageName: string;
  readonly code: string;
  /** What it prints, as its comments `// → …` say; empty: it is not run. */
  readonly printed: readonly string[];
}

describe('the README of each package', async () => {
  const examples = await Promise.all((await readdir(join(ROOT, 'packages'))).sort().map(readExample));
  let folder: string;

  before(async () => {
    // In the checkout, so that an example imports packages as a program in it does.
    await mkdir(join(ROOT, '.omotes'), { recursive: true });
    folder = await mkdtemp(join(ROOT, '.omotes/readme-examples-'));
    await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
    await writeFile(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: '../../tsconfig.json', include: ['*.ts'], exclude: [] }),
    );
    for (const { packageName, code } of examples) await writeFile(join(folder, `${packageName}.ts`), code);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  test('has an example', () => {
    const without = examples.filter(({ code }) => code === '').map(({ packageName }) => packageName);
    assert.deepEqual(without, []);
  });

  test('has an example whose types are right', async () => {
    const { stdout } = await run(process.execPath, [TSC, '--project', folder], { cwd: folder }).catch(
      (error: { stdout: string }) => error,
    );
    assert.equal(stdout, '');
  });

  for (const { packageName, printed } of examples.filter(({ printed }) => printed.length > 0))
    test(`of ${packageName} has an example that prints what it says`, async () => {
      const [broker, database] = await Promise.all([testBroker(), testDatabase()]);
      try {
        const { stdout } = await run(process.execPath, [join(folder, `${packageName}.ts`)], {
          cwd: ROOT,
          env: { ...process.env, ...brokerEnvironment('', broker), ...databaseEnvironment(database) },
        });
        assert.deepEqual(stdout.trimEnd().split('\n'), printed);
      } finally {
        await Promise.all([broker.drop(), database.drop()]);
      }
    });
});

async function readExample(packageName: string): Promise<Example> {
  const readme = await readFile(join(ROOT, 'packages', packageName, 'README.md'), 'utf8').catch(() => '');
  const code = /^```ts\n(.*?)^```$/ms.exec(readme)?.[1] ?? '';
  const printed = Array.from(code.matchAll(/\/\/ → (.+)/g), ([, line = '']) => line);
  return { packageName, code, printed };
}
