import { createHash } from 'node:crypto';
import type { JobResultType } from '@omotes/protocol';
import { pythonWorkflow } from './python-tasks.ts';
import { Random } from './random.ts';

/** A job, what its program does to it, and which results are right. */
export interface PlannedJob {
  readonly jobId: string;
  readonly workflowType: string;
  readonly params: Readonly<Record<string, number>>;
  /** Whether its program asks for live logs. */
  readonly liveLogs: boolean;
  readonly timeoutMs?: number;
  /** When it is cancelled, counted from its confirmation; negative: before it is submitted. */
  readonly cancelAfterMs?: number;
  /** Every other result is a defect, whichever faults happened meanwhile. */
  readonly deserves: readonly JobResultType[];
  /** Text that the logs of its ERROR must contain. */
  readonly because?: string;
}

/** Text in the logs of a job that was started too often. */
export const STARTED_TOO_OFTEN = 'times without finishing';

/** Text in the logs of a job whose task ended without a result. */
export const ENDED_WITHOUT_RESULT = 'ended without a result';

type Draft = Omit<PlannedJob, 'jobId' | 'liveLogs'>;

/** Longer than any run of the chaos: such a job ends only by a cancel or its timeout. */
const FOR_EVER = { workflowType: 'sleep', params: { seconds: 36_000 } } as const;

/** The kinds of jobs, and how many of a thousand jobs are of each. `longestMs`: how long a job may run at most. */
const KINDS: readonly [
  perMille: number,
  draft: (random: Random, longestMs: number, mayLoseResult: boolean) => Draft,
][] = [
  [380, () => ({ workflowType: 'noop', params: {}, deserves: ['SUCCEEDED'] })],
  [
    150,
    (random) => ({
      workflowType: 'progress',
      params: { updates: random.between(1, 100) },
      deserves: ['SUCCEEDED'],
    }),
  ],
  [200, (random, longestMs) => sleeping(random.between(0, 1_000), longestMs)],
  [60, (random, longestMs) => sleeping(random.between(1_000, 6_000), longestMs)],
  [15, (random, longestMs) => sleeping(random.between(6_000, 60_000), longestMs)],
  [40, () => ({ workflowType: 'fail', params: {}, deserves: ['ERROR'], because: 'always fails' })],
  [5, () => ({ workflowType: 'crash', params: {}, deserves: ['ERROR'], because: STARTED_TOO_OFTEN })],
  [30, (random) => ({ ...FOR_EVER, timeoutMs: random.between(100, 3_000), deserves: ['TIMEOUT'] })],
  [30, (random) => ({ ...FOR_EVER, cancelAfterMs: random.between(0, 3_000), deserves: ['CANCELLED'] })],
  [10, () => ({ ...FOR_EVER, cancelAfterMs: -1, deserves: ['CANCELLED'] })],
  [
    10,
    (random) => ({
      workflowType: 'sleep',
      params: { seconds: 0.1 },
      cancelAfterMs: random.between(0, 200),
      deserves: ['SUCCEEDED', 'CANCELLED'],
    }),
  ],
  [20, () => pythonCopy()],
  [10, (random, longestMs) => pythonSleeping(random, longestMs)],
  [
    5,
    (random, longestMs) => ({
      ...pythonSleeping(random, longestMs),
      cancelAfterMs: random.between(0, 3_000),
      deserves: ['SUCCEEDED', 'CANCELLED'],
    }),
  ],
  [
    5,
    () => ({
      workflowType: pythonWorkflow('fail'),
      params: {},
      deserves: ['ERROR'],
      because: 'always fails',
    }),
  ],
  [30, (_random, _longestMs, mayLoseResult) => (mayLoseResult ? pythonGarbled() : pythonCopy())],
];

/** Job number `index` of a program: the same for the same arguments. `mayLoseResult`: its task may end without a result. */
export function plannedJob(
  seed: number,
  program: string,
  index: number,
  longestMs: number,
  mayLoseResult = false,
): PlannedJob {
  const random = new Random(seed, 'jobs', program, index);
  const jobId = uuid(`${seed} ${program} ${index}`);
  let left = random.between(1, 1_000);
  const [, draft] = KINDS.find(([perMille]) => (left -= perMille) <= 0) ?? KINDS[0] ?? [];
  if (!draft) throw new Error('there are no kinds of jobs');
  return { jobId, ...draft(random, longestMs, mayLoseResult), liveLogs: random.between(0, 1) === 1 };
}

function sleeping(ms: number, longestMs: number): Draft {
  const seconds = Math.min(ms, longestMs) / 1_000;
  return { workflowType: 'sleep', params: { seconds }, deserves: ['SUCCEEDED'] };
}

function pythonCopy(): Draft {
  return { workflowType: pythonWorkflow('copy'), params: {}, deserves: ['SUCCEEDED'] };
}

/** Short, because this worker performs one task at a time, and Celery gets no revoke while it is not connected. */
function pythonSleeping(random: Random, longestMs: number): Draft {
  return { ...sleeping(random.between(0, 3_000), longestMs), workflowType: pythonWorkflow('sleep') };
}

/** Its task writes a byte that is not UTF-8; the library then sends no result. */
function pythonGarbled(): Draft {
  return {
    workflowType: pythonWorkflow('garbled'),
    params: {},
    deserves: ['ERROR'],
    because: ENDED_WITHOUT_RESULT,
  };
}

function uuid(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
