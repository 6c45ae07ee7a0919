/** Jobs to submit, each when fewer than `window` are unfinished. */
export interface LoadRequest {
  readonly jobs: number;
  readonly window: number;
  readonly workflowType: string;
  /** Of each job. The bare loops send neither. */
  readonly params?: Readonly<Record<string, number>>;
  /** Size in bytes of each job's energy system. Default: that of the sample. */
  readonly esdlBytes?: number;
}

export interface LoadOutcome {
  readonly elapsedMs: number;
  /** Time of each ended job from its submission to its result. */
  readonly latenciesMs: readonly number[];
  /** Jobs without a result. */
  readonly lost: number;
  /** Results that arrived after the first one of a job. */
  readonly repeated: number;
}

/** When no job has ended for this time, the unfinished ones count as lost. */
const STANDSTILL_MS = 30_000;

/**
 * Puts a load of jobs through. `perform` resolves when a job's result has arrived; `takeRepeated` returns how many repeated
 * results arrived since its last call.
 */
export async function runLoad(
  { jobs, window }: LoadRequest,
  perform: () => Promise<void>,
  takeRepeated: () => number,
): Promise<LoadOutcome> {
  const latenciesMs: number[] = [];
  let begun = 0;
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
      await perform();
      endedAtMs = performance.now();
      latenciesMs.push(endedAtMs - beganAtMs);
    }
  };
  const working = Promise.all(Array.from({ length: Math.min(window, jobs) }, work));
  await Promise.race([working, standstill.promise]).finally(() => clearInterval(watch));
  return {
    elapsedMs: endedAtMs - startedAtMs,
    latenciesMs,
    lost: jobs - latenciesMs.length,
    repeated: takeRepeated(),
  };
}

/** Counts lost jobs and repeated results of several loads. */
export class LoadCount {
  lost = 0;
  repeated = 0;

  /** Adds an outcome and returns it. */
  add(outcome: LoadOutcome): LoadOutcome {
    this.lost += outcome.lost;
    this.repeated += outcome.repeated;
    return outcome;
  }
}
