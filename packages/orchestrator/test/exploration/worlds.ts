import {
  JOB_DELETIONS_QUEUE,
  JOB_SUBMISSIONS_QUEUE,
  TASK_PROGRESS_QUEUE,
  TASK_RESULT_QUEUE,
  type JobResultType,
} from '@omotes/protocol';
import type { TaskBehaviour } from './task-worker.ts';

/** What an SDK does; each once, at any time. */
export interface SdkAction {
  readonly action: 'submits' | 'submits invalid' | 'deletes';
  /** The number of the job. */
  readonly job: number;
}

/** What can go wrong, each costing one of the world's faults. */
export interface Hazards {
  /** An orchestrator's process dies. */
  readonly crashes?: boolean;
  /** The answer of the database or of the broker never comes, the process lives. */
  readonly lostAnswers?: boolean;
  /** An orchestrator loses the channel of a consumer while a batch is in progress. */
  readonly lostChannels?: boolean;
  /** The program that follows the jobs dies, and another one attaches to them. */
  readonly sdkCrashes?: boolean;
}

/** A small set-up, to be explored. */
export interface World {
  readonly name: string;
  readonly replicas: number;
  readonly workers: number;
  readonly task: TaskBehaviour;
  /** What waits in the queues at the beginning. */
  readonly waiting: readonly SdkAction[];
  readonly later: readonly SdkAction[];
  /** Queues in which something unreadable waits at the beginning, before anything else. */
  readonly unreadable?: readonly string[];
  readonly usesInbox?: boolean;
  /** The SDK's queues are not there at the beginning, and come at any time, or never. */
  readonly declaresQueues?: 'late' | 'never';
  readonly timeoutMs?: number;
  readonly maxStarts: number;
  readonly hazards: Hazards;
  readonly faults: number;
  readonly workerFailures: number;
  /**
   * What happens to a worker, other than that it dies: it loses its connection and goes on with its task, or it is stopped in
   * order, and neither consumes nor answers while it ends its task.
   */
  readonly workersFail?: 'by losing their connection' | 'by stopping in order';
  /** The first orchestrator gets all events of the workers, as it does while it has room: its priority is higher. */
  readonly firstTakesEvents?: boolean;
  /** A sign of life is noted once in a twentieth of it; default two days. */
  readonly retentionMs?: number;
  /** No orchestrator ran before: nobody knows who the workers are. */
  readonly isFresh?: boolean;
  /** How often an orchestrator looks for tasks that are missing, while a job runs. */
  readonly looks?: number;
  /** How much of it every run of the tests visits to the last state; the rest is visited as far as its limits go. */
  readonly isSeenWhole: 'with faults' | 'without faults' | 'never';
  /** How each job may end. */
  readonly ends: readonly JobResultType[];
}

const DEFAULTS = {
  replicas: 1,
  workers: 1,
  task: { progress: false, ends: 'SUCCEEDED' },
  later: [],
  maxStarts: 3,
  hazards: { crashes: true, lostAnswers: true, lostChannels: true },
  faults: 1,
  workerFailures: 0,
  isSeenWhole: 'without faults',
  ends: ['SUCCEEDED'],
} as const satisfies Partial<World>;

const SUBMISSION: SdkAction = { action: 'submits', job: 1 };
const DELETE: SdkAction = { action: 'deletes', job: 1 };

