import { readdir, readFile } from 'node:fs/promises';

/** What a program holds, with all processes that it has started. */
export interface ProcessUse {
  /** Resident memory; what several processes share is counted once. */
  readonly memoryMb: number;
  readonly openFiles: number;
  /** User and system time since the processes began, with that of children that have ended. */
  readonly cpuSeconds: number;
}

/** Linux counts a process's time in these, whatever its own clock is. */
const TICKS_PER_SECOND = 100;

/**
 * Of a process and its descendants, without those in `others` and theirs. Reads `/proc`, so on Linux only, and as a
 * user who may look at the processes.
 */
export async function processUse(
  rootPid: number,
  others: ReadonlySet<number | undefined>,
): Promise<ProcessUse> {
  const uses = await Promise.all((await treeOf(rootPid, others)).map(useOf));
  return {
    memoryMb: sum(uses.map((use) => use?.memoryMb ?? 0)),
    openFiles: sum(uses.map((use) => use?.openFiles ?? 0)),
    cpuSeconds: sum(uses.map((use) => use?.cpuSeconds ?? 0)),
  };
}

/** Undefined for a process that has ended meanwhile. */
async function useOf(pid: number): Promise<ProcessUse | undefined> {
  try {
    const [memory, files, [, , ...ticks]] = await Promise.all([
      readFile(`/proc/${pid}/smaps_rollup`, 'utf8'),
      readdir(`/proc/${pid}/fd`),
      statOf(pid),
    ]);
    return {
      memoryMb: Number(/^Pss:\s+(\d+) kB$/m.exec(memory)?.[1] ?? 0) / 1024,
      openFiles: files.length,
      cpuSeconds: sum(ticks) / TICKS_PER_SECOND,
    };
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

/** The process and its descendants, without those in `others` and theirs. */
export async function treeOf(
  rootPid: number,
  others: ReadonlySet<number | undefined> = new Set(),
): Promise<number[]> {
  const children = new Map<number, number[]>();
  const names = await readdir('/proc');
  for (const pid of names.filter((name) => /^\d+$/.test(name)).map(Number)) {
    const [, parentPid = 0] = await statOf(pid).catch((error: unknown) => {
      if (isGone(error)) return [];
      throw error;
    });
    children.set(parentPid, [...(children.get(parentPid) ?? []), pid]);
  }
  const tree = [rootPid];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []).filter((child) => !others.has(child)));
  return tree;
}

/** Process id, parent's id, and ticks of it and of its ended children: fields 1, 4, and 14 to 17 of proc(5). */
async function statOf(pid: number): Promise<number[]> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The name of the program, field 2, is in brackets and may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return [pid, ...[1, 11, 12, 13, 14].map((index) => Number(fields[index]))];
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH');
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
