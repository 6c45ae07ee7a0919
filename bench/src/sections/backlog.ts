import pg from 'pg';
import { figure, shareOf } from '../figure.ts';
import { memoryMb } from '../memory.ts';
import { cpuMicroseconds, cpuSeconds } from '../processor-time.ts';
import {
  AS_SDK,
  declareInbox,
  publishSubmissions,
  untilFilled,
  waitForQueue,
} from '../queued-submissions.ts';
import type { SectionOptions, SectionOutcome } from '../section.ts';
import type { System } from '../system.ts';

const TASKS = 'noop';
/** Submitted at once while the backlog is made; then those before have to be with the broker as tasks. */
const AT_ONCE = 5_000;

/** What was measured with one more part of the jobs. */
interface Step {
  readonly jobsPerSecond: number;
  readonly databaseMicroseconds: number;
  readonly memoryMb: number;
}

/**
 * Jobs that no worker takes: how fast more are accepted when so many wait, what the database takes for each, and what
 * the orchestrator holds.
 */
export async function backlog({ system, sizes, log, signal }: SectionOptions): Promise<SectionOutcome> {
  const orchestrator = system.startOrchestrator();
  await waitForQueue(system, 'worker', TASKS);
  await declareInbox(system);
  let queued = 0;
  /** Submits more jobs; resolves when their tasks are with the broker, with the time it took. */
  const add = async (jobs: number): Promise<number> => {
    signal.throwIfAborted();
    const startedAtMs = performance.now();
    queued += jobs;
    await system.onChannel('sdk', (channel) => publishSubmissions(channel, AS_SDK, jobs));
    const { fullAtMs } = await system.onChannel('worker', (channel) => untilFilled(channel, TASKS, queued));
    return fullAtMs - startedAtMs;
  };
  const measure = async (): Promise<Step> => {
    const programs = { PostgreSQL: [system.stack.postgresql] };
    const before = await cpuSeconds(programs);
    const elapsedMs = await add(sizes.backlogStep);
    const cpu = cpuMicroseconds(before, await cpuSeconds(programs), sizes.backlogStep);
    return {
      jobsPerSecond: (sizes.backlogStep / elapsedMs) * 1_000,
      databaseMicroseconds: cpu['PostgreSQL'] ?? NaN,
      memoryMb: await memoryMb(orchestrator.pid ?? NaN),
    };
  };
  await add(sizes.backlogStep); // the orchestrator has only just started
  const depths: { readonly name: string; readonly steps: Step[] }[] = [];
  for (const depth of sizes.backlog) {
    while (queued < depth) await add(Math.min(AT_ONCE, depth - queued));
    const steps: Step[] = [];
    for (let run = 1; run <= sizes.runs; run += 1) steps.push(await measure());
    depths.push({ name: `${depth} jobs`, steps });
    log(`  ${depth} jobs: ${steps.map(({ jobsPerSecond }) => jobsPerSecond.toFixed(0)).join(', ')} jobs/s`);
  }
  const { messageCount } = await system.onChannel('worker', (channel) => channel.checkQueue(TASKS));
  await orchestrator.stop();
  await forget(system);
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
    lost: Math.max(0, queued - messageCount),
    repeated: Math.max(0, messageCount - queued),
  };
}

/** Removes the tasks, what the SDK was told, and the rows. */
async function forget(system: System): Promise<void> {
  await system.onChannel('worker', (channel) => channel.purgeQueue(TASKS));
  await system.onChannel('sdk', (channel) => channel.purgeQueue(AS_SDK.inbox));
  const { host, port, database, username, password } = system.stack.connections.database;
  const client = new pg.Client({ host, port, database, user: username, password });
  await client.connect();
  await client.query('truncate job cascade');
  await client.end();
}
