import { decide } from '../domain/decide.ts';
import type { Settings } from '../domain/decision.ts';
import type { Effect, SdkUpdate } from '../domain/effect.ts';
import type { Trigger } from '../domain/trigger.ts';
import { UNKNOWN, type EndCause, type Job, type JobResult, type CheckedSubmission } from '../domain/job.ts';
import type { ClaimingResult, Transition } from '../domain/transition.ts';
import { isUnwanted } from '../domain/undelivered.ts';
import type { HandOver } from './hand-overs.ts';
import { isOfEnd, type JobEnds } from './job-ends.ts';
import type { AddressedUpdate, MissedUpdate, SdkPort } from './sdk-port.ts';

/** An event of one job, as a message or a service brought it. */
export interface JobTrigger {
  readonly jobId: string;
  readonly trigger: Trigger;
  /** W3C trace context of the message, passed on with what the event causes. */
  readonly traceparent?: string | undefined;
}

/** A task to hand to the workers. */
export interface TaskOrder {
  readonly jobId: string;
  readonly taskId: string;
  readonly traceparent: string | undefined;
  readonly submission: CheckedSubmission;
}

/** Each publishing call of a port resolves when the broker has confirmed everything. */
export interface WorkerPort {
  /** Resolves with the jobs whose tasks no queue took. */
  publishTasks(tasks: readonly TaskOrder[], signal: AbortSignal): Promise<ReadonlySet<string>>;
  revoke(taskIds: readonly string[], signal: AbortSignal): Promise<void>;
  /** Answers progress of these tasks, of which there can be any amount: leaves out those revoked a moment ago. */
  revokeAgain(taskIds: readonly string[], signal: AbortSignal): Promise<void>;
}

export interface StorePort {
  transact(
    jobIds: readonly string[],
    creates: 'jobs' | 'tombstones' | 'nothing',
    decide: (jobs: ReadonlyMap<string, Job>, nowMs: number) => Transition,
  ): Promise<void>;
  /** The result that was kept because its queue was missing; undefined when it has been delivered meanwhile. */
  keptResult(jobId: string): Promise<JobResult | undefined>;
  /** Replaces the rows of jobs whose end has been told, or is given up, by tombstones, and forgets what was kept of them. */
  removeEnded(jobIds: readonly string[]): Promise<void>;
}

export interface HandOverPort {
  begin(jobIds: readonly string[]): HandOver;
  movedOn(jobId: string): void;
}

/** Told of the end of a job that has to be told later; it is told, and the row removed, when `work` is called. */
export type HoldEnd = (jobId: string, work: (hurry: AbortSignal) => Promise<void>) => void;

export interface TransitionPorts {
  readonly store: StorePort;
  readonly sdk: SdkPort;
  readonly workers: WorkerPort;
  readonly ends: Pick<JobEnds, 'publish'>;
  /** One for all that this process applies. */
  readonly handOvers: HandOverPort;
  /** Gets the ends that a caller of `apply` does not hold itself: their claims are enough to carry them out again. */
  readonly holdEnd: HoldEnd;
  /** Told of each change of a job, once it is committed. */
  readonly changed: (change: JobChange) => void;
}

/** A job before and after a batch of events; with the result that is being told because of them. */
export interface JobChange {
  readonly jobId: string;
  readonly from: Job;
  readonly to: Job;
  readonly result: JobResult | undefined;
}

/** Why the job ended or is about to; undefined when it is neither. */
export function endCause({ to }: JobChange): EndCause | undefined {
  if (to.type === 'ended') return to.cause;
  return to.type === 'unfinished' ? to.claim?.cause : undefined;
}

/** A broker that confirms nothing for so long lets the batch fail; it is retried, and its locks are free meanwhile. */
const PUBLISH_TIMEOUT_MS = 20_000;

/** A notice whose result is still to be read from the database. */
type UnreadUpdate = Omit<AddressedUpdate, 'update'> & {
  readonly update: SdkUpdate | { readonly type: 'keptResult' };
};

/** What a batch of events comes to: the new jobs and what has to be published, in order. */
interface Outcome {
  jobs: Map<string, Job>;
  readonly before: UnreadUpdate[];
  after: UnreadUpdate[];
  readonly tasks: TaskOrder[];
  readonly revoked: Set<string>;
  readonly revokedAgain: Set<string>;
  readonly results: Map<string, JobResult>;
  /** Jobs whose result is given up. */
  readonly givenUp: Set<string>;
  /** Of jobs that are not those in `jobs` when `before` is missed. */
  readonly ifMissed: Map<string, Job>;
}

/**
 * Carries out what `decide` says, for a batch of events at once. Everything that brings an event, a message
 * or a timer, comes through `apply`; it resolves only when all that the events must cause has happened, so
 * the caller may acknowledge. Repeating it, from any point where it failed, leads to the same end.
 */
export class JobTransitions {
  readonly #ports: TransitionPorts;
  readonly #settings: Settings;

