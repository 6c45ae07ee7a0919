import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError, runCommand } from '@omotes/local';
import { UnavailableError } from '../errors.ts';

/** The packages of the peers for Node, and the Redis client that one of them needs. */
export const NPM_VERSIONS = {
  bullmq: '6.7.0',
  ioredis: '5.11.1',
  'pg-boss': '12.38.0',
  'graphile-worker': '0.18.0',
} as const;

/**
 * Installs the packages from npm into `cacheFolder` unless they are installed; several processes may do so at the same time.
 * Returns the folder from which they can be required. Throws `UnavailableError`.
 */
export async function ensureNpmPackages(cacheFolder: string, log: (line: string) => void): Promise<string> {
  const manifest = JSON.stringify({ private: true, dependencies: NPM_VERSIONS });
  const folder = join(cacheFolder, `npm-${createHash('sha256').update(manifest).digest('hex').slice(0, 16)}`);
  if (await exists(folder)) return folder;
  log(`Installing ${Object.keys(NPM_VERSIONS).join(', ')} from npm into ${folder} …`);
  await mkdir(cacheFolder, { recursive: true });
  const preparing = await mkdtemp(join(cacheFolder, 'preparing-'));
  try {
    await writeFile(join(preparing, 'package.json'), manifest);
    await runCommand('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: preparing });
    await rename(preparing, folder).catch(async (error: unknown) => {
      if (!(await exists(folder))) throw error; // otherwise another process was faster
    });
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw new UnavailableError(`the peers have to come from npm: ${error.message}`, { cause: error });
  } finally {
    await rm(preparing, { recursive: true, force: true });
  }
  return folder;
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
