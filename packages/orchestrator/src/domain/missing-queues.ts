import { hoursOf, nothing, type Decision, type Settings, type TriggerOf } from './decision.ts';
import type { Effect, SdkUpdate } from './effect.ts';
import type { EndedJob, Job, UndeliveredResult, UnfinishedJob } from './job.ts';
import type { Trigger } from './trigger.ts';
import { hasWaiting, isGivenUp, look, withKept } from './undelivered.ts';

/* What becomes of updates whose queues are missing or full. */

/** Keeps the updates of a decision behind those that wait: nothing overtakes them. */
export function behindUndelivered(decision: Decision, trigger: Trigger, nowMs: number): Decision {
  const { job, before, after } = decision;
  if (job.type === 'unknown' || !job.undelivered || trigger.type === 'queuesChecked') return decision;
  if (!hasWaiting(job.undelivered)) return decision;
  const updates = [...before, ...after].filter(isSdkUpdate);
  const isOther = (effect: Effect): boolean => !isSdkUpdate(effect);
  return {
    job: withKept(job, updates, job.undelivered.replyTo, nowMs),
    before: before.filter(isOther),
    after: after.filter(isOther),
  };
}

function isSdkUpdate(effect: Effect): effect is SdkUpdate {
  return effect.type === 'status' || effect.type === 'progress' || effect.type === 'result';
}

export function unroutable(
  job: Job,
  { events, replyTo, isRefused }: TriggerOf<'unroutable'>,
  nowMs: number,
): Decision {
  // A job that ended in any other way had its end published.
  const isEndPublished = job.type === 'ended' && job.cause !== 'invalid' && job.cause !== 'unsubmitted';
  return job.type === 'unknown' || isEndPublished
    ? nothing(job)
    : nothing(withKept(job, events, replyTo, nowMs, isRefused));
}

export function queuesChecked(
  job: Job,
  { existing }: TriggerOf<'queuesChecked'>,
  nowMs: number,
  { retentionMs }: Settings,
): Decision {
  if (job.type === 'unknown' || !job.undelivered || !hasWaiting(job.undelivered)) return nothing(job);
  const { result, isRefused = false } = job.undelivered;
  const { ready, looked, rest } = look(job.undelivered, existing, nowMs);
  const isResultReady = ready.some(({ type }) => type === 'keptResult');
  if (result && (!isResultReady || isRefused) && isGivenUp(result, nowMs, retentionMs))
    return givenUp(job, result, retentionMs);
  // The end is published after the commit, and remembered until it is.
  const stillWaiting = { ...job, undelivered: looked };
  if (isResultReady) return { job: stillWaiting, before: [], after: [...revokeOfEnd(job), ...ready] };
  return { job: { ...job, undelivered: rest }, before: ready, after: [], ifMissed: stillWaiting };
}

/** The process that claimed the end may have crashed before the revoke. */
function revokeOfEnd(job: UnfinishedJob | EndedJob): Effect[] {
  if (job.type === 'ended' || job.taskId === undefined) return [];
  return job.claim?.cause === 'result' && job.starts <= 1 ? [] : [{ type: 'revoke', taskId: job.taskId }];
}

function givenUp(
  job: UnfinishedJob | EndedJob,
  { isRepeated }: UndeliveredResult,
  retentionMs: number,
): Decision {
  if (job.type === 'ended' || isRepeated) return giveUpResult(job);
  const reason = `The job had ended, and its program had no queue for the result within ${hoursOf(retentionMs)} h.`;
  return giveUpResult({ ...job, claim: { cause: 'undeliverable', digest: undefined, reason } });
}

export function giveUpResult(job: UnfinishedJob | EndedJob): Decision {
  return { job, before: [], after: [{ type: 'giveUpResult' }] };
}
