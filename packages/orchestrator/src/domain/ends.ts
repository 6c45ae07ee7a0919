import type { JobResultType } from '@omotes/protocol';
import {
  hoursOf,
  isOpen,
  isOtherTask,
  missingStatuses,
  nothing,
  revoke,
  statuses,
  type Decision,
  type Settings,
  type TriggerOf,
} from './decision.ts';
import type { Effect } from './effect.ts';
import type { EndCause, EndClaim, EndedJob, Job, JobResult, UnfinishedJob } from './job.ts';
import { giveUpResult } from './missing-queues.ts';

/* How jobs end: an end is claimed in the row before anything of it is published, so that only one end is ever published. */

export function finished(job: Job, { taskId, digest, result }: TriggerOf<'finished'>): Decision {
  if (job.type !== 'unfinished') return nothing(job);
  if (isOtherTask(job, taskId)) return revoke(job, taskId);
  const after: Effect[] = [
    // A worker that lost its connection goes on with a task that another has begun since: the result ends both runs.
    ...(job.starts > 1 ? [{ type: 'revoke' as const, taskId }] : []),
    ...missingStatuses(job),
    ...(result.resultType === 'SUCCEEDED' ? statuses('FINISHED') : []),
    { type: 'result', result, isRepeated: job.claim !== undefined },
  ];
  if (job.claim) return job.claim.digest === digest ? { job, before: [], after } : nothing(job);
  const claim: EndClaim = { cause: 'result', digest, reason: '' };
  return { job: { ...job, taskId, claim }, before: [], after };
}

export function endedWithoutResult(
  job: Job,
  { taskId, lastSignAtMs }: TriggerOf<'endedWithoutResult'>,
): Decision {
  if (job.type !== 'unfinished' || isOtherTask(job, taskId)) return nothing(job);
  if (isOpen(job) && (job.status !== 'RUNNING' || job.lastSignAtMs !== lastSignAtMs)) return nothing(job);
  const reason =
    'The task ended without a result: its worker took it off the queue and sent none. ' +
    'The worker library does that when a task writes bytes that are not UTF-8. The log of the worker says what happened.';
  return end(job, { cause: 'no_result', digest: undefined, reason });
}

export function deadline(job: Job, nowMs: number): Decision {
  // Replicas look at the same moment: one that finds the end claimed leaves it to its owner, or to the sweep.
  if (!isOpen(job)) return nothing(job);
  if (job.status !== 'RUNNING' || job.deadlineAtMs === undefined || job.deadlineAtMs > nowMs)
    return nothing(job);
  const reason = `The job was cancelled: it ran longer than its timeout of ${String(job.timeoutMs)} ms.`;
  return end(job, { cause: 'deadline', digest: undefined, reason });
}

export function silence(job: Job, nowMs: number, { retentionMs }: Settings): Decision {
  if (job.type !== 'unfinished' || nowMs - job.lastSignAtMs < retentionMs) return nothing(job);
  // Its end is known, and its result is kept.
  if (job.undelivered?.result) return nothing(job);
  const hours = hoursOf(retentionMs);
  const reason =
    job.status === 'RUNNING'
      ? `The job gave no sign of life for ${hours} h, and no worker knows its task. It was given up.`
      : `No worker for '${job.workflowType}' took the job within ${hours} h, and its task is in no queue any more. It was given up.`;
  // A claimed result that never came again: its message was taken out of the queue by someone.
  const claim: EndClaim = { cause: 'silence', digest: undefined, reason };
  if (job.claim?.cause !== 'result') return end(job, claim);
  const { after, ...decision } = carryOut({ ...job, claim }, claim);
  return { ...decision, after: [...missingStatuses(job), ...after] };
}

export function claimed(job: Job): Decision {
  if (!isClaimed(job) || job.claim.cause === 'result') return nothing(job);
  return job.claim.cause === 'undeliverable' ? giveUpResult(job) : carryOut(job, job.claim, true);
}

/** Claims an end that needs no message to be carried out. A job that has ended, or is claimed for another end, stays as it is. */
export function end(job: Job, claim: EndClaim): Decision {
  if (job.type !== 'unfinished') return nothing(job);
  if (job.claim) return job.claim.cause === claim.cause ? carryOut(job, job.claim, true) : nothing(job);
  return carryOut({ ...job, claim }, claim);
}

function carryOut(job: UnfinishedJob, { cause, reason }: EndClaim, isRepeated = false): Decision {
  const after: Effect[] = [];
  if (job.taskId !== undefined) after.push({ type: 'revoke', taskId: job.taskId });
  if (cause === 'deleted' || cause === 'deadline' || cause === 'starts') after.push(...statuses('CANCELLED'));
  after.push(resultOf(cause, reason, isRepeated));
  return { job, before: [], after };
}

const RESULT_TYPES: Readonly<Record<Exclude<EndCause, 'result'>, JobResultType>> = {
  deleted: 'CANCELLED',
  unsubmitted: 'CANCELLED',
  deadline: 'TIMEOUT',
  starts: 'ERROR',
  silence: 'ERROR',
  no_result: 'ERROR',
  invalid: 'ERROR',
  undeliverable: 'ERROR',
};

export function resultOf(cause: EndCause, reason: string, isRepeated = false): Effect {
  const resultType = cause === 'result' ? 'ERROR' : RESULT_TYPES[cause];
  const result: JobResult = { resultType, outputEsdl: undefined, logs: reason, feedback: [] };
  return { type: 'result', result, isRepeated };
}

export function ended(cause: EndCause, reason: string): EndedJob {
  return { type: 'ended', cause, reason, starts: 0 };
}

function isClaimed(job: Job): job is UnfinishedJob & { claim: EndClaim } {
  return job.type === 'unfinished' && job.claim !== undefined;
}
