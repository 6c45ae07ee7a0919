import { globSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { EnvironmentName } from '@omotes/python';

export const ROOT = resolve(import.meta.dirname, '../../../..');

const OWN_FILES = ['packages/*/test/**/*.test.ts', 'examples/test/**/*.test.ts', 'bench/test/**/*.test.ts'];
const INTEROP_FILES = ['interop/test/*.test.ts'];
const INTEROP_FOLDER = join(ROOT, 'interop/');
const BROWSER_FOLDER = join(ROOT, 'packages/dashboard/test/browser/');
const CHAOS_FILE = 'chaos.test.ts';
const INTEROP_ENVIRONMENTS = ['locked', 'newest', 'kombu-5.2', 'kombu-5.5', 's3'] as const;
/** Test files of interop that need environments of their own. */
const LARGE_ENVIRONMENTS: Readonly<Record<string, readonly EnvironmentName[]>> = {
  'simulator.test.ts': ['simulator'],
  'benchmark.test.ts': ['newest', 'celery'],
};

/** Files that take a minute or more. They start first, so that none of them is left to run alone at the end. */
const LONG_FILES = [
  'packages/chaos/test/chaos.test.ts',
  'bench/test/benchmark.test.ts',
  'interop/test/simulator.test.ts',
  'interop/test/python-worker-newest.test.ts',
  'interop/test/python-worker-locked.test.ts',
  'interop/test/typescript-worker-newest.test.ts',
  'interop/test/typescript-worker-locked.test.ts',
].map((file) => join(ROOT, file));

/** The test files of a command, as absolute paths in the order in which they start. `named`: files given by name. */
export function testFiles(
  named: readonly string[],
  { interop, all }: { readonly interop: boolean; readonly all: boolean },
): readonly string[] {
  const chosen = new Set(named.map((file) => resolve(file)));
  const isWhole = chosen.size === 0;
  if (all || (isWhole && !interop)) for (const file of filesOf(OWN_FILES)) chosen.add(file);
  if (all || interop) for (const file of filesOf(INTEROP_FILES)) chosen.add(file);
  const long = LONG_FILES.filter((file) => chosen.has(file));
  return [...new Set([...long, ...chosen])];
}

/** The Python environments that test files need. */
export function pythonEnvironmentsOf(files: readonly string[]): readonly EnvironmentName[] {
  const names = files.flatMap((file): readonly EnvironmentName[] => {
    if (basename(file) === CHAOS_FILE) return ['locked'];
    if (!file.startsWith(INTEROP_FOLDER)) return [];
    return LARGE_ENVIRONMENTS[basename(file)] ?? INTEROP_ENVIRONMENTS;
  });
  return [...new Set(names)];
}

export function needsBrowser(files: readonly string[]): boolean {
  return files.some((file) => file.startsWith(BROWSER_FOLDER));
}

function filesOf(patterns: readonly string[]): string[] {
  return globSync(patterns, { cwd: ROOT, exclude: (name) => name === 'node_modules' })
    .sort()
    .map((file) => join(ROOT, file));
}
