import { execFileSync } from 'node:child_process';
import type { TaskRecord } from './records.ts';

/** The last record of each task whose process still runs. */
export function runningTasks(records: readonly TaskRecord[]): TaskRecord[] {
  const last = new Map(records.map((record) => [record.pid, record]));
  const notEnded = [...last.values()].filter(({ type }) => type !== 'ended');
  // A killed task recorded no end, and another process may have its process id by now.
  return notEnded.filter(({ pid }) => isSlot(pid));
}

function isSlot(pid: number): boolean {
  try {
    const command = execFileSync('ps', ['-o', 'args=', '-p', `${pid}`], { encoding: 'utf8' });
    return command.includes('slot-main') && command.includes(new URL('./tasks.ts', import.meta.url).href);
  } catch {
    return false; // there is no such process
  }
}
