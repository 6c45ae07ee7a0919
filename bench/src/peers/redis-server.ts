import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort, ServerProcess } from '@omotes/local';
import type { RedisInstallation } from './redis-installation.ts';

/** When Redis writes its file to the disk: before it answers, or once a second. */
export type AppendSync = 'always' | 'everysec';

/** Starts a private Redis on a free port of 127.0.0.1. */
export async function startRedis(
  { redisServer, libraryFolder }: RedisInstallation,
  appendSync: AppendSync,
  dataFolder: string,
): Promise<{ readonly pid: number | undefined; readonly port: number; stop(): Promise<void> }> {
  const folder = join(dataFolder, `redis-${appendSync}`);
  await mkdir(folder, { recursive: true });
  const port = await freePort(new Set());
  const settings = {
    port: String(port),
    bind: '127.0.0.1',
    dir: folder,
    appendonly: 'yes',
    appendfsync: appendSync,
    save: '',
    'maxmemory-policy': 'noeviction',
  };
  const server = await ServerProcess.start({
    name: 'Redis',
    file: redisServer,
    args: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]),
    env: libraryFolder === undefined ? {} : { LD_LIBRARY_PATH: libraryFolder },
    cwd: folder,
    logFile: join(folder, 'redis.log'),
    readyText: 'Ready to accept connections',
    readyTimeoutMs: 10_000,
    endSignal: 'SIGTERM',
  });
  return { pid: server.pid, port, stop: () => server.end() };
}