/** From the smallest to the largest. */
export const WORLDS: readonly World[] = [
  {
    ...DEFAULTS,
    name: 'one job',
    task: { progress: true, ends: 'SUCCEEDED' },
    waiting: [SUBMISSION],
    isSeenWhole: 'with faults',
  },
  {
    ...DEFAULTS,
    name: 'a job that fails, told to an inbox',
    task: { progress: false, ends: 'ERROR' },
    waiting: [SUBMISSION],
    usesInbox: true,
    ends: ['ERROR'],
    isSeenWhole: 'with faults',
  },
  {
    ...DEFAULTS,
    name: 'one start allowed',
    waiting: [SUBMISSION],
    maxStarts: 1,
    hazards: { crashes: true },
    faults: 2,
    isSeenWhole: 'with faults',
  },
  {
    ...DEFAULTS,
    name: 'an invalid submission and a delete, told to an inbox',
    waiting: [{ action: 'submits invalid', job: 1 }, DELETE],
    usesInbox: true,
    ends: ['ERROR', 'CANCELLED'],
    isSeenWhole: 'with faults',
  },
  {
    ...DEFAULTS,
    name: 'an unreadable submission and an unreadable delete',
    waiting: [SUBMISSION],
    unreadable: [JOB_SUBMISSIONS_QUEUE, JOB_DELETIONS_QUEUE],
  },
  {
    ...DEFAULTS,
    name: 'unreadable events of a task',
    waiting: [SUBMISSION],
    unreadable: [TASK_PROGRESS_QUEUE, TASK_RESULT_QUEUE],
  },
  {
    ...DEFAULTS,
    name: 'a task that is lost without a word',
    task: { progress: false, ends: 'lost' },
    waiting: [SUBMISSION],
    ends: ['ERROR'],
    isSeenWhole: 'with faults',
  },
  {
    ...DEFAULTS,
    name: 'a worker that ends a task without a result',
    task: { progress: false, ends: 'lost' },
    waiting: [SUBMISSION],
    looks: 2,
    ends: ['ERROR'],
  },
  {
    ...DEFAULTS,
    name: 'a task without a result in a system that was never used',
    task: { progress: false, ends: 'lost' },
    waiting: [SUBMISSION],
    isFresh: true,
    looks: 2,
    hazards: { crashes: true },
    isSeenWhole: 'with faults',
    ends: ['ERROR'],
  },
  {
    ...DEFAULTS,
    name: 'a worker that dies, and another job behind its task',
    waiting: [SUBMISSION, { action: 'submits', job: 2 }],
    workerFailures: 1,
    looks: 2,
    faults: 0,
    isSeenWhole: 'never',
  },
  {
    ...DEFAULTS,
    name: 'a worker that is cut off, and comes back with its result',
    workers: 2,
    waiting: [SUBMISSION],
    workerFailures: 1,
    workersFail: 'by losing their connection',
    looks: 2,
    faults: 0,
  },
  {
    ...DEFAULTS,
    name: 'a worker that is stopped in order, and answers no more',
    workers: 2,
    waiting: [SUBMISSION],
    workerFailures: 1,
    workersFail: 'by stopping in order',
    looks: 2,
    faults: 0,
  },
  {
    ...DEFAULTS,
    name: 'a worker that is stopped in order, and tells progress',
    workers: 2,
    task: { progress: true, ends: 'SUCCEEDED', takesHours: true },
    retentionMs: 400_000,
    isSeenWhole: 'with faults',
    waiting: [SUBMISSION],
    workerFailures: 1,
    workersFail: 'by stopping in order',
    looks: 1,
    faults: 0,
  },
  {
    ...DEFAULTS,
    name: 'a result that one orchestrator has while another asks for its task',
    replicas: 2,
    waiting: [SUBMISSION],
    firstTakesEvents: true,
    looks: 2,
    faults: 0,
  },
  {
    ...DEFAULTS,
    name: 'a delete before the submission',
    replicas: 2,
    waiting: [DELETE],
    later: [SUBMISSION],
    ends: ['CANCELLED', 'SUCCEEDED'],
  },
  {
    ...DEFAULTS,
    name: 'a delete at any time',
    waiting: [SUBMISSION],
    later: [DELETE],
    ends: ['CANCELLED', 'SUCCEEDED'],
  },
  {
    ...DEFAULTS,
    name: 'a deadline that races the result',
    waiting: [SUBMISSION],
    timeoutMs: 1_000,
    ends: ['TIMEOUT', 'SUCCEEDED'],
    isSeenWhole: 'with faults',
  },
  {
    ...DEFAULTS,
    name: 'a task that never ends, and a delete',
    task: { progress: false, ends: 'never' },
    waiting: [SUBMISSION],
    later: [DELETE],
    workerFailures: 1,
    ends: ['CANCELLED'],
  },
  {
    ...DEFAULTS,
    name: 'a task that never ends, and a deadline',
    task: { progress: true, ends: 'never' },
    waiting: [SUBMISSION],
    timeoutMs: 1_000,
    ends: ['TIMEOUT'],
    isSeenWhole: 'with faults',
  },
  {
    ...DEFAULTS,
    name: 'a worker that dies',
    waiting: [SUBMISSION],
    maxStarts: 1,
    hazards: { crashes: true },
    faults: 0,
    workerFailures: 1,
    isSeenWhole: 'with faults',
    ends: ['SUCCEEDED', 'ERROR'],
  },
  {
    ...DEFAULTS,
    name: 'a worker and an orchestrator that die',
    waiting: [SUBMISSION],
    maxStarts: 2,
    hazards: { crashes: true },
    workerFailures: 3,
    ends: ['SUCCEEDED', 'ERROR'],
  },
  {
    ...DEFAULTS,
    name: 'workers that lose their connections',
    workers: 2,
    waiting: [SUBMISSION],
    maxStarts: 2,
    workerFailures: 2,
    workersFail: 'by losing their connection',
  },
  {
    ...DEFAULTS,
    name: 'a worker that loses its connection, a task that never ends, and a delete',
    workers: 2,
    task: { progress: false, ends: 'never' },
    waiting: [SUBMISSION],
    later: [DELETE],
    workerFailures: 1,
    workersFail: 'by losing their connection',
    ends: ['CANCELLED'],
  },
  {
    ...DEFAULTS,
    name: 'a submission that comes twice',
    replicas: 2,
    waiting: [SUBMISSION, SUBMISSION],
  },
  {
    ...DEFAULTS,
    name: 'an SDK that leaves, returns and submits again',
    waiting: [SUBMISSION],
    later: [SUBMISSION],
    usesInbox: true,
    isSeenWhole: 'with faults',
  },
  {
    ...DEFAULTS,
    name: 'an SDK with an inbox that dies and comes back',
    task: { progress: true, ends: 'SUCCEEDED' },
    waiting: [SUBMISSION],
    usesInbox: true,
    hazards: { crashes: true, sdkCrashes: true },
  },
  {
    ...DEFAULTS,
    name: 'an SDK with queues for each job that dies and comes back',
    task: { progress: true, ends: 'SUCCEEDED' },
    waiting: [SUBMISSION],
    hazards: { crashes: true, sdkCrashes: true },
  },
  {
    ...DEFAULTS,
    name: 'an SDK that declares its queues late',
    task: { progress: true, ends: 'SUCCEEDED' },
    waiting: [SUBMISSION],
    declaresQueues: 'late',
    hazards: { crashes: true, lostAnswers: true },
  },
  {
    ...DEFAULTS,
    name: 'an SDK that declares its queues late, and an invalid submission',
    waiting: [{ action: 'submits invalid', job: 1 }],
    declaresQueues: 'late',
    ends: ['ERROR'],
    isSeenWhole: 'with faults',
  },
  {
    ...DEFAULTS,
    name: 'an SDK that declares its inbox late, and a delete',
    task: { progress: false, ends: 'never' },
    waiting: [SUBMISSION],
    later: [DELETE],
    declaresQueues: 'late',
    usesInbox: true,
    hazards: { crashes: true },
    ends: ['CANCELLED'],
  },
  {
    ...DEFAULTS,
    name: 'an SDK that declares no queue',
    waiting: [SUBMISSION],
    declaresQueues: 'never',
    hazards: { crashes: true, lostAnswers: true },
    ends: [],
  },
  {
    ...DEFAULTS,
    name: 'two orchestrators, and an SDK that declares its queues late',
    replicas: 2,
    waiting: [SUBMISSION],
    declaresQueues: 'late',
    hazards: { crashes: true },
    isSeenWhole: 'never',
  },
  { ...DEFAULTS, name: 'two orchestrators', replicas: 2, waiting: [SUBMISSION] },
  { ...DEFAULTS, name: 'two workers', workers: 2, waiting: [SUBMISSION], workerFailures: 1 },
  {
    ...DEFAULTS,
    name: 'two jobs',
    waiting: [SUBMISSION, { action: 'submits', job: 2 }],
  },
  {
    ...DEFAULTS,
    name: 'two orchestrators and a delete',
    replicas: 2,
    waiting: [SUBMISSION],
    later: [DELETE],
    ends: ['CANCELLED', 'SUCCEEDED'],
  },
  {
    ...DEFAULTS,
    name: 'two orchestrators and a worker that dies',
    replicas: 2,
    waiting: [SUBMISSION],
    workerFailures: 1,
  },
  {
    ...DEFAULTS,
    name: 'two jobs, two orchestrators, two workers, a delete and a deadline',
    replicas: 2,
    workers: 2,
    task: { progress: true, ends: 'SUCCEEDED' },
    waiting: [SUBMISSION, { action: 'submits', job: 2 }],
    later: [DELETE],
    timeoutMs: 1_000,
    workerFailures: 1,
    ends: ['CANCELLED', 'TIMEOUT', 'SUCCEEDED'],
    isSeenWhole: 'never',
  },
];
