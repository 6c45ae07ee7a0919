import type { JobResultType } from '@omotes/protocol';
import { type Fault, faultName } from './fault.ts';
import { ENDED_WITHOUT_RESULT, type PlannedJob, STARTED_TOO_OFTEN } from './planned-job.ts';
import type { RunEnd } from './program.ts';
import type { SdkRecord, TaskRecord } from './records.ts';

/** A fault that happened; times in milliseconds since the epoch. */
export interface InjectedFault {
  readonly fault: Fault;
  readonly startedAt: number;
  readonly endedAt: number;
}

export interface QueueCount {
  readonly virtualHost: string;
  readonly name: string;
  readonly messages: number;
}

/** What is known when everything has settled. */
export interface Evidence {
  readonly sdkRecords: readonly SdkRecord[];
  readonly taskRecords: readonly TaskRecord[];
  /** The tasks that still run: their last records. */
  readonly runningTasks: readonly TaskRecord[];
  /** When all this was taken down, in milliseconds since the epoch. */
  readonly settledAt: number;
  readonly faults: readonly InjectedFault[];
  readonly runEnds: readonly RunEnd[];
  /** When workers said that they start the task of a job, in milliseconds since the epoch. */
  readonly taskStarts: ReadonlyMap<string, readonly number[]>;
  /** When an orchestrator said that a job has ended, in milliseconds since the epoch. */
  readonly jobEnds: ReadonlyMap<string, number>;
  /** The jobs that still have a row. */
  readonly rows: readonly string[];
  readonly queues: readonly QueueCount[];
}

/** Defects: each counts jobs, queues, messages or processes, and each must be 0. */
export interface Defects {
  /** Confirmed jobs whose program was never handed a result. */
  readonly lost: number;
  /** Jobs whose result was handed over again, with nothing that excuses it. */
  readonly handedTwice: number;
  /** Jobs that were handed over as two different results. */
  readonly twoEnds: number;
  /** Jobs that ran on, or anew, for more than 5 s after their end though nothing was wrong. */
  readonly ranAfterEnd: number;
  /** Jobs that ended as they do not deserve. */
  readonly undeserved: number;
  readonly rowsLeft: number;
  /** Queues of single jobs, but for those of programs that were killed as they deleted them: these expire. */
  readonly queuesLeft: number;
  readonly messagesLeft: number;
  readonly deadLetters: number;
  /** Processes that ended though nobody ended them. */
  readonly crashes: number;
}

export interface Recovery {
  readonly fault: string;
  readonly count: number;
  /**
   * From the end of the fault to the first result of an instant job that was confirmed after it, of those faults that
   * had the system to themselves until then; absent when none had.
   */
  readonly p50Ms?: number;
  readonly maxMs?: number;
}

export interface Ledger {
  readonly submitted: number;
  readonly confirmed: number;
  readonly results: Readonly<Record<JobResultType, number>>;
  /** Jobs that ended in ERROR because their task had ended and left no result. */
  readonly withoutResult: number;
  readonly defects: Defects;
  /** The jobs that the defects concern. */
  readonly concerned: readonly string[];
  /** The queues that the defects concern, with what is in them. */
  readonly concernedQueues: readonly QueueCount[];
  /** The processes that ended though nobody ended them. */
  readonly crashed: readonly RunEnd[];
  /** Jobs handed over again, rightly: their program was killed before its acknowledgement can have left. */
  readonly handedAgain: number;
  /**
   * Jobs that were begun once more after their end, because a fault took the acknowledgement of their task; they are
   * revoked at once.
   */
  readonly begunAfterEnd: number;
  /** The most runs of one job that was not to crash. */
  readonly mostRuns: number;
  readonly faults: number;
  readonly recovery: readonly Recovery[];
}

/**
 * A program that goes on for so long after it was handed a result, with nothing between it and the broker, has
 * acknowledged it: it does so as soon as its loop goes on.
 */
