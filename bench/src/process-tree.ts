import { readdir, readFile } from 'node:fs/promises';
import { KIB_IN_MB } from './memory.ts';

/** Resources of a program and all processes that it started. */
export interface ProcessUse {
  /** Resident memory; memory shared by several processes is counted once. */
  readonly memoryMb: number;
  readonly openFiles: number;
  /** User and system time since the processes started, including ended children. */
  readonly cpuSeconds: number;
}

interface ProcessTimes {
  readonly parentPid: number;
  /** User and system time, including ended children. */
  readonly cpuSeconds: number;
}

/** All processes of the machine, by process id. */
export type ProcessTable = ReadonlyMap<number, ProcessTimes>;

/** Ticks per second in which Linux counts the time of processes. */
const TICKS_PER_SECOND = 100;

/**
 * Resources of a process and its descendants, without those in `others` and their descendants. Reads `/proc`, so it works
 * on Linux only, for a user who may see the processes.
 */
export async function processUse(
  rootPid: number,
  others: ReadonlySet<number | undefined>,
): Promise<ProcessUse> {
  const table = await processTable();
  const tree = treeOf(table, rootPid, others);
  const memoryAndFiles = await Promise.all(tree.map(memoryAndFilesOf));
  return {
    memoryMb: sum(memoryAndFiles.map((each) => each?.memoryMb ?? 0)),
    openFiles: sum(memoryAndFiles.map((each) => each?.openFiles ?? 0)),
    cpuSeconds: cpuSecondsOf(table, tree),
  };
}

/** Undefined if the process has ended. */
async function memoryAndFilesOf(
  pid: number,
): Promise<Pick<ProcessUse, 'memoryMb' | 'openFiles'> | undefined> {
  try {
    const [memory, files] = await Promise.all([
      readFile(`/proc/${pid}/smaps_rollup`, 'utf8'),
      readdir(`/proc/${pid}/fd`),
    ]);
    return {
      memoryMb: Number(/^Pss:\s+(\d+) kB$/m.exec(memory)?.[1] ?? 0) * KIB_IN_MB,
      openFiles: files.length,
    };
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

export async function processTable(): Promise<ProcessTable> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const times = await Promise.all(
    pids.map((pid) =>
      timesOf(pid).catch((error: unknown) => {
        if (isGone(error)) return undefined;
        throw error;
      }),
    ),
  );
  return new Map(pids.flatMap((pid, index) => (times[index] ? [[pid, times[index]]] : [])));
}

/** The process and its descendants, without those in `others` and their descendants. */
export function treeOf(
  table: ProcessTable,
  rootPid: number,
  others: ReadonlySet<number | undefined> = new Set(),
): number[] {
  const children = Map.groupBy(table.keys(), (pid) => table.get(pid)?.parentPid);
  const tree = [rootPid];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []).filter((child) => !others.has(child)));
  return tree;
}

/** Sums for these processes. */
export function cpuSecondsOf(table: ProcessTable, pids: readonly number[]): number {
  return sum(pids.map((pid) => table.get(pid)?.cpuSeconds ?? 0));
}

/** Fields 4, and 14 to 17 of proc(5). */
async function timesOf(pid: number): Promise<ProcessTimes> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The name of the program, field 2, is in brackets and may contain anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = fields.slice(11, 15).map(Number);
  return { parentPid: Number(fields[1]), cpuSeconds: sum(ticks) / TICKS_PER_SECOND };
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH');
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
