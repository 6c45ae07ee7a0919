import { decide } from '../domain/decide.ts';
import type { Settings } from '../domain/decision.ts';
import type { Effect, SdkUpdate } from '../domain/effect.ts';
import { UNKNOWN, type Job, type JobResult } from '../domain/job.ts';
import type { ClaimingResult } from '../domain/transition.ts';
import type { Trigger } from '../domain/trigger.ts';
import { isUnwanted } from '../domain/undelivered.ts';
import type { JobTrigger, TaskOrder } from './ports.ts';
import type { AddressedUpdate, MissedUpdate } from './sdk-port.ts';

/** An update whose result may still have to be read from the database. */
export type UnreadUpdate = Omit<AddressedUpdate, 'update'> & {
  readonly update: SdkUpdate | { readonly type: 'keptResult' };
};

/** What a batch of triggers comes to: the new jobs, and what has to be published, in order. */
export interface Outcome {
  jobs: Map<string, Job>;
  readonly before: UnreadUpdate[];
  after: UnreadUpdate[];
  readonly tasks: TaskOrder[];
  readonly revoked: Set<string>;
  readonly revokedAgain: Set<string>;
  readonly results: Map<string, JobResult>;
  /** Jobs whose result is given up. */
  readonly givenUp: Set<string>;
  /** Jobs that replace those in `jobs` when their `before` is missed. */
  readonly ifMissed: Map<string, Job>;
}

/** Decides about each trigger in turn, given the jobs as they are in the database. */
export function decideBatch(
  jobs: ReadonlyMap<string, Job>,
  triggers: readonly JobTrigger[],
  nowMs: number,
  settings: Settings,
): Outcome {
  const outcome = noOutcome();
  for (const { jobId, trigger, traceparent } of triggers) {
    const job = outcome.jobs.get(jobId) ?? jobs.get(jobId) ?? UNKNOWN;
    const decision = decide(job, trigger, nowMs, settings);
    outcome.jobs.set(jobId, decision.job);
    if (decision.ifMissed) outcome.ifMissed.set(jobId, decision.ifMissed);
    const address = { jobId, replyTo: replyTo(decision.job, trigger), traceparent };
    for (const effect of decision.before) addEffect(outcome, outcome.before, address, effect);
    for (const effect of decision.after) {
      if (effect.type === 'revoke' && trigger.type === 'progressed') outcome.revokedAgain.add(effect.taskId);
      else addEffect(outcome, outcome.after, address, effect);
    }
  }
  return outcome;
}

/**
 * Keeps what was `missed` before the commit in the same transaction, and what was to be published after it as well: it would
 * overtake. Returns the jobs that this changes.
 */
export function keepMissed(
  outcome: Outcome,
  missed: readonly MissedUpdate[],
  nowMs: number,
  settings: Settings,
): ReadonlyMap<string, Job> {
  const changed = new Map<string, Job>();
  if (missed.length === 0) return changed;
  const isMissed = ({ jobId }: UnreadUpdate): boolean => missed.some((update) => update.jobId === jobId);
  const later = outcome.after.filter(isMissed);
  for (const [jobId, trigger] of unroutable([...missed, ...later])) {
    const from = outcome.ifMissed.get(jobId) ?? outcome.jobs.get(jobId) ?? UNKNOWN;
    const { job } = decide(from, trigger, nowMs, settings);
    changed.set(jobId, job);
    outcome.results.delete(jobId);
  }
  outcome.jobs = new Map([...outcome.jobs, ...changed]);
  outcome.after = outcome.after.filter((update) => !isMissed(update));
  return changed;
}

/** Whether the job is past its hand-over, so that nothing of that need be recorded. */
export function hasMovedOn(job: Job): boolean {
  return (
    job.type === 'ended' ||
    (job.type === 'unfinished' && (job.status !== 'REGISTERED' || job.claim !== undefined))
  );
}

/** The ending jobs whose updates may wait in their queues: all but those that have just begun and sent none. */
export function jobsWithUpdates(
  from: ReadonlyMap<string, Job>,
  { jobs, results, before, after }: Outcome,
): ReadonlySet<string> {
  const published = [...before, ...after].filter(({ update }) => update.type === 'progress');
  const withUpdates = new Set(published.map(({ jobId }) => jobId));
  for (const jobId of results.keys())
    if (!hasJustBegun(from.get(jobId), jobs.get(jobId))) withUpdates.add(jobId);
  return withUpdates;
}

