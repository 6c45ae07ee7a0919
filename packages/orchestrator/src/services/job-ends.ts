import type { JobStatus } from '@omotes/protocol';
import type { Notice, SdkPort } from './sdk-port.ts';

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

/** A notice, and the queues that the program should have emptied before it is published. */
interface Step {
  readonly notice: Notice;
  readonly after: readonly EarlierQueue[];
}

export interface ToldEnds {
  /** As of `SdkPort.notify`. */
  readonly missed: readonly Notice[];
  /** Of the jobs whose programs are behind: each tells the rest of the end, when its program has caught up. */
  readonly behind: ReadonlyMap<string, TellLater>;
}

/** `inTime` makes the signal of one publication. Resolves with what was missed, as of `SdkPort.notify`. */
type TellLater = (hurry: AbortSignal, inTime: () => AbortSignal) => Promise<readonly Notice[]>;

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
   * Tells the ends of programs that have caught up; `notices` are those of each job for which `isOfEnd` holds, in their order.
   * `withUpdates`: as there.
   */
  async tell(
    notices: readonly Notice[],
    withUpdates: ReadonlySet<string>,
    signal: AbortSignal,
  ): Promise<ToldEnds> {
    const missed: Notice[] = [];
    const behind = new Map<string, TellLater>();
    let going = [...Map.groupBy(notices, ({ jobId }) => jobId)].map(([jobId, of]) => ({
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
          behind.set(jobId, (hurry, inTime) => this.#tellLater(jobId, steps, hurry, inTime));
      const caughtUp = going.filter(({ jobId }) => !isBehind(jobId));
      const next = caughtUp.flatMap(({ steps: [step] }) => (step ? [step.notice] : []));
      const lost = new Set((await this.#sdk.notify(next, signal)).map(({ jobId }) => jobId));
      for (const { jobId, steps } of caughtUp)
        if (lost.has(jobId)) missed.push(...steps.map(({ notice }) => notice));
      going = caughtUp
        .filter(({ jobId }) => !lost.has(jobId))
        .map(({ jobId, steps }) => ({ jobId, steps: steps.slice(1) }))
        .filter(({ steps }) => steps.length > 0);
    }
    return { missed, behind };
  }

  async #tellLater(
    jobId: string,
    steps: readonly Step[],
    hurry: AbortSignal,
    inTime: () => AbortSignal,
  ): Promise<readonly Notice[]> {
    for (const [index, { notice, after }] of steps.entries()) {
      await this.#programs.caughtUp({ jobId, queues: after }, hurry);
      const missed = await this.#sdk.notify([notice], inTime());
      if (missed.length > 0) return steps.slice(index).map((step) => step.notice);
    }
    return [];
  }
}

/**
 * Whether the notice has to wait until its program has caught up, if its job is ended by these notices. `withUpdates`: the jobs
 * with updates that may wait in their queues; the last status of another waits for nothing.
 */
export function isOfEnd({ jobId, replyTo, content }: Notice, withUpdates: ReadonlySet<string>): boolean {
  if (replyTo !== undefined) return false;
  if (content.type === 'result') return true;
  return withUpdates.has(jobId) && content.type === 'status' && isLast(content.status);
}

function isLast(status: JobStatus): boolean {
  return status === 'FINISHED' || status === 'CANCELLED';
}

function toSteps(notices: readonly Notice[], hasUpdates: boolean): Step[] {
  return notices.map((notice, index) => {
    if (notice.content.type === 'status') return { notice, after: ['progress'] };
    return { notice, after: index === 0 && hasUpdates ? ['status', 'progress'] : ['status'] };
  });
}
