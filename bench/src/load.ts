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
  /** Results beyond the first of a job, as the wire brought them. */
  readonly repeated: number;
}

/** When no job has ended for so long, the unfinished ones count as lost. */
const STANDSTILL_MS = 30_000;

/**
 * Performs jobs. `perform` resolves when a job's result is there; `takeRepeated` tells how many results came again since it
 * was last asked.
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
