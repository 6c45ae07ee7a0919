import type { Client, JobHandle } from '@omotes/sdk';
import { type LoadOutcome, type LoadRequest, runLoad } from './load.ts';
import { SAMPLE_ESDL } from './sample-job.ts';

export interface ProgressOutcome extends LoadOutcome {
  /** Of each update: from when its task sent it until the program had it. */
  readonly lagsMs: readonly number[];
  /** From when the first was sent until the last had arrived. */
  readonly updatesMs: number;
  /** Updates that came not at all, or after a later one. */
  readonly lostUpdates: number;
  /** Updates that came again. */
  readonly repeatedUpdates: number;
}

/** Milliseconds since the epoch, to the microsecond, the same in all processes of a machine. */
export function nowMs(): number {
  return performance.timeOrigin + performance.now();
}

/** Puts through jobs of which each sends so many `updates`. */
export async function runProgressLoad(client: Client, load: LoadRequest): Promise<ProgressOutcome> {
  const { jobs, workflowType, params = {} } = load;
  const updates = Number(params['updates']);
  const arrivals = new Arrivals();
  const outcome = await runLoad(load, async () =>
    arrivals.follow(await client.submit({ workflowType, params, esdl: SAMPLE_ESDL }), updates),
  );
  const { lagsMs, firstSentAtMs, lastAtMs, repeated } = arrivals;
  return {
    ...outcome,
    lagsMs,
    updatesMs: lastAtMs - firstSentAtMs,
    lostUpdates: jobs * updates - lagsMs.length,
    repeatedUpdates: repeated,
  };
}

/** What has come of the updates of all jobs. */
class Arrivals {
  readonly lagsMs: number[] = [];
  firstSentAtMs = Infinity;
  lastAtMs = 0;
  repeated = 0;

  /** Takes all events of a job; returns the number of its results. */
  async follow(job: JobHandle, updates: number): Promise<number> {
    const seen = new Set<number>();
    let last = 0;
    let results = 0;
    for await (const event of job) {
      if (event.type === 'result') {
        results += 1;
        if (event.result.type !== 'SUCCEEDED') throw new Error(`job ${job.id} ended in ${event.result.type}`);
      }
      if (event.type !== 'progress') continue;
      const update = Math.round(event.progress * updates);
      if (seen.has(update)) this.repeated += 1;
      else if (update > last) this.#arrived(Number(event.message));
      seen.add(update);
      last = Math.max(last, update);
    }
    return results;
  }

  #arrived(sentAtMs: number): void {
    this.firstSentAtMs = Math.min(this.firstSentAtMs, sentAtMs);
    this.lastAtMs = nowMs();
    this.lagsMs.push(this.lastAtMs - sentAtMs);
  }
}
