import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError, findExecutable, runCommand } from '@omotes/local';
import { UnavailableError } from '../errors.ts';

export interface RedisInstallation {
  readonly redisServer: string;
  /** Folder of its libraries, if they are not installed in the system. */
  readonly libraryFolder?: string;
}

/** Debian's packages with the server and those of its libraries that not every machine has. */
const DEBIAN_PACKAGES = ['redis-server', 'redis-tools', 'libjemalloc2', 'liblzf1'];

/**
 * The installed Redis, or else that of Debian's packages, which are only unpacked into `cacheFolder`. Throws
 * `UnavailableError`.
 */
export async function ensureRedis(
  cacheFolder: string,
  log: (line: string) => void,
): Promise<RedisInstallation> {
  const redisServer = findExecutable('redis-server');
  if (redisServer !== undefined) return { redisServer };
  const folder = join(cacheFolder, 'redis');
  const unpacked = await findUnpacked(folder);
  if (unpacked !== undefined) return unpacked;
  log(`Unpacking Debian's ${DEBIAN_PACKAGES.join(', ')} into ${folder} …`);
  await mkdir(cacheFolder, { recursive: true });
  const preparing = await mkdtemp(join(cacheFolder, 'preparing-'));
  try {
    await download(preparing);
    for (const file of await readdir(preparing))
      await runCommand('dpkg-deb', ['--extract', file, 'root'], { cwd: preparing });
    await rm(folder, { recursive: true, force: true });
    await rename(join(preparing, 'root'), folder);
  } catch (error) {
    throw new UnavailableError(
      `Redis is not on this machine and could not be had from Debian: install the package redis-server. ${String(error)}`,
      { cause: error },
    );
  } finally {
    await rm(preparing, { recursive: true, force: true });
  }
  const installed = await findUnpacked(folder);
  if (installed === undefined)
    throw new UnavailableError(`Debian's packages have no redis-server in ${folder}`);
  return installed;
}

/** Fetches the package lists once if they are missing or too old. */
async function download(folder: string): Promise<void> {
  const args = ['download', ...DEBIAN_PACKAGES];
  try {
    await runCommand('apt-get', args, { cwd: folder });
  } catch (error) {
    if (!(error instanceof CommandError) || process.getuid?.() !== 0) throw error;
    await runCommand('apt-get', ['-o', 'DPkg::Lock::Timeout=300', 'update']);
    await runCommand('apt-get', args, { cwd: folder });
  }
}

async function findUnpacked(folder: string): Promise<RedisInstallation | undefined> {
  const redisServer = findExecutable('redis-server', [join(folder, 'usr/bin')]);
  if (redisServer === undefined) return undefined;
  // One folder, named after the architecture.
  const [architecture = ''] = await readdir(join(folder, 'usr/lib')).then((names) =>
    names.filter((name) => name.includes('linux-gnu')),
  );
  return { redisServer, libraryFolder: join(folder, 'usr/lib', architecture) };
}
