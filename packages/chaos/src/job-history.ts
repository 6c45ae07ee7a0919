import type { JobResultType } from '@omotes/protocol';
import type { Evidence, InjectedFault } from './evidence.ts';
import type { Fault } from './fault.ts';
import { type PlannedJob, STARTED_TOO_OFTEN } from './planned-job.ts';
import type { SdkRecord } from './records.ts';

/** A program that runs this long after it was handed a result, with a free way to the broker, has acknowledged it. */
const ACKNOWLEDGED_AFTER_MS = 2_000;
/** Default of `DELIVERY_LIMIT_THRESHOLD_PER_JOB`. */
const ALLOWED_STARTS = 3;
/** The task of a cancelled job is killed within this time. */
const RUNS_ON_MS = 5_000;
/** Longest wait for the next attempt to connect after a fault; a revoke arrives only after it. */
const RECOVERY_MS = 10_000;

/** What happened to one job. */
export interface JobHistory {
  readonly job: PlannedJob;
  readonly program: string;
  confirmedAt: number | undefined;
  readonly handed: Extract<SdkRecord, { type: 'handed' }>[];
  /** `aliveUntil`: its last record. A killed run may have lived a little longer. */
  readonly runs: { readonly pid: number; readonly begunAt: number; aliveUntil: number }[];
}

/** The history of each submitted job, by job id. */
export function histories(evidence: Evidence): Map<string, JobHistory> {
  const jobs = new Map<string, JobHistory>();
  for (const record of evidence.sdkRecords) {
    if (record.type === 'submitting') {
      const { job, run } = { job: record.job, run: record.run };
      if (!jobs.has(job.jobId)) {
        jobs.set(job.jobId, { job, program: programOf(run), confirmedAt: undefined, handed: [], runs: [] });
      }
      continue;
    }
    const history = jobs.get(record.jobId);
    if (record.type === 'confirmed' && history) history.confirmedAt ??= record.at;
    if (record.type === 'handed') history?.handed.push(record);
  }
  for (const { jobId, type, at, pid } of evidence.taskRecords) {
    const runs = jobs.get(jobId)?.runs;
    const run = runs?.findLast((each) => each.pid === pid);
    if (type === 'begun') runs?.push({ pid, begunAt: at, aliveUntil: at });
    else if (run) run.aliveUntil = at;
  }
  for (const { jobId, pid } of evidence.runningTasks) {
    const run = jobs.get(jobId)?.runs.findLast((each) => each.pid === pid);
    if (run) run.aliveUntil = evidence.settledAt;
  }
  return jobs;
}

/**
 * Whether each repetition of the result went to another run of the program, after a run that may have ended before its
 * acknowledgement left. `endOf`: when each run ended, by its name.
 */
export function isRepetitionExcused(
  { handed }: JobHistory,
  endOf: ReadonlyMap<string, number>,
  faults: readonly InjectedFault[],
): boolean {
  return handed.slice(1).every((again, index) => {
    const before = handed[index];
    return before !== undefined && again.run !== before.run && endedUnacknowledged(before, endOf, faults);
  });
}

/** Whether a run ended before the broker must have received its acknowledgement of a result it was handed at `at`. */
export function endedUnacknowledged(
  { run, at }: { readonly run: string; readonly at: number },
  endOf: ReadonlyMap<string, number>,
  faults: readonly InjectedFault[],
): boolean {
  const endAt = endOf.get(run);
  const between = faults.filter(({ fault }) => isBetween(fault, programOf(run)));
  return endAt !== undefined && undisturbedMs(at, endAt, between) < ACKNOWLEDGED_AFTER_MS;
}

/** Whether a fault can keep messages of an SDK program from the broker. */
function isBetween(fault: Fault, program: string): boolean {
  switch (fault.type) {
    case 'kill-broker':
    case 'restart-broker':
    case 'close-connections':
    // In an alarm the broker reads nothing from a connection that has published.
    case 'disk-alarm':
    case 'memory-alarm':
      return true;
    case 'cut':
    case 'delay':
    case 'half-open':
      return fault.link === 'sdk';
    case 'freeze':
      return program === `${fault.role}-${fault.index}`;
    case 'kill':
    case 'kill-task':
    case 'rolling-restart':
    case 'stop-database':
    case 'restart-database':
      return false;
  }
}

/** Whether a run of the job lived too long after the job's end. Faults, and the time to recover from them, do not count. */
export function ranAfterEnd({ job, runs }: JobHistory, { jobEnds, faults }: Evidence): boolean {
  const endAt = jobEnds.get(job.jobId);
  if (endAt === undefined) return false;
  return runs.some(
    ({ begunAt, aliveUntil }) => undisturbedMs(Math.max(begunAt, endAt), aliveUntil, faults) > RUNS_ON_MS,
  );
}

/** How much of the time between `from` and `to` was free of faults and of the recovery after them. */
function undisturbedMs(from: number, to: number, faults: readonly InjectedFault[]): number {
  let undisturbed = 0;
  let knownUntil = from;
  for (const { startedAt, endedAt } of faults.toSorted((a, b) => a.startedAt - b.startedAt)) {
    if (startedAt >= to) break;
    undisturbed += Math.max(0, startedAt - knownUntil);
    knownUntil = Math.max(knownUntil, endedAt + RECOVERY_MS);
  }
  return undisturbed + Math.max(0, to - knownUntil);
}

/**
 * Whether a job may have this result. Any job may end in ERROR for too many starts if there were too many: the chaos killed
 * its task, or cut its worker off.
 */
export function isDeserved(
  job: PlannedJob,
  { resultType, logs, at }: { resultType: JobResultType; logs: string; at: number },
  starts: readonly number[],
): boolean {
  if (resultType === 'ERROR' && logs.includes(STARTED_TOO_OFTEN))
    return starts.filter((startedAt) => startedAt < at).length > ALLOWED_STARTS;
  if (!job.deserves.includes(resultType)) return false;
  return resultType !== 'ERROR' || job.because === undefined || logs.includes(job.because);
}

/** The program of a run: `sdk-1` for `sdk-1.3`. */
function programOf(run: string): string {
  return run.slice(0, run.lastIndexOf('.'));
}
