import { decide, type Settings } from '../domain/decide.ts';
import type { Effect } from '../domain/effect.ts';
import type { JobEvent } from '../domain/event.ts';
import { UNKNOWN, type EndCause, type Job, type JobResult, type Submission } from '../domain/job.ts';
import type { HandOver } from './hand-overs.ts';

/** An event of one job, as a message or a service brought it. */
export interface JobOccurrence {
  readonly jobId: string;
  readonly event: JobEvent;
  /** W3C trace context of the message, passed on with what the event causes. */
  readonly traceparent?: string | undefined;
}

/** What the SDK is told about one job. `replyTo`: its inbox; undefined: the job's own queues. */
export interface Notice {
  readonly jobId: string;
  readonly replyTo: string | undefined;
  readonly traceparent: string | undefined;
  readonly content: Extract<Effect, { type: 'status' | 'progress' | 'result' }>;
}

/** A task to hand to the workers. */
export interface TaskOrder {
  readonly jobId: string;
  readonly taskId: string;
  readonly traceparent: string | undefined;
  readonly submission: Submission;
}

/** The ports. Each publishing call resolves when the broker has confirmed everything. */
export interface SdkPort {
  /** Notices of one job arrive in the order given. */
  notify(notices: readonly Notice[], signal: AbortSignal): Promise<void>;
}

export interface WorkerPort {
  publishTasks(tasks: readonly TaskOrder[], signal: AbortSignal): Promise<void>;
  revoke(taskIds: readonly string[], signal: AbortSignal): Promise<void>;
  /** Answers progress of these tasks, of which there can be any amount: leaves out those revoked a moment ago. */
  revokeAgain(taskIds: readonly string[], signal: AbortSignal): Promise<void>;
}

/** What a transaction does with its jobs. */
export interface Transition {
  /** By id; only those that change need be in it. */
  readonly jobs: ReadonlyMap<string, Job>;
  /** Sends what must be out before anybody sees the change. */
  readonly publish: (() => Promise<void>) | undefined;
  /** Those for which this change claims their jobs: what they name is recorded with it. */
  readonly claimingResults: readonly ClaimingResult[];
}

/** A worker's result that ends its job. */
export interface ClaimingResult {
  readonly jobId: string;
  readonly reference: string | undefined;
  readonly result: JobResult;
}

export interface StorePort {
  transact(
    jobIds: readonly string[],
    creates: 'jobs' | 'tombstones' | 'nothing',
    decide: (jobs: ReadonlyMap<string, Job>, nowMs: number) => Transition,
  ): Promise<void>;
  removeEnded(jobIds: readonly string[]): Promise<void>;
}

export interface HandOverPort {
  begin(jobIds: readonly string[]): HandOver;
  movedOn(jobId: string): void;
}

export interface TransitionPorts {
  readonly store: StorePort;
  readonly sdk: SdkPort;
  readonly workers: WorkerPort;
  /** One for all that this process applies. */
  readonly handOvers: HandOverPort;
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
  if (to.kind === 'ended') return to.cause;
  return to.kind === 'unfinished' ? to.claim?.cause : undefined;
}

/** A broker that confirms nothing for so long lets the batch fail; it is retried, and its locks are free meanwhile. */
const PUBLISH_TIMEOUT_MS = 20_000;

/** What a batch of events comes to: the new jobs and what has to be published, in order. */
interface Outcome {
  readonly jobs: Map<string, Job>;
  readonly before: Notice[];
  readonly after: Notice[];
  readonly tasks: TaskOrder[];
  readonly revoked: Set<string>;
  readonly revokedAgain: Set<string>;
  readonly results: Map<string, JobResult>;
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

