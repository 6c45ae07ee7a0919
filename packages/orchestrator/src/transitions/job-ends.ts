import type { JobStatus } from '@omotes/protocol';
import type { AddressedUpdate, MissedUpdate, SdkPort } from './sdk-port.ts';

/** A queue whose events a program takes before it deletes it. */
export type EarlierQueue = 'status' | 'progress';

/** What the program of a job has yet to take. */
export interface ProgramQueues {
  readonly jobId: string;
  readonly queues: readonly EarlierQueue[];
}

export interface ProgramsPort {
  /** How many events wait in these queues, by job; none in a queue that does not exist. */
  waiting(programs: readonly ProgramQueues[]): Promise<ReadonlyMap<string, number>>;
  /** Resolves when the program has taken all of them, or does not go on taking them, or `hurry` is aborted. */
  caughtUp(program: ProgramQueues, hurry: AbortSignal): Promise<void>;
}

/** An update, and the queues that the program should have emptied before it is published. */
interface Step {
  readonly update: AddressedUpdate;
  readonly after: readonly EarlierQueue[];
}

export interface PublishedEnds {
  /** As of `SdkPort.notify`. */
  readonly missed: readonly MissedUpdate[];
  /** By job, for programs that are behind: publishes the rest of the end when the program has caught up. */
  readonly behind: ReadonlyMap<string, PublishLater>;
}

/** `inTime` makes the signal of one publication. Resolves with what was missed, as of `SdkPort.notify`. */
type PublishLater = (hurry: AbortSignal, inTime: () => AbortSignal) => Promise<readonly MissedUpdate[]>;

/**
 * Tells the ends of jobs with three queues, one event after the other. The published Python SDK takes one message at a time
 * from each queue, and deletes the queues of statuses and updates, with what is left in them, once it has handled the result.
 * So the last status waits until the updates are taken, and the result until the last status is. Each look at a queue is a
 * question to the broker: the queue of updates is left out when the job has sent none.
 */
export class JobEnds {
  readonly #sdk: SdkPort;
  readonly #programs: ProgramsPort;

  constructor(sdk: SdkPort, programs: ProgramsPort) {
    this.#sdk = sdk;
    this.#programs = programs;
  }

  /**
   * Publishes the ends of programs that have caught up; `updates` are those of each job for which `isOfEnd` holds, in order.
   * `withUpdates`: as there.
   */
  async publish(
    updates: readonly AddressedUpdate[],
    withUpdates: ReadonlySet<string>,
    signal: AbortSignal,
  ): Promise<PublishedEnds> {
    const missed: MissedUpdate[] = [];
    const behind = new Map<string, PublishLater>();
    let going = [...Map.groupBy(updates, ({ jobId }) => jobId)].map(([jobId, of]) => ({
      jobId,
      steps: toSteps(of, withUpdates.has(jobId)),
    }));
    while (going.length > 0) {
      const waiting = await this.#programs.waiting(
        going.map(({ jobId, steps: [next] }) => ({ jobId, queues: next?.after ?? [] })),
      );
      const isBehind = (jobId: string): boolean => (waiting.get(jobId) ?? 0) > 0;
      for (const { jobId, steps } of going)
        if (isBehind(jobId))
          behind.set(jobId, (hurry, inTime) => this.#publishLater(jobId, steps, hurry, inTime));
      const caughtUp = going.filter(({ jobId }) => !isBehind(jobId));
      const next = caughtUp.flatMap(({ steps: [step] }) => (step ? [step.update] : []));
      const lost = new Map((await this.#sdk.publish(next, signal)).map((update) => [update.jobId, update]));
      for (const { jobId, steps } of caughtUp) {
        const first = lost.get(jobId);
        if (first) missed.push(first, ...steps.slice(1).map(({ update }) => update));
      }
      going = caughtUp
        .filter(({ jobId }) => !lost.has(jobId))
        .map(({ jobId, steps }) => ({ jobId, steps: steps.slice(1) }))
        .filter(({ steps }) => steps.length > 0);
    }
    return { missed, behind };
  }

  async #publishLater(
    jobId: string,
    steps: readonly Step[],
    hurry: AbortSignal,
    inTime: () => AbortSignal,
  ): Promise<readonly MissedUpdate[]> {
    for (const [index, { update, after }] of steps.entries()) {
      await this.#programs.caughtUp({ jobId, queues: after }, hurry);
      const missed = await this.#sdk.publish([update], inTime());
      if (missed.length > 0) return [...missed, ...steps.slice(index + 1).map((step) => step.update)];
    }
    return [];
  }
}

/**
 * Whether the update has to wait until its program has caught up, if its job is ended by these updates. `withUpdates`: the jobs
 * with updates that may wait in their queues; the last status of another waits for nothing.
 */
export function isOfEnd(
  { jobId, replyTo, update }: AddressedUpdate,
  withUpdates: ReadonlySet<string>,
): boolean {
  if (replyTo !== undefined) return false;
  if (update.type === 'result') return true;
  return withUpdates.has(jobId) && update.type === 'status' && isLast(update.status);
}

function isLast(status: JobStatus): boolean {
  return status === 'FINISHED' || status === 'CANCELLED';
}

function toSteps(updates: readonly AddressedUpdate[], hasUpdates: boolean): Step[] {
  return updates.map((update, index) => {
    if (update.update.type === 'status') return { update, after: ['progress'] };
    return { update, after: index === 0 && hasUpdates ? ['status', 'progress'] : ['status'] };
  });
}
