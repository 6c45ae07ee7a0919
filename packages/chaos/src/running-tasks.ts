import { execFileSync } from 'node:child_process';
import { readRecords, type TaskRecord } from './records.ts';

/** Kills the process of one of the tasks that run at present, if there is one. */
export function killRunningTask(taskRecordFile: string, choice: number): Promise<void> {
  const running = new Map<string, TaskRecord>();
  for (const record of readRecords<TaskRecord>(taskRecordFile)) {
    if (record.type === 'begun') running.set(record.jobId, record);
    else running.delete(record.jobId);
  }
  // A process of a task that died may be gone, and its number another's by now.
  const pids = [...new Set([...running.values()].map(({ pid }) => pid))].filter(isSlot);
  const pid = pids[Math.floor(choice * pids.length)];
  if (pid !== undefined) process.kill(pid, 'SIGKILL');
  return Promise.resolve();
}

function isSlot(pid: number): boolean {
  try {
    const command = execFileSync('ps', ['-o', 'args=', '-p', `${pid}`], { encoding: 'utf8' });
    return command.includes('slot-main') && command.includes(new URL('./tasks.ts', import.meta.url).href);
  } catch {
    return false; // there is no such process
  }
}