const ACKNOWLEDGED_AFTER_MS = 2_000;
/** The default of `DELIVERY_LIMIT_THRESHOLD_PER_JOB`. */
const ALLOWED_STARTS = 3;
/** A cancelled job's task is dead after so long. */
const RUNS_ON_MS = 5_000;
/** After a fault everybody may wait that long for the next attempt, and a revoke reaches nobody meanwhile. */
const RECOVERY_MS = 10_000;
/** A fault that comes so shortly after another one has not the system to itself. */
const QUIET_MS = 5_000;

interface JobHistory {
  readonly job: PlannedJob;
  readonly program: string;
  confirmedAt: number | undefined;
  readonly handed: Extract<SdkRecord, { type: 'handed' }>[];
  /** One that was killed was alive until its last record at least. */
  readonly runs: { readonly pid: number; readonly begunAt: number; aliveUntil: number }[];
}

/** Judges a run. Pure: the same evidence gives the same ledger. */
export function ledgerOf(evidence: Evidence): Ledger {
  const jobs = histories(evidence);
  const all = [...jobs.values()];
  const confirmed = all.filter(({ confirmedAt }) => confirmedAt !== undefined);
  const endOf = new Map(evidence.runEnds.map(({ run, at }) => [run, at]));
  const lost = confirmed.filter(({ handed }) => handed.length === 0);
  const handedAgain = all.filter(({ handed }) => handed.length > 1);
  const handedTwice = handedAgain.filter((history) => !isExcused(history, endOf, evidence.faults));
  const twoEnds = all.filter(({ handed }) => new Set(handed.map(({ resultType }) => resultType)).size > 1);
  const ranAfterEnd = all.filter((history) => ranOn(history, evidence));
  const undeserved = all.filter(({ job, handed }) =>
    handed.some((each) => !isDeserved(job, each, evidence.taskStarts.get(job.jobId) ?? [])),
  );
  const queuesLeft = evidence.queues.filter(
    ({ name }) => isJobQueue(name) && !expires(name, jobs, endOf, evidence.faults),
  );
  const deadLetters = evidence.queues.filter(({ name }) => name.includes('dead_letters'));
  const others = evidence.queues.filter((queue) => !isJobQueue(queue.name) && !deadLetters.includes(queue));
  const crashed = evidence.runEnds.filter((end) => isCrash(end));
  const concerned = [lost, handedTwice, twoEnds, ranAfterEnd, undeserved].flat().map(({ job }) => job.jobId);
  const results: Record<JobResultType, number> = { SUCCEEDED: 0, ERROR: 0, TIMEOUT: 0, CANCELLED: 0 };
  for (const { handed } of all) if (handed[0]) results[handed[0].resultType] += 1;
  return {
    submitted: all.length,
    confirmed: confirmed.length,
    results,
    withoutResult: all.filter(({ handed }) => handed[0]?.logs.includes(ENDED_WITHOUT_RESULT)).length,
    defects: {
      lost: lost.length,
      handedTwice: handedTwice.length,
      twoEnds: twoEnds.length,
      ranAfterEnd: ranAfterEnd.length,
      undeserved: undeserved.length,
      rowsLeft: evidence.rows.length,
      queuesLeft: queuesLeft.length,
      messagesLeft: sum(others.map(({ messages }) => messages)),
      deadLetters: sum(deadLetters.map(({ messages }) => messages)),
      crashes: crashed.length,
    },
    concerned: [...new Set([...concerned, ...evidence.rows, ...queuesLeft.map(({ name }) => jobOf(name))])],
    concernedQueues: [...queuesLeft, ...[...others, ...deadLetters].filter(({ messages }) => messages > 0)],
    crashed,
    handedAgain: handedAgain.length - handedTwice.length,
    begunAfterEnd: all.filter(({ job, runs }) => {
      const endAt = evidence.jobEnds.get(job.jobId);
      return endAt !== undefined && runs.some(({ begunAt }) => begunAt > endAt);
    }).length,
    mostRuns: Math.max(
      0,
      ...all.filter(({ job }) => job.workflowType !== 'crash').map(({ runs }) => runs.length),
    ),
    faults: evidence.faults.length,
    recovery: recoveryOf(evidence.faults, all),
  };
}