/** A worker sends the START of a task before its first update. */
function hasJustBegun(from: Job | undefined, to: Job | undefined): boolean {
  if (from?.type !== 'unfinished' || to?.type !== 'unfinished') return false;
  return from.status !== 'RUNNING' && to.starts > 0;
}

export function claimingResults(
  before: ReadonlyMap<string, Job>,
  { jobs, results }: Outcome,
): readonly ClaimingResult[] {
  return [...jobs].flatMap(([jobId, to]) => {
    const from = before.get(jobId);
    const isClaimed = from?.type === 'unfinished' && from.claim === undefined;
    if (!isClaimed || to.type !== 'unfinished' || to.claim?.cause !== 'result') return [];
    const result = results.get(jobId) ?? to.undelivered?.result?.content;
    return result ? [{ jobId, jobReference: to.jobReference, result }] : [];
  });
}

export function noOutcome(): Outcome {
  return {
    jobs: new Map(),
    before: [],
    after: [],
    tasks: [],
    revoked: new Set(),
    revokedAgain: new Set(),
    results: new Map(),
    givenUp: new Set(),
    ifMissed: new Map(),
  };
}

function addEffect(
  outcome: Outcome,
  updates: UnreadUpdate[],
  address: Omit<AddressedUpdate, 'update' | 'isUnwanted'>,
  effect: Effect,
): void {
  switch (effect.type) {
    case 'status':
    case 'progress':
      updates.push({
        ...address,
        update: effect,
        isUnwanted: isUnwantedBy(outcome.jobs.get(address.jobId), effect),
      });
      return;
    case 'result':
      outcome.results.set(address.jobId, effect.result);
      updates.push({ ...address, update: effect });
      return;
    case 'keptResult':
      updates.push({ ...address, update: effect });
      return;
    case 'giveUpResult':
      outcome.givenUp.add(address.jobId);
      return;
    case 'task': {
      const { jobId, traceparent } = address;
      outcome.tasks.push({ jobId, traceparent, taskId: effect.taskId, submission: effect.submission });
      return;
    }
    case 'revoke':
      outcome.revoked.add(effect.taskId);
      return;
  }
}

function isUnwantedBy(job: Job | undefined, update: SdkUpdate): boolean {
  return (
    job !== undefined &&
    job.type !== 'unknown' &&
    job.undelivered !== undefined &&
    isUnwanted(job.undelivered, update)
  );
}

/** Whether something has to be removed once the end is published: a row, or what was kept of an answer. */
export function leavesSomething(job: Job | undefined): boolean {
  return job?.type === 'unfinished' || (job?.type === 'ended' && job.undelivered !== undefined);
}

/** The triggers that say what was missed, by job. */
export function unroutable(
  missed: readonly (UnreadUpdate & Pick<MissedUpdate, 'isRefused'>)[],
): Map<string, Extract<Trigger, { type: 'unroutable' }>> {
  const triggers = new Map<string, Extract<Trigger, { type: 'unroutable' }>>();
  for (const [jobId, updates] of Map.groupBy(missed, (update) => update.jobId)) {
    const contents = updates.flatMap(({ update }) => (update.type === 'keptResult' ? [] : [update]));
    const { replyTo, isRefused = false } = updates[0] ?? {};
    triggers.set(jobId, { type: 'unroutable', events: contents, replyTo, isRefused });
  }
  return triggers;
}

/**
 * Where the job's SDK listens: as its row says, else as the submission that is being answered says, or what was kept of the
 * answer.
 */
function replyTo(job: Job, trigger: Trigger): string | undefined {
  if (job.type === 'unfinished') return job.replyTo;
  if (trigger.type === 'submitted') return trigger.submission.replyTo;
  if (trigger.type === 'refused') return trigger.replyTo;
  return job.type === 'ended' ? job.undelivered?.replyTo : undefined;
}

export function creates(triggers: readonly JobTrigger[]): 'jobs' | 'tombstones' | 'nothing' {
  const types = new Set(triggers.map(({ trigger }) => trigger.type));
  if (types.has('deleted') || types.has('refused')) return 'tombstones';
  return types.has('submitted') ? 'jobs' : 'nothing';
}
