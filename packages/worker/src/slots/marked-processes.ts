import { readdir, readFile } from 'node:fs/promises';

/**
 * Kills the processes whose environment holds a setting (`NAME=value`), as that of whatever a process with it has
 * started does, also in a session of its own or after its parent has ended. Linux only; elsewhere it finds none.
 */
export async function killProcessesWith(setting: string): Promise<void> {
  const entries = await readdir('/proc').catch(() => []);
  const pids = entries.map(Number).filter((pid) => pid > 0);
  await Promise.all(pids.map((pid) => killIfMarked(pid, `${setting}\0`)));
}

async function killIfMarked(pid: number, setting: string): Promise<void> {
  try {
    const environment = await readFile(`/proc/${pid}/environ`);
    if (environment.includes(setting)) process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended, or is another user's.
  }
}