  constructor(ports: TransitionPorts, settings: Settings) {
    this.#ports = ports;
    this.#settings = settings;
  }

  /**
   * `holdEnd` gets the ends of jobs whose programs are behind: they are not told when this resolves. Resolves with the jobs
   * whose tasks no queue took: their submissions may not be acknowledged, and are to be applied again.
   */
  async apply(
    triggers: readonly JobTrigger[],
    signal: AbortSignal,
    holdEnd = this.#ports.holdEnd,
  ): Promise<ReadonlySet<string>> {
    if (triggers.length === 0) return new Set();
    const { store, sdk, workers, handOvers, ends } = this.#ports;
    const inTime = (): AbortSignal => AbortSignal.any([signal, AbortSignal.timeout(PUBLISH_TIMEOUT_MS)]);
    let before: ReadonlyMap<string, Job> = new Map();
    let outcome = noOutcome();
    await store.transact(
      [...new Set(triggers.map(({ jobId }) => jobId))],
      creates(triggers),
      (jobs, nowMs) => {
        before = jobs;
        outcome = this.#decideAll(jobs, triggers, nowMs);
        const publish = async (): Promise<ReadonlyMap<string, Job>> => {
          const updates = await this.#withKeptResults(outcome.before, outcome);
          return this.#keep(outcome, await sdk.publish(updates, inTime()), nowMs);
        };
        return {
          jobs: outcome.jobs,
          publish: outcome.before.length > 0 ? publish : undefined,
          claimingResults: claimingResults(jobs, outcome),
        };
      },
    );
    const after = await this.#withKeptResults(outcome.after, outcome);
    for (const [jobId, job] of outcome.jobs) {
      const from = before.get(jobId) ?? UNKNOWN;
      if (from !== job) this.#ports.changed({ jobId, from, to: job, result: outcome.results.get(jobId) });
      if (hasMovedOn(job)) handOvers.movedOn(jobId);
    }
    using handOver = handOvers.begin(outcome.tasks.map(({ jobId }) => jobId));
    const publishing = inTime();
    const withUpdates = jobsWithUpdates(before, outcome);
    const isEnd = (update: AddressedUpdate): boolean =>
      outcome.results.has(update.jobId) && isOfEnd(update, withUpdates);
    const [missed, withoutTask] = await Promise.all([
      sdk.publish(
        after.filter((update) => !isEnd(update)),
        publishing,
      ),
      workers.publishTasks(outcome.tasks, publishing),
      workers.revoke([...outcome.revoked], publishing),
      workers.revokeAgain([...outcome.revokedAgain], publishing),
    ]);
    const isMissed = new Set(missed.map(({ jobId }) => jobId));
    const last = after.filter(isEnd);
    const published = await ends.publish(
      last.filter(({ jobId }) => !isMissed.has(jobId)),
      withUpdates,
      publishing,
    );
    const remaining = await handOver.remaining();
    await this.apply(
      outcome.tasks
        .filter(({ jobId }) => remaining.has(jobId) && !withoutTask.has(jobId))
        .map(({ jobId, traceparent }) => ({ jobId, trigger: { type: 'enqueued' }, traceparent })),
      signal,
    );
    const behindMissed = last.filter(({ jobId }) => isMissed.has(jobId));
    const undelivered = await this.#keepMissed([...missed, ...behindMissed, ...published.missed], signal);
    const isOver = (jobId: string): boolean => leavesSomething(outcome.jobs.get(jobId));
    const over = [...outcome.results.keys(), ...outcome.givenUp].filter(
      (jobId) => isOver(jobId) && !undelivered.has(jobId) && !published.behind.has(jobId),
    );
    if (over.length > 0) await store.removeEnded(over);
    for (const [jobId, tell] of published.behind)
      holdEnd(jobId, async (hurry) => {
        const { size } = await this.#keepMissed(await tell(hurry, inTime), signal);
        if (size === 0 && isOver(jobId)) await store.removeEnded([jobId]);
      });
    return withoutTask;
  }

