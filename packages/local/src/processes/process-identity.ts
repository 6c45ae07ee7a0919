import { readFile } from 'node:fs/promises';
import { runCommand } from './command.ts';

/**
 * A string that identifies the process `pid` even though process ids are used again: when it started and, on Linux, in which
 * boot. Undefined when there is no such process.
 */
export async function processIdentity(pid: number): Promise<string | undefined> {
  try {
    if (process.platform !== 'linux')
      return (await runCommand('ps', ['-o', 'lstart=', '-p', `${pid}`])).trim();
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // proc(5): the command in parentheses may contain anything, so fields are counted after it; 'state' is the third.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const startTicks = fields[18];
    const bootId = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    return state === 'Z' || startTicks === undefined ? undefined : `${bootId.trim()} ${startTicks}`;
  } catch {
    return undefined;
  }
}
