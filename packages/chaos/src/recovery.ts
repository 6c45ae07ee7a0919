import type { InjectedFault } from './evidence.ts';
import { faultName } from './fault.ts';
import type { JobHistory } from './job-history.ts';

/** How quickly the system worked again after one kind of fault. */
export interface Recovery {
  readonly fault: string;
  readonly count: number;
  /**
   * Time from the end of the fault to the first result of a noop job that was confirmed after it. Only faults that had the
   * system to themselves until then count; absent when there was no such fault.
   */
  readonly p50Ms?: number;
  readonly maxMs?: number;
}

/** A fault that begins within this time of the end of another does not have the system to itself. */
const QUIET_MS = 5_000;

/** One entry for each kind of fault, ordered by name. */
export function recoveryOf(faults: readonly InjectedFault[], jobs: readonly JobHistory[]): Recovery[] {
  const times = new Map<string, number[]>();
  for (const injected of faults) {
    const name = faultName(injected.fault);
    const known = times.get(name) ?? [];
    times.set(name, known);
    const recoveredAt = firstResultAfter(injected, jobs);
    if (recoveredAt !== undefined && hadSystemToItself(injected, recoveredAt, faults)) {
      known.push(recoveredAt - injected.endedAt);
    }
  }
  return [...times]
    .map(([fault, known]): Recovery => {
      const sorted = known.toSorted((a, b) => a - b);
      const count = faults.filter((each) => faultName(each.fault) === fault).length;
      const [p50Ms, maxMs] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted.at(-1)];
      return p50Ms === undefined || maxMs === undefined ? { fault, count } : { fault, count, p50Ms, maxMs };
    })
    .sort((a, b) => (a.fault < b.fault ? -1 : 1));
}

/** When an SDK program was killed, only results of its own jobs show that it is back. */
function firstResultAfter(
  { fault, endedAt }: InjectedFault,
  jobs: readonly JobHistory[],
): number | undefined {
  const program = fault.type === 'kill' && fault.role === 'sdk' ? `sdk-${fault.index}` : undefined;
  const results = jobs
    .filter(({ job }) => job.workflowType === 'noop')
    .filter((each) => (program ?? each.program) === each.program && (each.confirmedAt ?? 0) > endedAt)
    .flatMap(({ handed }) => handed.slice(0, 1).map(({ at }) => at));
  return results.length === 0 ? undefined : Math.min(...results);
}

function hadSystemToItself(
  injected: InjectedFault,
  recoveredAt: number,
  faults: readonly InjectedFault[],
): boolean {
  return faults.every(
    (other) =>
      other === injected || other.endedAt + QUIET_MS < injected.startedAt || other.startedAt > recoveredAt,
  );
}