  /** Keeps what no queue took; returns its jobs. */
  async #keepMissed(missed: readonly MissedUpdate[], signal: AbortSignal): Promise<ReadonlySet<string>> {
    const triggers = unroutable(missed);
    await this.apply(
      [...triggers].map(([jobId, trigger]) => ({ jobId, trigger })),
      signal,
    );
    return new Set(triggers.keys());
  }

  /**
   * What `missed` before the commit is kept, in the same transaction, and what was to be published after it as well: it would
   * overtake. Returns the jobs that this changes.
   */
  #keep(outcome: Outcome, missed: readonly MissedUpdate[], nowMs: number): ReadonlyMap<string, Job> {
    const changed = new Map<string, Job>();
    if (missed.length === 0) return changed;
    const isMissed = ({ jobId }: UnreadUpdate): boolean => missed.some((update) => update.jobId === jobId);
    const later = outcome.after.filter(isMissed);
    for (const [jobId, trigger] of unroutable([...missed, ...later])) {
      const from = outcome.ifMissed.get(jobId) ?? outcome.jobs.get(jobId) ?? UNKNOWN;
      const { job } = decide(from, trigger, nowMs, this.#settings);
      changed.set(jobId, job);
      outcome.results.delete(jobId);
    }
    outcome.jobs = new Map([...outcome.jobs, ...changed]);
    outcome.after = outcome.after.filter((update) => !isMissed(update));
    return changed;
  }

  /** The notices with their results; one whose result another replica has delivered meanwhile is left out. */
  async #withKeptResults(
    unread: readonly UnreadUpdate[],
    { results }: Outcome,
  ): Promise<readonly AddressedUpdate[]> {
    const updates: AddressedUpdate[] = [];
    for (const { update, ...address } of unread) {
      if (update.type !== 'keptResult') {
        updates.push({ ...address, update });
        continue;
      }
      const result = await this.#ports.store.keptResult(address.jobId);
      if (!result) continue;
      results.set(address.jobId, result);
      updates.push({ ...address, update: { type: 'result', result } });
    }
    return updates;
  }

  #decideAll(jobs: ReadonlyMap<string, Job>, triggers: readonly JobTrigger[], nowMs: number): Outcome {
    const outcome = noOutcome();
    for (const { jobId, trigger, traceparent } of triggers) {
      const job = outcome.jobs.get(jobId) ?? jobs.get(jobId) ?? UNKNOWN;
      const decision = decide(job, trigger, nowMs, this.#settings);
      outcome.jobs.set(jobId, decision.job);
      if (decision.ifMissed) outcome.ifMissed.set(jobId, decision.ifMissed);
      const address = { jobId, replyTo: replyTo(decision.job, trigger), traceparent };
      for (const effect of decision.before) addEffect(outcome, outcome.before, address, effect);
      for (const effect of decision.after) {
        if (effect.type === 'revoke' && trigger.type === 'progressed')
          outcome.revokedAgain.add(effect.taskId);
        else addEffect(outcome, outcome.after, address, effect);
      }
    }
    return outcome;
  }
}

/** Whether nothing is left to be recorded of its hand-over, if there is one. */
function hasMovedOn(job: Job): boolean {
  return (
    job.type === 'ended' ||
    (job.type === 'unfinished' && (job.status !== 'REGISTERED' || job.claim !== undefined))
  );
}

/** Of the jobs that end, those with updates that may wait in their queues: all but those that have just begun and sent none. */
function jobsWithUpdates(
  from: ReadonlyMap<string, Job>,
  { jobs, results, before, after }: Outcome,
): ReadonlySet<string> {
  const published = [...before, ...after].filter(({ update }) => update.type === 'progress');
  const withUpdates = new Set(published.map(({ jobId }) => jobId));
  for (const jobId of results.keys())
    if (!hasJustBegun(from.get(jobId), jobs.get(jobId))) withUpdates.add(jobId);
  return withUpdates;
}

/** A worker tells the START of a task before its first update. */
function hasJustBegun(from: Job | undefined, to: Job | undefined): boolean {
  if (from?.type !== 'unfinished' || to?.type !== 'unfinished') return false;
  return from.status !== 'RUNNING' && to.starts > 0;
}

function claimingResults(
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

function noOutcome(): Outcome {
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

function isUnwantedBy(job: Job | undefined, event: SdkUpdate): boolean {
  return (
    job !== undefined &&
    job.type !== 'unknown' &&
    job.undelivered !== undefined &&
    isUnwanted(job.undelivered, event)
  );
}

/** Whether there is something to remove once the end is told: a row, or what was kept of an answer. */
function leavesSomething(job: Job | undefined): boolean {
  return job?.type === 'unfinished' || (job?.type === 'ended' && job.undelivered !== undefined);
}

/** The events that say what was missed, by job. */
function unroutable(
  missed: readonly (UnreadUpdate & Pick<MissedUpdate, 'isRefused'>)[],
): Map<string, Extract<Trigger, { type: 'unroutable' }>> {
  const events = new Map<string, Extract<Trigger, { type: 'unroutable' }>>();
  for (const [jobId, updates] of Map.groupBy(missed, (update) => update.jobId)) {
    const contents = updates.flatMap(({ update }) => (update.type === 'keptResult' ? [] : [update]));
    const { replyTo, isRefused = false } = updates[0] ?? {};
    events.set(jobId, { type: 'unroutable', events: contents, replyTo, isRefused });
  }
  return events;
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

function creates(triggers: readonly JobTrigger[]): 'jobs' | 'tombstones' | 'nothing' {
  const types = new Set(triggers.map(({ trigger }) => trigger.type));
  if (types.has('deleted') || types.has('refused')) return 'tombstones';
  return types.has('submitted') ? 'jobs' : 'nothing';
}
