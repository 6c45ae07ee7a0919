/** Jobs to put through, each submitted when fewer than `window` are unfinished. */
export interface LoadRequest {
  readonly jobs: number;
  readonly window: number;
  readonly workflowType: string;
  /** Of each job. The bare loops send neither. */
  readonly params?: Readonly<Record<string, number>>;
  /** Size of each job's energy system; default: that of the sample. */
  readonly esdlBytes?: number;
}

export interface LoadOutcome {
  readonly elapsedMs: number;
  /** Of each job that ended: from before its submission until its result was there. */
  readonly latenciesMs: readonly number[];
  /** Jobs without a result. */
  readonly lost: number;
  /** Results beyond the first of a job. */
  readonly repeated: number;
}

/** When no job has ended for so long, the unfinished ones count as lost. */
const STANDSTILL_MS = 30_000;

/** Has `perform`, which resolves with the number of results that the job was given, perform jobs. */
export async function runLoad(
  { jobs, window }: LoadRequest,
  perform: () => Promise<number>,
): Promise<LoadOutcome> {
  const latenciesMs: number[] = [];
  let begun = 0;
  let results = 0;
  let endedAtMs = performance.now();
  const startedAtMs = endedAtMs;
  const standstill = Promise.withResolvers<void>();
  const watch = setInterval(() => {
    if (performance.now() - endedAtMs > STANDSTILL_MS) standstill.resolve();
  }, 1_000);
  const work = async (): Promise<void> => {
    while (begun < jobs) {
      begun += 1;
      const beganAtMs = performance.now();
      const count = await perform();
      results += count;
      endedAtMs = performance.now();
      latenciesMs.push(endedAtMs - beganAtMs);
    }
  };
  const working = Promise.all(Array.from({ length: Math.min(window, jobs) }, work));
  await Promise.race([working, standstill.promise]);
  clearInterval(watch);
  const ended = latenciesMs.length;
  return {
    elapsedMs: endedAtMs - startedAtMs,
    latenciesMs,
    lost: jobs - ended,
    repeated: results - ended,
  };
}

/** Sums up what went wrong in several loads. */
export class LoadCount {
  lost = 0;
  repeated = 0;

  /** Returns the outcome it was given. */
  add(outcome: LoadOutcome): LoadOutcome {
    this.lost += outcome.lost;
    this.repeated += outcome.repeated;
    return outcome;
  }
}
