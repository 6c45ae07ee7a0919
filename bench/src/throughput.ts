import { figure, type Figure, shareOf } from './figure.ts';
import type { LoadOutcome, LoadRequest } from './load.ts';
import { cpuMicroseconds, cpuSeconds, medianCpu, untilIdle } from './processor-time.ts';
import type { SectionOptions, SectionOutcome } from './section.ts';
import type { Lane } from './system.ts';

/** Something to put a load through. */
export interface Variant {
  readonly name: string;
  readonly lane: Lane;
  readonly load: LoadRequest;
  /** The name of the variant whose rate this one's is compared with. */
  readonly floor?: string;
}

interface Run {
  readonly jobsPerSecond: number;
  readonly latenciesMs: readonly number[];
  readonly lost: number;
  readonly repeated: number;
  readonly cpuMicroseconds: Readonly<Record<string, number>>;
}

export interface Measured {
  readonly runs: ReadonlyMap<string, readonly Run[]>;
  readonly outcome: Omit<SectionOutcome, 'figures'>;
}

/** A run before those that count has so many of their jobs. */
const WARM_UP = 0.2;

/** Puts each variant's load through again and again, the variants in turn. */
export async function measure(
  variants: readonly Variant[],
  { system, sizes, log, signal }: SectionOptions,
): Promise<Measured> {
  const { rabbitmq, postgresql } = system.stack;
  const runs = new Map(variants.map(({ name }): [string, Run[]] => [name, []]));
  for (const { load, lane } of variants) {
    await put(lane, { ...load, jobs: Math.ceil(load.jobs * WARM_UP) });
  }
  for (let run = 1; run <= sizes.runs; run += 1) {
    for (const { name, lane, load } of variants) {
      signal.throwIfAborted();
      const programs = { ...lane.programs, RabbitMQ: [rabbitmq], PostgreSQL: [postgresql] };
      await untilIdle({ RabbitMQ: [rabbitmq], PostgreSQL: [postgresql] });
      const before = await cpuSeconds(programs);
      const outcomes = await put(lane, load);
      const after = await cpuSeconds(programs);
      const measured = toRun(outcomes, load.jobs, before, after);
      runs.get(name)?.push(measured);
      log(`  run ${run}: ${name}: ${measured.jobsPerSecond.toFixed(0)} jobs/s`);
    }
  }
  const all = [...runs.values()].flat();
  const sum = (of: (run: Run) => number): number => all.reduce((total, run) => total + of(run), 0);
  return { runs, outcome: { lost: sum(({ lost }) => lost), repeated: sum(({ repeated }) => repeated) } };
}

/** The rates of all variants, with their shares of their floors. */
export function rates(variants: readonly Variant[], { runs }: Measured): Figure[] {
  const rate = ({ name }: Pick<Variant, 'name'>): Figure => {
    const of = runs.get(name) ?? [];
    return figure(
      name,
      'jobs/s',
      of.map(({ jobsPerSecond }) => jobsPerSecond),
      medianCpu(of),
    );
  };
  return variants.map((variant) => {
    const own = rate(variant);
    return variant.floor === undefined
      ? own
      : { ...own, share: shareOf(rate({ name: variant.floor }), own.values) };
  });
}

/** Puts the load through, an equal part by each SDK program. */
function put({ sdks }: Lane, load: LoadRequest): Promise<LoadOutcome[]> {
  const jobs = Math.ceil(load.jobs / sdks.length);
  const window = Math.ceil(load.window / sdks.length);
  return Promise.all(sdks.map((sdk) => sdk.call({ ...load, jobs, window })));
}

function toRun(
  outcomes: readonly LoadOutcome[],
  jobs: number,
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
): Run {
  const sum = (of: (outcome: LoadOutcome) => number): number =>
    outcomes.reduce((total, outcome) => total + of(outcome), 0);
  const latenciesMs = outcomes.flatMap((outcome) => outcome.latenciesMs);
  const elapsedMs = Math.max(...outcomes.map((outcome) => outcome.elapsedMs));
  return {
    jobsPerSecond: (latenciesMs.length / elapsedMs) * 1_000,
    latenciesMs,
    lost: sum(({ lost }) => lost),
    repeated: sum(({ repeated }) => repeated),
    cpuMicroseconds: cpuMicroseconds(before, after, jobs),
  };
}
