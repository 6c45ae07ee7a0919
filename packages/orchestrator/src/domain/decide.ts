import type { JobResultType, JobStatus } from '@omotes/protocol';
import type { Effect, SdkUpdate } from './effect.ts';
import type { Trigger } from './trigger.ts';
import type {
  EndCause,
  EndClaim,
  EndedJob,
  Job,
  JobResult,
  Run,
  RunState,
  UndeliveredResult,
  UnfinishedJob,
} from './job.ts';
import { hasWaiting, isGivenUp, look, withKept } from './undelivered.ts';

export interface Settings {
  /** Starts allowed before a job counts as poison. */
  readonly maxStarts: number;
  /** Milliseconds without a sign of life after which a job is given up, and for which an end is remembered. */
  readonly retentionMs: number;
}

/**
 * What an event does to a job. The steps are carried out in this order, each for a whole batch:
 * 1. `job` is written; 2. `before` is published and confirmed; 3. the transaction is committed;
 * 4. `after` is published and confirmed; 5. a job with a claim that was carried out loses its row.
 *
 * `before` goes out while the row is locked, so what is published for a job keeps the order of its
 * transitions, also between replicas. `after` is what may happen only when the decision is certain: the
 * task, and everything that tells of an end.
 */
export interface Decision {
  readonly job: Job;
  readonly before: readonly Effect[];
  readonly after: readonly Effect[];
  /** In place of `job` when no queue took `before`; undefined: `job`. */
  readonly ifMissed?: Job;
}

type TriggerOf<Type extends Trigger['type']> = Extract<Trigger, { type: Type }>;

/** The one place where the fate of a job is decided: `docs/state-machine.md` as code. */
export function decide(job: Job, trigger: Trigger, nowMs: number, settings: Settings): Decision {
  return behindUndelivered(decideFate(job, trigger, nowMs, settings), trigger, nowMs);
}

/** Nothing overtakes what could not be delivered: it is kept behind it. */
function behindUndelivered(decision: Decision, trigger: Trigger, nowMs: number): Decision {
  const { job, before, after } = decision;
  if (job.type === 'unknown' || !job.undelivered || trigger.type === 'queuesChecked') return decision;
  if (!hasWaiting(job.undelivered)) return decision;
  const events = [...before, ...after].filter(isSdkEvent);
  const isOther = (effect: Effect): boolean => !isSdkEvent(effect);
  return {
    job: withKept(job, events, job.undelivered.replyTo, nowMs),
    before: before.filter(isOther),
    after: after.filter(isOther),
  };
}

function isSdkEvent(effect: Effect): effect is SdkUpdate {
  return effect.type === 'status' || effect.type === 'progress' || effect.type === 'result';
}

function decideFate(job: Job, trigger: Trigger, nowMs: number, settings: Settings): Decision {
  switch (trigger.type) {
    case 'submitted':
      return submitted(job, trigger, nowMs);
    case 'refused':
      return refused(job, trigger);
    case 'enqueued':
      return isOpen(job) && job.status === 'REGISTERED'
        ? {
            job: { ...job, status: 'ENQUEUED', lastSignAtMs: nowMs },
            before: statuses('ENQUEUED'),
            after: [],
          }
        : nothing(job);
    case 'deleted':
      return job.type === 'unknown'
        ? { job: ended('unsubmitted', 'The job was deleted before it was submitted.'), before: [], after: [] }
        : end(job, { cause: 'deleted', digest: undefined, reason: 'The job was cancelled.' });
    case 'started':
      return started(job, trigger, nowMs, settings);
    case 'progressed':
      return progressed(job, trigger, nowMs, settings);
    case 'finished':
      return finished(job, trigger);
    case 'endedWithoutResult':
      return endedWithoutResult(job, trigger);
    case 'deadline':
      return deadline(job, nowMs);
    case 'silence':
      return silence(job, nowMs, settings);
    case 'claimed':
      return claimed(job);
    case 'unroutable':
      return unroutable(job, trigger, nowMs);
    case 'queuesChecked':
      return lookedForQueues(job, trigger, nowMs, settings);
  }
}

