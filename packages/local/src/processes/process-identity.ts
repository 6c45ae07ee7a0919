import { readFile } from 'node:fs/promises';
import { runCommand } from './command.ts';

/**
 * Text that tells the process `pid` from every other that had or will have this number: when it started, and on Linux
 * in which boot. Undefined when there is no such process. (A number alone is not enough: it is used again, and in a
 * container quite soon.)
 */
export async function processIdentity(pid: number): Promise<string | undefined> {
  try {
    if (process.platform !== 'linux')
      return (await runCommand('ps', ['-o', 'lstart=', '-p', `${pid}`])).trim();
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // proc(5): the command, in parentheses, may hold anything, so fields are counted behind it; 'state' is the third.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const startTicks = fields[18];
    const bootId = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    return state === 'Z' || startTicks === undefined ? undefined : `${bootId.trim()} ${startTicks}`;
  } catch {
    return undefined;
  }
}