export function hasDefects({ defects }: Ledger): boolean {
  return Object.values(defects).some((count: number) => count > 0);
}

function histories(evidence: Evidence): Map<string, JobHistory> {
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

/** Whether every repetition came to another run, and the run before it may have died unacknowledged. */
function isExcused(
  { handed }: JobHistory,
  endOf: ReadonlyMap<string, number>,
  faults: readonly InjectedFault[],
): boolean {
  return handed.slice(1).every((again, index) => {
    const before = handed[index];
    return before !== undefined && again.run !== before.run && diedUnacknowledged(before, endOf, faults);
  });
}

/** Whether a run ended before the broker can be trusted to have heard of what it did with a result. */
function diedUnacknowledged(
  { run, at }: { readonly run: string; readonly at: number },
  endOf: ReadonlyMap<string, number>,
  faults: readonly InjectedFault[],
): boolean {
  const endAt = endOf.get(run);
  const between = faults.filter(({ fault }) => isBetween(fault, programOf(run)));
  return endAt !== undefined && undisturbedMs(at, endAt, between) < ACKNOWLEDGED_AFTER_MS;
}

/** Whether a fault can keep what an SDK program sends from the broker. */
function isBetween(fault: Fault, program: string): boolean {
  switch (fault.type) {
    case 'kill-broker':
    case 'restart-broker':
    case 'close-connections':
    // The broker reads nothing from who has published.
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

/**
 * Judged by the time at which a run was last known to be alive, which for one that was killed is up to a second before
 * its end.
 */
function ranOn({ job, runs }: JobHistory, { jobEnds, faults }: Evidence): boolean {
  const endAt = jobEnds.get(job.jobId);
  if (endAt === undefined) return false;
  return runs.some(
    ({ begunAt, aliveUntil }) => undisturbedMs(Math.max(begunAt, endAt), aliveUntil, faults) > RUNS_ON_MS,
  );
}

/** How long, from one time to another, nothing was wrong and had not been just before. */
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
 * A job whose task was started by more workers than is allowed may end in ERROR that says so, whatever it is: the
 * chaos has killed it, or has cut its worker off.
 */
function isDeserved(
  job: PlannedJob,
  { resultType, logs, at }: { resultType: JobResultType; logs: string; at: number },
  starts: readonly number[],
): boolean {
  if (resultType === 'ERROR' && logs.includes(STARTED_TOO_OFTEN))
    return starts.filter((startedAt) => startedAt < at).length > ALLOWED_STARTS;
  if (!job.deserves.includes(resultType)) return false;
  return resultType !== 'ERROR' || job.because === undefined || logs.includes(job.because);
}

const JOB_QUEUE = /^jobs\.([\da-f-]{36})\./;

function isJobQueue(name: string): boolean {
  return JOB_QUEUE.test(name);
}

function jobOf(queue: string): string {
  return JOB_QUEUE.exec(queue)?.[1] ?? queue;
}

/** Whether the program that was handed the job's result was ended before it can have deleted this queue. */
function expires(
  queue: string,
  jobs: ReadonlyMap<string, JobHistory>,
  endOf: ReadonlyMap<string, number>,
  faults: readonly InjectedFault[],
): boolean {
  const handed = jobs.get(jobOf(queue))?.handed ?? [];
  return handed.some((each) => diedUnacknowledged(each, endOf, faults));
}

function isCrash({ run, exitCode }: RunEnd): boolean {
  // An SDK program ends by itself when its jobs have ended.
  return exitCode !== undefined && !(run.startsWith('sdk-') && exitCode === 0);
}

function recoveryOf(faults: readonly InjectedFault[], jobs: readonly JobHistory[]): Recovery[] {
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

/** Of an SDK program that was killed only its own results tell. */
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

function programOf(run: string): string {
  return run.slice(0, run.lastIndexOf('.'));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