function submitted(job: Job, { submission, newTaskId }: TriggerOf<'submitted'>, nowMs: number): Decision {
  if (job.type === 'unknown') {
    const registered: UnfinishedJob = {
      type: 'unfinished',
      status: 'REGISTERED',
      taskId: newTaskId,
      workflowType: submission.workflowType,
      jobReference: submission.jobReference,
      starts: 0,
      runs: [],
      timeoutMs: submission.timeoutMs,
      deadlineAtMs: undefined,
      lastSignAtMs: nowMs,
      claim: undefined,
      replyTo: submission.replyTo,
      priority: submission.priority ?? 'medium',
    };
    return {
      job: registered,
      before: statuses('REGISTERED'),
      after: [{ type: 'task', taskId: newTaskId, submission }],
    };
  }
  if (!isOpen(job)) return answerAgain(job);
  if (job.status !== 'REGISTERED') return republishedStatuses(job);
  // Registered before, by a process that did not get further; a row taken over may have no task yet.
  const taskId = job.taskId ?? newTaskId;
  return {
    job: job.taskId === undefined ? { ...job, taskId } : job,
    before: [],
    after: [{ type: 'task', taskId, submission }],
  };
}

function refused(job: Job, { problems }: TriggerOf<'refused'>): Decision {
  const reason = problems.join('\n');
  if (job.type === 'unknown') {
    return { job: ended('invalid', reason), before: [], after: [resultOf('invalid', reason)] };
  }
  if (!isOpen(job)) return answerAgain(job);
  // The definitions changed since it was registered.
  if (job.status === 'REGISTERED') return end(job, { cause: 'invalid', digest: undefined, reason });
  return republishedStatuses(job);
}

/** A submission of a job that went on: its statuses, in case the first ones were lost with their publisher. */
function republishedStatuses(job: UnfinishedJob): Decision {
  return job.status === 'ENQUEUED'
    ? { job, before: statuses('REGISTERED', 'ENQUEUED'), after: [] }
    : nothing(job);
}

/** Only a submission can tell where an answer goes, so these ends are told with each one that comes. */
function answerAgain(job: Job): Decision {
  if (job.type !== 'ended') return nothing(job);
  if (job.cause === 'unsubmitted') {
    return { job, before: [], after: [...statuses('CANCELLED'), resultOf('unsubmitted', job.reason)] };
  }
  return job.cause === 'invalid'
    ? { job, before: [], after: [resultOf('invalid', job.reason)] }
    : nothing(job);
}

function started(job: Job, trigger: TriggerOf<'started'>, nowMs: number, { maxStarts }: Settings): Decision {
  const { taskId, redelivered, messageId, previousCrash } = trigger;
  if (job.type === 'unknown' || isOtherTask(job, taskId)) return revoke(job, taskId);
  if (!isOpen(job)) return startedAfterItsEnd(job, taskId);
  const isRepeated =
    messageId === undefined ? redelivered : job.runs.some(({ startId }) => startId === messageId);
  if (job.status === 'RUNNING' && isRepeated) return nothing(withRepeatedStart(job, trigger));
  const starts = job.starts + 1;
  const runs = withPlaceTaken(job.runs);
  const crashes = job.starts - runs.filter(({ state }) => state !== 'presumed dead').length;
  if (job.status === 'RUNNING' && crashes >= maxStarts) {
    const last = previousCrash === undefined ? '' : ` The last time ${previousCrash}`;
    const reason = `The job was started ${crashes + 1} times without finishing. Each time its task process died, or its worker was not heard of again.${last}`;
    return end({ ...job, starts }, { cause: 'starts', digest: undefined, reason });
  }
  const deadlineAtMs = job.deadlineAtMs ?? (job.timeoutMs === undefined ? undefined : nowMs + job.timeoutMs);
  return {
    job: {
      ...job,
      taskId,
      status: 'RUNNING',
      starts,
      runs: messageId === undefined ? runs : [...runs, { startId: messageId, state: 'alive' }],
      deadlineAtMs,
      lastSignAtMs: nowMs,
    },
    before: [...missingStatuses(job), ...(job.status === 'RUNNING' ? statuses('RUNNING') : [])],
    after: [],
  };
}

