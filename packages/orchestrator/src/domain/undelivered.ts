import type { JobStatus } from '@omotes/protocol';
import type { Effect, SdkUpdate } from './effect.ts';
import type { ExistingQueues } from './trigger.ts';
import type { EndedJob, Undelivered, UndeliveredResult, UnfinishedJob, UnwantedQueue } from './job.ts';

/*
 * What becomes of events that no queue took, because it does not exist or is full. They are published again in their order,
 * statuses, the last progress update, the last status, the result, as far as their queues exist; nothing overtakes what waits.
 */

/** The first look comes after this, each further one after twice the time before, up to a minute. */
const FIRST_LOOK_MS = 250;
const LONGEST_BETWEEN_LOOKS_MS = 60_000;

/**
 * A program declares its queues at about the same time, the result's last or beside the others. One that has had the
 * result's for this long does without those that are still missing: the Python SDK declares no queue without a callback.
 */
const OTHER_QUEUES_MS = 500;

/** A job with undelivered updates that are due. */
export interface DueJob {
  readonly jobId: string;
  /** The SDK's inbox; undefined: the three queues of the job. */
  readonly replyTo: string | undefined;
  /** Size of the result that waits; 0: none does. */
  readonly resultBytes: number;
}

export type KnownJob = UnfinishedJob | EndedJob;

/** An event that waits, in the order in which it is to be published. */
export type Waiting = Extract<Effect, { type: 'status' | 'progress' | 'keptResult' }>;

const NOTHING: Omit<Undelivered, 'replyTo'> = {
  statuses: [],
  progress: undefined,
  result: undefined,
  unwanted: [],
  resultQueueSeenAtMs: undefined,
  attempts: 0,
  dueAtMs: undefined,
};

/**
 * A result that is published again after its publisher crashed has most likely arrived, and its program has deleted its queues
 * since. If not, the broker has lost them, and the program declares them again as soon as it is connected.
 */
const REPEATED_RESULT_MS = 300_000;

/** Whether the result has waited for its queue for long enough. */
export function isGivenUp(
  { keptAtMs, isRepeated }: UndeliveredResult,
  nowMs: number,
  retentionMs: number,
): boolean {
  return nowMs - keptAtMs >= (isRepeated ? Math.min(REPEATED_RESULT_MS, retentionMs) : retentionMs);
}

/** Whether anything waits. */
export function hasWaiting({ statuses, progress, result }: Undelivered): boolean {
  return statuses.length > 0 || progress !== undefined || result !== undefined;
}

/** The job with these events kept behind those that wait already. */
export function withKept<Known extends KnownJob>(
  job: Known,
  events: readonly SdkUpdate[],
  replyTo: string | undefined,
  nowMs: number,
  isRefused = false,
): Known {
  const before = job.undelivered ?? { ...NOTHING, replyTo };
  let kept = isRefused && !before.isRefused ? { ...before, isRefused } : before;
  for (const event of events) if (!isUnwanted(kept, event)) kept = withEvent(kept, event, nowMs);
  if (kept === before) return job;
  const dueAtMs = before.dueAtMs ?? nowMs + FIRST_LOOK_MS;
  return { ...job, undelivered: { ...kept, dueAtMs } };
}

export function isUnwanted({ unwanted }: Undelivered, { type }: SdkUpdate): boolean {
  return unwanted.some((queue) => queue === type);
}

function withEvent(kept: Undelivered, event: SdkUpdate, nowMs: number): Undelivered {
  switch (event.type) {
    case 'status':
      // One that waits already comes again when what caused it is repeated.
      return kept.statuses.includes(event.status)
        ? kept
        : { ...kept, statuses: [...kept.statuses, event.status] };
    case 'progress': {
      const { fraction, message, log } = event;
      return { ...kept, progress: { fraction, message, log } };
    }
    case 'result': {
      const { result, isRepeated = false } = event;
      if (kept.result) return kept;
      const { resultType } = result;
      // Programs delete their queues once they have the result: where one is full, it has not arrived.
      const mayHaveArrived = isRepeated && !kept.isRefused;
      return {
        ...kept,
        result: { resultType, keptAtMs: nowMs, isRepeated: mayHaveArrived, content: result },
      };
    }
  }
}

