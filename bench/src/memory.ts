import { readFile, writeFile } from 'node:fs/promises';
import { UnavailableError } from './errors.ts';
import { processUse } from './process-tree.ts';

/** What a program holds now, with all processes that it has started, in MB. Throws `UnavailableError`. */
export async function memoryMb(pid: number): Promise<number> {
  requireLinux();
  return (await processUse(pid, new Set())).memoryMb;
}

/** The most that one of these processes has held at once since `forgetPeaks`, in MB. Throws `UnavailableError`. */
export async function peakMemoryMb(pids: readonly number[]): Promise<number> {
  requireLinux();
  const peaks = await Promise.all(
    pids.map(async (pid) => {
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => ''); // it has ended
      return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024;
    }),
  );
  return Math.max(...peaks);
}

/** From now on what these processes hold at present is their peak. Throws `UnavailableError`. */
export async function forgetPeaks(pids: readonly number[]): Promise<void> {
  requireLinux();
  // 5: 'reset the peak resident set size', see proc(5).
  await Promise.all(pids.map((pid) => writeFile(`/proc/${pid}/clear_refs`, '5').catch(() => undefined)));
}

function requireLinux(): void {
  if (process.platform !== 'linux')
    throw new UnavailableError('The memory of processes is read from /proc, which only Linux has');
}