  async apply(occurrences: readonly JobOccurrence[], signal: AbortSignal): Promise<void> {
    if (occurrences.length === 0) return;
    const { store, sdk, workers, handOvers } = this.#ports;
    const inTime = (): AbortSignal => AbortSignal.any([signal, AbortSignal.timeout(PUBLISH_TIMEOUT_MS)]);
    let before: ReadonlyMap<string, Job> = new Map();
    let outcome = noOutcome();
    await store.transact(
      [...new Set(occurrences.map(({ jobId }) => jobId))],
      creates(occurrences),
      (jobs, nowMs) => {
        before = jobs;
        outcome = this.#decideAll(jobs, occurrences, nowMs);
        const notify = (): Promise<void> => sdk.notify(outcome.before, inTime());
        return {
          jobs: outcome.jobs,
          publish: outcome.before.length > 0 ? notify : undefined,
          claimingResults: claimingResults(jobs, outcome),
        };
      },
    );
    for (const [jobId, job] of outcome.jobs) {
      const from = before.get(jobId) ?? UNKNOWN;
      if (from !== job) this.#ports.changed({ jobId, from, to: job, result: outcome.results.get(jobId) });
      if (hasMovedOn(job)) handOvers.movedOn(jobId);
    }
    using handOver = handOvers.begin(outcome.tasks.map(({ jobId }) => jobId));
    const publishing = inTime();
    await Promise.all([
      sdk.notify(outcome.after, publishing),
      workers.publishTasks(outcome.tasks, publishing),
      workers.revoke([...outcome.revoked], publishing),
      workers.revokeAgain([...outcome.revokedAgain], publishing),
    ]);
    const remaining = await handOver.remaining();
    await this.apply(
      outcome.tasks
        .filter(({ jobId }) => remaining.has(jobId))
        .map(({ jobId, traceparent }) => ({ jobId, event: { type: 'published' }, traceparent })),
      signal,
    );
    const told = [...outcome.results.keys()].filter(
      (jobId) => outcome.jobs.get(jobId)?.kind === 'unfinished',
    );
    if (told.length > 0) await store.removeEnded(told);
  }

  #decideAll(jobs: ReadonlyMap<string, Job>, occurrences: readonly JobOccurrence[], nowMs: number): Outcome {
    const outcome = noOutcome();
    for (const { jobId, event, traceparent } of occurrences) {
      const job = outcome.jobs.get(jobId) ?? jobs.get(jobId) ?? UNKNOWN;
      const decision = decide(job, event, nowMs, this.#settings);
      outcome.jobs.set(jobId, decision.job);
      const address = { jobId, replyTo: replyTo(decision.job, event), traceparent };
      for (const effect of decision.before) addEffect(outcome, outcome.before, address, effect);
      for (const effect of decision.after) {
        if (effect.type === 'revoke' && event.type === 'progressed') outcome.revokedAgain.add(effect.taskId);
        else addEffect(outcome, outcome.after, address, effect);
      }
    }
    return outcome;
  }
}

/** Whether nothing is left to be recorded of its hand-over, if there is one. */
function hasMovedOn(job: Job): boolean {
  return (
    job.kind === 'ended' ||
    (job.kind === 'unfinished' && (job.status !== 'REGISTERED' || job.claim !== undefined))
  );
}

function claimingResults(
  before: ReadonlyMap<string, Job>,
  { jobs, results }: Outcome,
): readonly ClaimingResult[] {
  return [...results].flatMap(([jobId, result]) => {
    const [from, to] = [before.get(jobId), jobs.get(jobId)];
    const isClaimed = from?.kind === 'unfinished' && from.claim === undefined;
    if (!isClaimed || to?.kind !== 'unfinished' || to.claim?.cause !== 'result') return [];
    return [{ jobId, reference: to.reference, result }];
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
  };
}

function addEffect(
  outcome: Outcome,
  notices: Notice[],
  address: Omit<Notice, 'content'>,
  effect: Effect,
): void {
  switch (effect.type) {
    case 'status':
    case 'progress':
      notices.push({ ...address, content: effect });
      return;
    case 'result':
      outcome.results.set(address.jobId, effect.result);
      notices.push({ ...address, content: effect });
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

/** Where the job's SDK listens: as its row says, else as the submission that is being answered says. */
function replyTo(job: Job, event: JobEvent): string | undefined {
  if (job.kind === 'unfinished') return job.replyTo;
  if (event.type === 'submitted') return event.submission.replyTo;
  return event.type === 'refused' ? event.replyTo : undefined;
}

function creates(occurrences: readonly JobOccurrence[]): 'jobs' | 'tombstones' | 'nothing' {
  const types = new Set(occurrences.map(({ event }) => event.type));
  if (types.has('deleted') || types.has('refused')) return 'tombstones';
  return types.has('submitted') ? 'jobs' : 'nothing';
}
