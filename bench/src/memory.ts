import { readFile, writeFile } from 'node:fs/promises';
import { UnavailableError } from './errors.ts';

/** A kB in `/proc` is 1,024 bytes. */
export const KIB_IN_MB = 1024 / 1_000_000;

/** Resident memory of a process in MB. Throws `UnavailableError`. */
export async function memoryMb(pid: number): Promise<number> {
  requireLinux();
  return megabytes('VmRSS', await readFile(`/proc/${pid}/status`, 'utf8'));
}

/** The largest peak of resident memory of these processes since `forgetPeaks`, in MB. Throws `UnavailableError`. */
export async function peakMemoryMb(pids: readonly number[]): Promise<number> {
  requireLinux();
  const peaks = await Promise.all(
    pids.map(async (pid) => {
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => ''); // it has ended
      return megabytes('VmHWM', status);
    }),
  );
  return Math.max(...peaks);
}

/** Resets the peaks of these processes. Throws `UnavailableError`. */
export async function forgetPeaks(pids: readonly number[]): Promise<void> {
  requireLinux();
  // 5: 'reset the peak resident set size', see proc(5).
  await Promise.all(pids.map((pid) => writeFile(`/proc/${pid}/clear_refs`, '5').catch(() => undefined)));
}

/** A line of `/proc/PID/status`, see proc(5). */
function megabytes(name: string, status: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0) * KIB_IN_MB;
}

function requireLinux(): void {
  if (process.platform !== 'linux')
    throw new UnavailableError('The memory of processes is read from /proc, which only Linux has');
}
