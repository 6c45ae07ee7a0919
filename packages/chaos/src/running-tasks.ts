import { execFileSync } from 'node:child_process';
import type { TaskRecord } from './records.ts';

/** The tasks that run at present in processes of their own: their last records. */
export function runningTasks(records: readonly TaskRecord[]): TaskRecord[] {
  const last = new Map(records.map((record) => [record.pid, record]));
  const notEnded = [...last.values()].filter(({ type }) => type !== 'ended');
  // The process of a task may have died meanwhile, and its number be another's by now.
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
