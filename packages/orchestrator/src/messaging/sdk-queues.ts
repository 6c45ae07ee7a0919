import { setTimeout as delay } from 'node:timers/promises';
import type { QueueCounts } from '@omotes/amqp';
import { jobQueues } from '@omotes/protocol';
import type { ExistingQueues } from '../domain/trigger.ts';
import type { ProgramQueues, ProgramsPort } from '../transitions/job-ends.ts';
import type { SdkQueuesPort } from '../upkeep/redelivery.ts';

/**
 * When the queues of a program that is behind are looked at again: soon at first, for most have a single event to handle. The
 * last goes on.
 */
const LOOKS_MS = [2, 5, 10, 20];

/** A program that takes nothing for this long is not waited for. */
const NO_NEWS_MS = 250;

const LONGEST_WAIT_MS = 5_000;

/** Looks at the queues of SDKs. */
export class SdkQueues implements SdkQueuesPort, ProgramsPort {
  readonly #counts: Pick<QueueCounts, 'of'>;

  constructor(counts: Pick<QueueCounts, 'of'>) {
    this.#counts = counts;
  }

  async existing(
    jobs: readonly { readonly jobId: string; readonly replyTo: string | undefined }[],
  ): Promise<ReadonlyMap<string, ExistingQueues>> {
    const counts = await this.#counts.of(jobs.flatMap(({ jobId, replyTo }) => replyTo ?? namesOf(jobId)));
    const exists = (queue: string): boolean => counts.get(queue) !== undefined;
    return new Map(
      jobs.map(({ jobId, replyTo }) => {
        const [status, progress, result] =
          replyTo === undefined ? namesOf(jobId) : [replyTo, replyTo, replyTo];
        return [jobId, { status: exists(status), progress: exists(progress), result: exists(result) }];
      }),
    );
  }

  async waiting(programs: readonly ProgramQueues[]): Promise<ReadonlyMap<string, number>> {
    const counts = await this.#counts.of(programs.flatMap(queuesOf));
    const sum = (queues: readonly string[]): number =>
      queues.reduce((total, queue) => total + (counts.get(queue) ?? 0), 0);
    return new Map(programs.map((program) => [program.jobId, sum(queuesOf(program))]));
  }

  async caughtUp(program: ProgramQueues, hurry: AbortSignal): Promise<void> {
    const startedAtMs = performance.now();
    let fewest = Infinity;
    let newsAtMs = startedAtMs;
    for (let looks = 0; !hurry.aborted; looks += 1) {
      const count = (await this.waiting([program])).get(program.jobId) ?? 0;
      if (count === 0) return;
      const nowMs = performance.now();
      if (count < fewest) newsAtMs = nowMs;
      fewest = Math.min(fewest, count);
      if (nowMs - newsAtMs > NO_NEWS_MS || nowMs - startedAtMs > LONGEST_WAIT_MS) return;
      await delay(LOOKS_MS[looks] ?? LOOKS_MS.at(-1), undefined, { signal: hurry }).catch(() => undefined);
    }
  }
}

function queuesOf({ jobId, queues }: ProgramQueues): string[] {
  const names = jobQueues(jobId);
  return queues.map((queue) => names[queue].name);
}

function namesOf(jobId: string): [status: string, progress: string, result: string] {
  const { status, progress, result } = jobQueues(jobId);
  return [status.name, progress.name, result.name];
}
