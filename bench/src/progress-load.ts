import type { Client, JobHandle } from '@omotes/sdk';
import { type LoadOutcome, type LoadRequest, runLoad } from './load.ts';
import type { Received } from './received.ts';
import { SAMPLE_ESDL } from './sample-job.ts';

export interface ProgressOutcome extends LoadOutcome {
  /** Time of each update from its task to the program. */
  readonly lagsMs: readonly number[];
  /** Time from sending the first to receiving the last. */
  readonly updatesMs: number;
  /** Updates that did not arrive, or arrived after a later one. */
  readonly lostUpdates: number;
  /** Updates that arrived again. */
  readonly repeatedUpdates: number;
}

/** Milliseconds since the epoch, to the microsecond, the same in all processes of a machine. */
export function nowMs(): number {
  return performance.timeOrigin + performance.now();
}

/** Runs jobs that send `updates` updates each. */
export async function runProgressLoad(
  client: Client,
  load: LoadRequest,
  received: Received,
): Promise<ProgressOutcome> {
  const { jobs, workflowType, params = {} } = load;
  const updates = Number(params['updates']);
  const arrivals = new Arrivals();
  const outcome = await runLoad(
    load,
    async () => arrivals.follow(await client.submit({ workflowType, params, esdl: SAMPLE_ESDL }), updates),
    () => received.results.take(),
  );
  const { lagsMs, firstSentAtMs, lastAtMs } = arrivals;
  return {
    ...outcome,
    lagsMs,
    updatesMs: lastAtMs - firstSentAtMs,
    lostUpdates: jobs * updates - lagsMs.length,
    repeatedUpdates: received.updates.take(),
  };
}

/** The updates of all jobs that have arrived. */
class Arrivals {
  readonly lagsMs: number[] = [];
  firstSentAtMs = Infinity;
  lastAtMs = 0;

  /** Consumes all events of a job. */
  async follow(job: JobHandle, updates: number): Promise<void> {
    let last = 0;
    for await (const event of job) {
      if (event.type === 'result' && event.result.resultType !== 'SUCCEEDED')
        throw new Error(`job ${job.id} ended in ${event.result.resultType}`);
      if (event.type !== 'progress') continue;
      const update = Math.round(event.fraction * updates);
      if (update > last) this.#arrived(Number(event.message));
      last = Math.max(last, update);
    }
  }

  #arrived(sentAtMs: number): void {
    this.firstSentAtMs = Math.min(this.firstSentAtMs, sentAtMs);
    this.lastAtMs = nowMs();
    this.lagsMs.push(this.lastAtMs - sentAtMs);
  }
}
