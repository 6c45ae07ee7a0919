import { setTimeout as delay } from 'node:timers/promises';
import { type Figure, quantile } from './figure.ts';
import { cpuSecondsOf, processTable, treeOf } from './process-tree.ts';

/** Programs by name, each with its processes. */
export type Programs = Readonly<Record<string, readonly { readonly pid: number | undefined }[]>>;

/** Processor time of each program so far, in seconds. Empty if the system does not provide it. */
export async function cpuSeconds(programs: Programs): Promise<Record<string, number>> {
  if (process.platform !== 'linux') return {};
  const table = await processTable();
  return Object.fromEntries(
    Object.entries(programs).map(([name, several]) => [
      name,
      cpuSecondsOf(
        table,
        several.flatMap(({ pid = NaN }) => treeOf(table, pid)),
      ),
    ]),
  );
}

/** Share of one core. */
const IDLE_SHARE = 0.12;
const LOOK_MS = 100;
const MAX_LOOKS = 100;

/**
 * Resolves when these programs are idle, at the latest after ten seconds. RabbitMQ works on for seconds after deleting
 * thousands of queues.
 */
export async function untilIdle(programs: Programs): Promise<void> {
  const total = async (): Promise<number> =>
    Object.values(await cpuSeconds(programs)).reduce((sum, seconds) => sum + seconds, 0);
  let last = await total();
  for (let look = 1; look <= MAX_LOOKS; look += 1) {
    await delay(LOOK_MS);
    const now = await total();
    if (now - last <= (IDLE_SHARE * LOOK_MS) / 1000) return;
    last = now;
  }
}

/** The growth of `cpuSeconds`, in µs per job. */
export function cpuMicroseconds(
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
  jobs: number,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(after).map(([name, seconds]) => [name, ((seconds - (before[name] ?? 0)) * 1e6) / jobs]),
  );
}

/** The median of the runs for each program. Empty if the system does not provide it. */
export function medianCpu(
  runs: readonly { readonly cpuMicroseconds: Readonly<Record<string, number>> }[],
): Pick<Figure, 'cpuMicroseconds'> {
  const names = Object.keys(runs[0]?.cpuMicroseconds ?? {});
  if (names.length === 0) return {};
  const medians = names.map((name) => [
    name,
    quantile(
      runs.map((run) => run.cpuMicroseconds[name] ?? NaN),
      0.5,
    ),
  ]);
  return { cpuMicroseconds: Object.fromEntries(medians) as Record<string, number> };
}
