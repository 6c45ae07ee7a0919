import type { JobResultType } from '@omotes/protocol';
import type { Evidence, InjectedFault, QueueCount } from './evidence.ts';
import {
  endedUnacknowledged,
  histories,
  isDeserved,
  isRepetitionExcused,
  type JobHistory,
  ranAfterEnd as hasRunAfterEnd,
} from './job-history.ts';
import { ENDED_WITHOUT_RESULT } from './planned-job.ts';
import type { RunEnd } from './program.ts';
import { type Recovery, recoveryOf } from './recovery.ts';

/** Each field counts jobs, queues, messages or processes, and must be 0. */
export interface Defects {
  /** Confirmed jobs whose program was never handed a result. */
  readonly lost: number;
  /** Jobs whose result was handed over again, without an excuse. */
  readonly handedTwice: number;
  /** Jobs with two different results. */
  readonly twoEnds: number;
  /** Jobs that ran for more than 5 s after their end while nothing was wrong. */
  readonly ranAfterEnd: number;
  /** Jobs whose result is not one that they deserve. */
  readonly undeserved: number;
  readonly rowsLeft: number;
  /** Queues of single jobs. Those of a program that was killed before it could delete them do not count: they expire. */
  readonly queuesLeft: number;
  readonly messagesLeft: number;
  readonly deadLetters: number;
  /** Processes that the chaos did not end. */
  readonly crashes: number;
}

/** What became of the jobs of a run. */
export interface Ledger {
  readonly submitted: number;
  readonly confirmed: number;
  readonly results: Readonly<Record<JobResultType, number>>;
  /** Jobs that ended in ERROR because their task ended without a result. */
  readonly withoutResult: number;
  readonly defects: Defects;
  /** Ids of the jobs that the defects concern. */
  readonly concerned: readonly string[];
  /** The queues that the defects concern. */
  readonly concernedQueues: readonly QueueCount[];
  /** The processes that the chaos did not end. */
  readonly crashed: readonly RunEnd[];
  /** Jobs rightly handed over again: their program was killed before its acknowledgement could leave. */
  readonly handedAgain: number;
  /** Jobs started again after their end, because a fault lost the acknowledgement of their task. They are revoked at once. */
  readonly begunAfterEnd: number;
  /** The most runs of one job, jobs that crash on purpose left out. */
  readonly mostRuns: number;
  readonly faults: number;
  readonly recovery: readonly Recovery[];
}

/** Judges a run of the chaos. Pure: the same evidence gives the same ledger. */
export function ledgerOf(evidence: Evidence): Ledger {
  const jobs = histories(evidence);
  const all = [...jobs.values()];
  const confirmed = all.filter(({ confirmedAt }) => confirmedAt !== undefined);
  const endOf = new Map(evidence.runEnds.map(({ run, at }) => [run, at]));
  const lost = confirmed.filter(({ handed }) => handed.length === 0);
  const handedAgain = all.filter(({ handed }) => handed.length > 1);
  const handedTwice = handedAgain.filter((history) => !isRepetitionExcused(history, endOf, evidence.faults));
  const twoEnds = all.filter(({ handed }) => new Set(handed.map(({ resultType }) => resultType)).size > 1);
  const ranAfterEnd = all.filter((history) => hasRunAfterEnd(history, evidence));
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

const JOB_QUEUE = /^jobs\.([\da-f-]{36})\./;

function isJobQueue(name: string): boolean {
  return JOB_QUEUE.test(name);
}

function jobOf(queue: string): string {
  return JOB_QUEUE.exec(queue)?.[1] ?? queue;
}

/** Whether the program that was handed the job's result ended before it could delete this queue. */
function expires(
  queue: string,
  jobs: ReadonlyMap<string, JobHistory>,
  endOf: ReadonlyMap<string, number>,
  faults: readonly InjectedFault[],
): boolean {
  const handed = jobs.get(jobOf(queue))?.handed ?? [];
  return handed.some((each) => endedUnacknowledged(each, endOf, faults));
}

function isCrash({ run, exitCode }: RunEnd): boolean {
  // An SDK program ends by itself when its jobs have ended.
  return exitCode !== undefined && !(run.startsWith('sdk-') && exitCode === 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
