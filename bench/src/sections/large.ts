import { figure, type Figure, quantile } from '../figure.ts';
import { LoadCount } from '../load.ts';
import { forgetPeaks, peakMemoryMb } from '../memory.ts';
import { percentiles, type Times } from '../percentiles.ts';
import { cpuMicroseconds, cpuSeconds, medianCpu, type Programs } from '../processor-time.ts';
import { processTable, treeOf } from '../process-tree.ts';
import type { SectionOptions, SectionOutcome } from '../section.ts';
import type { LoadProgram, System } from '../system.ts';

const WORKFLOW_TYPE = 'noop_process';
/** Jobs of a run, one at a time: this number, or fewer if they have this number of bytes together. */
const MAX_JOBS = 10;
const MAX_BYTES = 10_000_000;
/** Number of short jobs in one request to the other SDK program, one at a time. */
const SHORT_JOBS = 5;

/** The measurements of one run with one size. */
interface Run {
  readonly medianMs: number;
  readonly cpuMicroseconds: Readonly<Record<string, number>>;
  /** Peak memory in MB by program. */
  readonly peaksMb: Readonly<Record<string, number>>;
  readonly othersMs: readonly number[];
}

/**
 * Large energy systems, one job at a time in a process: how long a job takes, the peak memory of each program, and how long
 * short jobs of another SDK program take at the same time.
 */
export async function large({ system, sizes, log, signal }: SectionOptions): Promise<SectionOutcome> {
  const programs = new Participants(system);
  await programs.perform(sizes.largeBytes[0] ?? 0); // they have only just started
  await programs.performShort(SHORT_JOBS);
  const alone: Times & { readonly runsMs: (readonly number[])[] } = {
    name: 'short jobs, nothing else',
    runsMs: [],
  };
  const outcomes: { readonly name: string; readonly runs: readonly Run[] }[] = [];
  // In growing order, since memory that was needed once is not given back at once.
  for (const bytes of sizes.largeBytes) {
    const name = sizeText(bytes);
    const runs: Run[] = [];
    for (let run = 1; run <= sizes.runs; run += 1) {
      signal.throwIfAborted();
      if (bytes === sizes.largeBytes.at(-1)) alone.runsMs.push(await programs.performShort(sizes.single));
      runs.push(await measure(programs, bytes));
      log(`  run ${run}: ${name}: ${runs.at(-1)?.medianMs.toFixed(0)} ms`);
    }
    outcomes.push({ name, runs });
  }
  const largest = outcomes.slice(-1).map(({ name, runs }) => ({
    name: `short jobs, beside ${name}`,
    runsMs: runs.map(({ othersMs }) => othersMs),
  }));
  const { lost, repeated } = programs.count;
  return {
    figures: [
      ...outcomes.map(({ name, runs }) =>
        figure(
          name,
          'ms',
          runs.map(({ medianMs }) => medianMs),
          medianCpu(runs),
        ),
      ),
      ...outcomes.flatMap(({ name, runs }) => peaks(name, runs)),
      ...percentiles(alone, ['p50', 'p99']),
      ...largest.flatMap((times) => percentiles(times, ['p50', 'p99'], alone)),
    ],
    lost,
    repeated,
  };
}

/** What has a part in it, and what went wrong. */
class Participants {
  readonly count = new LoadCount();
  /** With the servers. */
  readonly all: Programs;
  readonly #sdk: LoadProgram;
  readonly #other: LoadProgram;

  constructor(system: System) {
    this.#sdk = system.startSdk('bench-large');
    this.#other = system.startSdk('bench');
    this.all = {
      orchestrator: [system.startOrchestrator()],
      worker: [system.startWorker()],
      SDK: [this.#sdk],
      RabbitMQ: [system.stack.rabbitmq],
      PostgreSQL: [system.stack.postgresql],
    };
  }

  /** Returns how long each job took. */
  async perform(esdlBytes: number): Promise<readonly number[]> {
    const jobs = Math.max(1, Math.min(MAX_JOBS, Math.floor(MAX_BYTES / esdlBytes)));
    const load = { jobs, window: 1, workflowType: WORKFLOW_TYPE, esdlBytes };
    return this.count.add(await this.#sdk.call(load)).latenciesMs;
  }

  async performShort(jobs: number): Promise<readonly number[]> {
    return this.count.add(await this.#other.call({ jobs, window: 1, workflowType: 'noop' })).latenciesMs;
  }

  /** Process ids by program, those of tasks by themselves. */
  async processes(): Promise<Readonly<Record<string, readonly number[]>>> {
    const table = await processTable();
    const processes: Record<string, readonly number[]> = {};
    for (const [name, [program]] of Object.entries(this.all))
      processes[name] = treeOf(table, program?.pid ?? NaN);
    const [worker = NaN, ...tasks] = processes['worker'] ?? [];
    return { ...processes, worker: [worker], 'process of a task': tasks };
  }
}

async function measure(programs: Participants, esdlBytes: number): Promise<Run> {
  const processes = await programs.processes();
  await forgetPeaks(Object.values(processes).flat());
  let isOver = false;
  const othersMs: number[] = [];
  const performOthers = async (): Promise<void> => {
    while (!isOver) othersMs.push(...(await programs.performShort(SHORT_JOBS)));
  };
  const others = performOthers();
  const before = await cpuSeconds(programs.all);
  const latenciesMs = await programs.perform(esdlBytes);
  const after = await cpuSeconds(programs.all);
  isOver = true;
  await others;
  const peaksMb: Record<string, number> = {};
  for (const [name, pids] of Object.entries(processes)) peaksMb[name] = await peakMemoryMb(pids);
  return {
    medianMs: quantile(latenciesMs, 0.5),
    cpuMicroseconds: cpuMicroseconds(before, after, latenciesMs.length),
    peaksMb,
    othersMs,
  };
}

function peaks(size: string, runs: readonly Run[]): Figure[] {
  return Object.keys(runs[0]?.peaksMb ?? {}).map((program) =>
    figure(
      `${size}, highest memory: ${program}`,
      'MB',
      runs.map(({ peaksMb }) => peaksMb[program] ?? NaN),
    ),
  );
}

function sizeText(bytes: number): string {
  return bytes < 1e6 ? `${bytes / 1e3} kB` : `${bytes / 1e6} MB`;
}
