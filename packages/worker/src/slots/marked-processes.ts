import { readdir, readFile } from 'node:fs/promises';

/**
 * Kills all processes whose environment has a setting (`NAME=value`). Child processes inherit it, even in a session of
 * their own and after their parent has ended. Linux only; it finds no process on other systems.
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
    // The process has ended, or belongs to another user.
  }
}
