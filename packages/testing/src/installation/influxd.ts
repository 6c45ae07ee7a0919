import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CommandError, findExecutable, runCommand } from '@omotes/local';
import { InfluxDbMissingError } from '../errors.ts';

const CACHE_FOLDER = join(import.meta.dirname, '../../../../.omotes/influxdb');

// The package is only unpacked: that needs no rights and starts no service.
const DOWNLOAD = `
set -e
apt-get download influxdb || {
  if [ "$(id -u)" = 0 ]; then apt-get -o DPkg::Lock::Timeout=300 update; else sudo -n apt-get update; fi || true
  apt-get download influxdb
}
dpkg-deb -x influxdb_*.deb unpacked
`;

/**
 * Path of the server of InfluxDB 1.x: the installed one, or else that of the distribution's package, which is downloaded on
 * first use. Throws `InfluxDbMissingError` if there is no such package.
 */
export async function ensureInfluxd(): Promise<string> {
  const unpacked = join(CACHE_FOLDER, 'unpacked/usr/bin');
  const found = findExecutable('influxd', [unpacked]);
  if (found !== undefined) return found;
  await mkdir(dirname(CACHE_FOLDER), { recursive: true });
  const preparing = await mkdtemp(`${CACHE_FOLDER}-`);
  try {
    await runCommand('/bin/sh', ['-c', DOWNLOAD], { cwd: preparing, env: process.env });
    // Another process may have been faster.
    await rename(preparing, CACHE_FOLDER).catch(() => readdir(unpacked));
    return join(unpacked, 'influxd');
  } catch (error) {
    const reason = error instanceof CommandError ? error.message : String(error);
    throw new InfluxDbMissingError(reason, { cause: error });
  } finally {
    await rm(preparing, { recursive: true, force: true });
  }
}