/** What a look at the queues comes to. */
export interface Look {
  /** What can be published now. */
  readonly ready: readonly Waiting[];
  /** Everything that waits still, counted as looked for. */
  readonly looked: Undelivered;
  /** What is left of it once `ready` is delivered; undefined: nothing that need be remembered. */
  readonly rest: Undelivered | undefined;
}

export function look(undelivered: Undelivered, existing: ExistingQueues, nowMs: number): Look {
  const looked = lookedAgain(undelivered, existing, nowMs);
  const waiting = inOrder(looked);
  const firstMissing = waiting.findIndex((each) => !existing[queueOf(each)]);
  const deliverable = firstMissing === -1 ? waiting.length : firstMissing;
  // An inbox takes everything in one message.
  const isOneByOne = looked.isRefused === true && looked.replyTo === undefined;
  const readyCount = isOneByOne ? Math.min(deliverable, 1) : deliverable;
  const left = waiting.slice(readyCount);
  const isLeft = (type: Waiting['type']): boolean => left.some((each) => each.type === type);
  const rest = {
    ...looked,
    statuses: left.flatMap((each) => (each.type === 'status' ? [each.status] : [])),
    progress: isLeft('progress') ? looked.progress : undefined,
    result: isLeft('keptResult') ? looked.result : undefined,
    ...(isOneByOne && readyCount > 0 ? { attempts: 0 } : {}),
    dueAtMs: left.length === 0 ? undefined : readyCount < deliverable ? nowMs : looked.dueAtMs,
  };
  return {
    ready: waiting.slice(0, readyCount),
    looked,
    rest: left.length > 0 || rest.unwanted.length > 0 ? rest : undefined,
  };
}

/** Counts the look, and gives up the events whose queues the program does without. */
function lookedAgain(undelivered: Undelivered, existing: ExistingQueues, nowMs: number): Undelivered {
  const missing = (['status', 'progress'] as const).filter((queue) => !existing[queue]);
  const isResultQueueAlone = existing.result && missing.length > 0;
  const resultQueueSeenAtMs = isResultQueueAlone ? (undelivered.resultQueueSeenAtMs ?? nowMs) : undefined;
  const isAlone = resultQueueSeenAtMs !== undefined;
  const unwanted: readonly UnwantedQueue[] =
    isAlone && nowMs - resultQueueSeenAtMs >= OTHER_QUEUES_MS ? missing : [];
  const attempts = undelivered.attempts + 1;
  const pauseMs = isAlone ? OTHER_QUEUES_MS : FIRST_LOOK_MS * 2 ** Math.min(attempts, 20);
  return {
    ...undelivered,
    statuses: unwanted.includes('status') ? [] : undelivered.statuses,
    progress: unwanted.includes('progress') ? undefined : undelivered.progress,
    unwanted,
    resultQueueSeenAtMs,
    attempts,
    dueAtMs: nowMs + Math.min(pauseMs, LONGEST_BETWEEN_LOOKS_MS),
  };
}

function inOrder({ statuses, progress, result }: Undelivered): readonly Waiting[] {
  const asEffect = (status: JobStatus): Waiting => ({ type: 'status', status });
  return [
    ...statuses.filter((status) => !isLast(status)).map(asEffect),
    ...(progress ? [{ type: 'progress', ...progress } as const] : []),
    ...statuses.filter(isLast).map(asEffect),
    ...(result ? [{ type: 'keptResult' } as const] : []),
  ];
}

function isLast(status: JobStatus): boolean {
  return status === 'FINISHED' || status === 'CANCELLED';
}

function queueOf({ type }: Waiting): keyof ExistingQueues {
  return type === 'keptResult' ? 'result' : type;
}
