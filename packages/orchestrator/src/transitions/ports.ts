import type { CheckedSubmission, EndCause, Job, JobResult } from '../domain/job.ts';
import type { Transition } from '../domain/transition.ts';
import type { Trigger } from '../domain/trigger.ts';
import type { HandOver } from './hand-overs.ts';
import type { JobEnds } from './job-ends.ts';
import type { SdkPort } from './sdk-port.ts';

/** What happens to one job, as a message or a timer brought it. */
export interface JobTrigger {
  readonly jobId: string;
  readonly trigger: Trigger;
  /** W3C trace context of the message, passed on with what the trigger causes. */
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
  /** Answers progress of these tasks, which can come often: leaves out those revoked a moment ago. */
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
  /** Replaces the rows of jobs whose end is published, or given up, by tombstones, and removes what was kept for them. */
  removeEnded(jobIds: readonly string[]): Promise<void>;
}

export interface HandOverPort {
  begin(jobIds: readonly string[]): HandOver;
  movedOn(jobId: string): void;
}

/** Called with an end that has to be published later: `work` publishes it and removes the row. */
export type HoldEnd = (jobId: string, work: (hurry: AbortSignal) => Promise<void>) => void;

export interface TransitionPorts {
  readonly store: StorePort;
  readonly sdk: SdkPort;
  readonly workers: WorkerPort;
  readonly ends: Pick<JobEnds, 'publish'>;
  /** One for all that this process applies. */
  readonly handOvers: HandOverPort;
  /** For the ends that a caller of `apply` does not hold itself: their claims are enough to carry them out again. */
  readonly holdEnd: HoldEnd;
  /** Called with each change of a job, once it is committed. */
  readonly changed: (change: JobChange) => void;
}

/** A job before and after a batch of triggers, with the result that is published because of them. */
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