/** A run that is begun takes the place of one that was cut off or seems to have died; which of several, nobody knows. */
function withPlaceTaken(runs: readonly Run[]): readonly Run[] {
  const replaced =
    runs.findLast(({ state }) => state === 'cut off') ?? runs.findLast(({ state }) => state === 'alive');
  if (!replaced) return runs;
  return withState(runs, replaced, replaced.state === 'cut off' ? 'alive' : 'presumed dead');
}

/** Its worker was cut off, and goes on with it, beside the run that has taken its place or will. */
function withRepeatedStart(
  job: UnfinishedJob,
  { messageId, redelivered }: TriggerOf<'started'>,
): UnfinishedJob {
  const run = job.runs.find(({ startId }) => startId === messageId);
  if (run?.state === 'presumed dead') return { ...job, runs: withState(job.runs, run, 'alive') };
  // Redelivered: the broker repeats the message, its worker told it once.
  if (run?.state === 'alive' && !redelivered) return { ...job, runs: withState(job.runs, run, 'cut off') };
  return job;
}

function withState(runs: readonly Run[], changed: Run, state: RunState): readonly Run[] {
  return runs.map((run) => (run === changed ? { ...run, state } : run));
}

/** The first start may come after the result; one beyond those counted is a second run. */
function startedAfterItsEnd(job: UnfinishedJob | EndedJob, taskId: string): Decision {
  const cause = job.type === 'ended' ? job.cause : job.claim?.cause;
  if (cause !== 'result') return revoke(job, taskId);
  const counted = { ...job, starts: job.starts + 1 };
  return job.starts === 0 ? nothing(counted) : revoke(counted, taskId);
}

function progressed(job: Job, trigger: TriggerOf<'progressed'>, nowMs: number, settings: Settings): Decision {
  const { taskId, fraction, message, log, requeuedStartId } = trigger;
  if (job.type === 'unknown') return nothing(job);
  if (isOtherTask(job, taskId)) return revoke(job, taskId);
  if (isOpen(job)) {
    const before: Effect[] = [{ type: 'progress', fraction, message, log }];
    const runs = job.runs.filter(({ startId }) => startId !== requeuedStartId);
    if (runs.length < job.runs.length)
      return { job: { ...job, starts: job.starts - 1, runs }, before, after: [] };
    // Written now and then only: a row's update for each progress message would cost a commit each.
    const isSignDue = nowMs - job.lastSignAtMs > settings.retentionMs / 20;
    return { job: isSignDue ? { ...job, lastSignAtMs: nowMs } : job, before, after: [] };
  }
  const cause = job.type === 'ended' ? job.cause : job.claim?.cause;
  return cause === 'result' ? nothing(job) : revoke(job, taskId);
}

function finished(job: Job, { taskId, digest, result }: TriggerOf<'finished'>): Decision {
  if (job.type !== 'unfinished') return nothing(job);
  if (isOtherTask(job, taskId)) return revoke(job, taskId);
  const after: Effect[] = [
    // A worker that lost its connection goes on with a task that another has begun meanwhile: the result ends both runs.
    ...(job.starts > 1 ? [{ type: 'revoke' as const, taskId }] : []),
    ...missingStatuses(job),
    ...(result.resultType === 'SUCCEEDED' ? statuses('FINISHED') : []),
    { type: 'result', result, isRepeated: job.claim !== undefined },
  ];
  if (job.claim) return job.claim.digest === digest ? { job, before: [], after: after } : nothing(job);
  const claim: EndClaim = { cause: 'result', digest, reason: '' };
  return { job: { ...job, taskId, claim }, before: [], after: after };
}

function endedWithoutResult(job: Job, { taskId, lastSignAtMs }: TriggerOf<'endedWithoutResult'>): Decision {
  if (job.type !== 'unfinished' || isOtherTask(job, taskId)) return nothing(job);
  if (isOpen(job) && (job.status !== 'RUNNING' || job.lastSignAtMs !== lastSignAtMs)) return nothing(job);
  const reason =
    'The task ended without a result: its worker took it off the queue and sent none. ' +
    'The worker library does that when a task writes bytes that are not UTF-8. The log of the worker says what happened.';
  return end(job, { cause: 'no_result', digest: undefined, reason });
}

