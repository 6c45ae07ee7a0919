import type { JobStatus } from '@omotes/protocol';
import type { Effect } from './effect.ts';
import type { Job, UnfinishedJob } from './job.ts';
import type { Trigger } from './trigger.ts';

export interface Settings {
  /** How many runs of a job may crash before it ends in ERROR. */
  readonly maxStarts: number;
  /** A job without a sign of life for this long is given up; an end is remembered for as long. Milliseconds. */
  readonly retentionMs: number;
}

/**
 * What a trigger does to a job. The steps are carried out in this order, each for a whole batch:
 * 1. `job` is written; 2. `before` is published and confirmed; 3. the transaction is committed;
 * 4. `after` is published and confirmed; 5. a job whose claim was carried out loses its row.
 *
 * `before` is published while the row is locked, so the updates of a job keep the order of its transitions, also
 * between replicas. `after` may happen only when the decision is certain: the task, and every update about an end.
 */
export interface Decision {
  readonly job: Job;
  readonly before: readonly Effect[];
  readonly after: readonly Effect[];
  /** In place of `job` when no queue took `before`; undefined: `job`. */
  readonly ifMissed?: Job;
}

export type TriggerOf<Type extends Trigger['type']> = Extract<Trigger, { type: Type }>;

export function nothing(job: Job): Decision {
  return { job, before: [], after: [] };
}

export function revoke(job: Job, taskId: string): Decision {
  return { job, before: [], after: [{ type: 'revoke', taskId }] };
}

export function statuses(...names: JobStatus[]): Effect[] {
  return names.map((status) => ({ type: 'status', status }));
}

/** The statuses between the job's present one and RUNNING: every job shows all, however short it is. */
export function missingStatuses(job: UnfinishedJob): Effect[] {
  switch (job.status) {
    case 'REGISTERED':
      return statuses('ENQUEUED', 'RUNNING');
    case 'ENQUEUED':
      return statuses('RUNNING');
    case 'RUNNING':
      return [];
  }
}

export function isOpen(job: Job): job is UnfinishedJob & { claim: undefined } {
  return job.type === 'unfinished' && job.claim === undefined;
}

export function isOtherTask(job: Job, taskId: string): boolean {
  return job.type === 'unfinished' && job.taskId !== undefined && job.taskId !== taskId;
}

export function hoursOf(ms: number): number {
  return Math.round(ms / 36_000) / 100;
}
