import pg from 'pg';
import { figure, shareOf } from '../figure.ts';
import { memoryMb } from '../memory.ts';
import { cpuMicroseconds, cpuSeconds } from '../processor-time.ts';
import {
  AS_SDK,
  declareInbox,
  publishSubmissions,
  takeTasks,
  untilFilled,
  waitForQueue,
} from '../queued-submissions.ts';
import type { SectionOptions, SectionOutcome } from '../section.ts';
import type { System } from '../system.ts';
import { TaskLedger } from '../task-ledger.ts';

const TASKS = 'noop';
/** Jobs submitted at a time to build up the backlog; the next ones follow when all their tasks are queued. */
const AT_ONCE = 5_000;

/** What was measured at one size of the backlog. */
interface Step {
  readonly jobsPerSecond: number;
  readonly databaseMicroseconds: number;
  readonly memoryMb: number;
}

/**
 * Jobs without a worker: how fast more jobs are accepted while many wait, how much the database stores for each, and how
 * much memory the orchestrator uses.
 */
export async function backlog({ system, sizes, log, signal }: SectionOptions): Promise<SectionOutcome> {
  const orchestrator = system.startOrchestrator();
  await waitForQueue(system, 'worker', TASKS);
  await declareInbox(system);
  const waiting = new WaitingJobs(system);
  /** Adds jobs to the backlog. */
  const measure = async (): Promise<Step> => {
    signal.throwIfAborted();
    const programs = { PostgreSQL: [system.stack.postgresql] };
    const before = await cpuSeconds(programs);
    const elapsedMs = await waiting.add(sizes.backlogStep);
    const cpu = cpuMicroseconds(before, await cpuSeconds(programs), sizes.backlogStep);
    return {
      jobsPerSecond: (sizes.backlogStep / elapsedMs) * 1_000,
      databaseMicroseconds: cpu['PostgreSQL'] ?? NaN,
      memoryMb: await memoryMb(orchestrator.pid ?? NaN),
    };
  };
  await measure(); // a first time, because the orchestrator has only just started
  // Removed only here: RabbitMQ accepts messages at half its rate after a deep queue has been read from.
  await waiting.forget(sizes.backlogStep);
  const depths: { readonly name: string; readonly steps: Step[] }[] = [];
  for (const depth of sizes.backlog) {
    while (waiting.count < depth) {
      signal.throwIfAborted();
      await waiting.add(Math.min(AT_ONCE, depth - waiting.count));
    }
    const first = waiting.count;
    const steps: Step[] = [];
    for (let run = 1; run <= sizes.runs; run += 1) steps.push(await measure());
    const name = `${first} to ${waiting.count} jobs`;
    depths.push({ name, steps });
    log(`  ${name}: ${steps.map(({ jobsPerSecond }) => jobsPerSecond.toFixed(0)).join(', ')} jobs/s`);
  }
  await orchestrator.stop();
  await waiting.end();
  const figures = (what: string, unit: 'jobs/s' | 'µs' | 'MB', of: (step: Step) => number) =>
    depths.map(({ name, steps }, index) => {
      const values = steps.map(of);
      const least = depths[0];
      const share =
        least === undefined || index === 0
          ? {}
          : { share: shareOf(figure(`${least.name}, ${what}`, unit, least.steps.map(of)), values) };
      return figure(`${name}, ${what}`, unit, values, share);
    });
  return {
    figures: [
      ...figures('accepted', 'jobs/s', ({ jobsPerSecond }) => jobsPerSecond),
      ...figures('processor time of PostgreSQL for each', 'µs', (step) => step.databaseMicroseconds),
      ...figures('memory of the orchestrator', 'MB', (step) => step.memoryMb),
    ],
    lost: waiting.count,
    repeated: waiting.repeated,
  };
}

/** The backlog: jobs that wait as tasks in their queue. */
class WaitingJobs {
  readonly #system: System;
  readonly #ledger = new TaskLedger();

  constructor(system: System) {
    this.#system = system;
  }

  /** Ids of the waiting jobs; after `end`, of the lost ones. */
  get count(): number {
    return this.#ledger.without;
  }

  get repeated(): number {
    return this.#ledger.repeated;
  }

  /** Submits more jobs; resolves when their tasks are queued, with the time it took. */
  async add(jobs: number): Promise<number> {
    const startedAtMs = performance.now();
    this.#ledger.submitted(
      await this.#system.onChannel('sdk', (channel) => publishSubmissions(channel, AS_SDK, jobs)),
    );
    const { fullAtMs } = await this.#system.onChannel('worker', (channel) =>
      untilFilled(channel, TASKS, this.count),
    );
    return fullAtMs - startedAtMs;
  }

  /** Removes this number of the oldest jobs: their tasks, rows and updates. */
  async forget(jobs: number): Promise<void> {
    const jobIds = await this.#take(jobs);
    // On a separate connection, which is closed even when the section fails.
    const { host, port, database, username, password } = this.#system.stack.connections.database;
    const client = new pg.Client({ host, port, database, user: username, password });
    await client.connect();
    await client.query('delete from job where job_id = any($1::uuid[])', [jobIds]);
    await client.end();
  }

  /** Removes all tasks. The rows are removed before the next section. */
  async end(): Promise<void> {
    await this.#take();
  }

  async #take(jobs?: number): Promise<string[]> {
    const jobIds = await this.#system.onChannel('worker', (channel) => takeTasks(channel, TASKS, jobs));
    this.#ledger.taken(jobIds);
    await this.#system.onChannel('sdk', (channel) => channel.purgeQueue(AS_SDK.inbox));
    return jobIds;
  }
}