function deadline(job: Job, nowMs: number): Decision {
  // Replicas look at the same moment: whoever finds the end claimed leaves it to its owner, or to the sweep.
  if (!isOpen(job)) return nothing(job);
  if (job.status !== 'RUNNING' || job.deadlineAtMs === undefined || job.deadlineAtMs > nowMs)
    return nothing(job);
  const reason = `The job was cancelled: it ran longer than its timeout of ${String(job.timeoutMs)} ms.`;
  return end(job, { cause: 'deadline', digest: undefined, reason });
}

function silence(job: Job, nowMs: number, { retentionMs }: Settings): Decision {
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

function hoursOf(ms: number): number {
  return Math.round(ms / 36_000) / 100;
}

/** Claims an end that needs no message to be carried out; leaves a job alone that has ended or ends otherwise. */
function end(job: Job, claim: EndClaim): Decision {
  if (job.type !== 'unfinished') return nothing(job);
  if (job.claim) return job.claim.cause === claim.cause ? carryOut(job, job.claim, true) : nothing(job);
  return carryOut({ ...job, claim }, claim);
}

function claimed(job: Job): Decision {
  if (!isClaimed(job) || job.claim.cause === 'result') return nothing(job);
  return job.claim.cause === 'undeliverable' ? giveUpResult(job) : carryOut(job, job.claim, true);
}

function unroutable(
  job: Job,
  { events, replyTo, isRefused }: TriggerOf<'unroutable'>,
  nowMs: number,
): Decision {
  // A job that ended in any other way has told its end to somebody.
  const isEndPublished = job.type === 'ended' && job.cause !== 'invalid' && job.cause !== 'unsubmitted';
  return job.type === 'unknown' || isEndPublished
    ? nothing(job)
    : nothing(withKept(job, events, replyTo, nowMs, isRefused));
}

function lookedForQueues(
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
  // The end is told after the commit, and remembered until it is.
  const stillWaiting = { ...job, undelivered: looked };
  if (isResultReady) return { job: stillWaiting, before: [], after: [...revokeOfEnd(job), ...ready] };
  return { job: { ...job, undelivered: rest }, before: ready, after: [], ifMissed: stillWaiting };
}

/** Whoever claimed the end may have died before the revoke. */
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

function giveUpResult(job: UnfinishedJob | EndedJob): Decision {
  return { job, before: [], after: [{ type: 'giveUpResult' }] };
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

function resultOf(cause: EndCause, reason: string, isRepeated = false): Effect {
  const resultType = cause === 'result' ? 'ERROR' : RESULT_TYPES[cause];
  const result: JobResult = { resultType, outputEsdl: undefined, logs: reason, feedback: [] };
  return { type: 'result', result, isRepeated };
}

/** The statuses between the job's present one and RUNNING: every job shows all, however short it is. */
function missingStatuses(job: UnfinishedJob): Effect[] {
  switch (job.status) {
    case 'REGISTERED':
      return statuses('ENQUEUED', 'RUNNING');
    case 'ENQUEUED':
      return statuses('RUNNING');
    case 'RUNNING':
      return [];
  }
}

function isOpen(job: Job): job is UnfinishedJob & { claim: undefined } {
  return job.type === 'unfinished' && job.claim === undefined;
}

function isClaimed(job: Job): job is UnfinishedJob & { claim: EndClaim } {
  return job.type === 'unfinished' && job.claim !== undefined;
}

function isOtherTask(job: Job, taskId: string): boolean {
  return job.type === 'unfinished' && job.taskId !== undefined && job.taskId !== taskId;
}

function ended(cause: EndCause, reason: string): EndedJob {
  return { type: 'ended', cause, reason, starts: 0 };
}

function revoke(job: Job, taskId: string): Decision {
  return { job, before: [], after: [{ type: 'revoke', taskId }] };
}

function statuses(...names: JobStatus[]): Effect[] {
  return names.map((status) => ({ type: 'status', status }));
}

function nothing(job: Job): Decision {
  return { job, before: [], after: [] };
}
