import { figure, shareOf } from '../figure.ts';
import { floorQueues } from '../floor/settings.ts';
import type { Program } from '../program.ts';
import {
  AS_SDK,
  declareInbox,
  publishSubmissions,
  type Submitting,
  takeTasks,
  untilFilled,
  waitForQueue,
} from '../queued-submissions.ts';
import type { SectionOptions, SectionOutcome } from '../section.ts';
import type { System } from '../system.ts';
import { TaskLedger } from '../task-ledger.ts';

const FLOOR = { sdkPrograms: 1, packing: 'inbox', hasDatabase: true } as const;

interface Ingested {
  readonly jobsPerSecond: number;
  readonly lost: number;
  readonly repeated: number;
}

/** The queues of submissions, tasks and updates, and the program that reads the first and writes the others. */
interface Way extends Submitting {
  readonly tasks: string;
  readonly start: () => Promise<Program>;
}

/** Submissions that wait when an orchestrator starts, until all their tasks are queued; without a worker. */
export async function ingest({ system, sizes, log, signal }: SectionOptions): Promise<SectionOutcome> {
  const floor = floorQueues(FLOOR);
  const ways: Record<'floor' | 'orchestrator', Way> = {
    floor: {
      submissions: floor.submissions,
      tasks: floor.tasks,
      inbox: floor.inboxes[0] ?? '',
      start: () => system.startFloorOrchestrator(FLOOR),
    },
    orchestrator: { ...AS_SDK, tasks: 'noop', start: async () => system.startOrchestrator() },
  };
  // The program that consumes a queue declares it.
  for (const { start, submissions, tasks } of Object.values(ways)) {
    const program = await start();
    await waitForQueue(system, 'sdk', submissions);
    await waitForQueue(system, 'worker', tasks);
    await program.stop();
  }
  await declareInbox(system);
  const runs = { floor: [] as Ingested[], orchestrator: [] as Ingested[] };
  for (let run = 1; run <= sizes.runs; run += 1) {
    for (const name of ['floor', 'orchestrator'] as const) {
      signal.throwIfAborted();
      const ingested = await ingestOnce(system, ways[name], sizes.waiting);
      runs[name].push(ingested);
      log(`  run ${run}: ${name}: ${ingested.jobsPerSecond.toFixed(0)} jobs/s`);
    }
  }
  const rate = ({ jobsPerSecond }: Ingested): number => jobsPerSecond;
  const floorFigure = figure('floor: packed', 'jobs/s', runs.floor.map(rate));
  const rates = runs.orchestrator.map(rate);
  const all = [...runs.floor, ...runs.orchestrator];
  return {
    figures: [floorFigure, figure('orchestrator', 'jobs/s', rates, { share: shareOf(floorFigure, rates) })],
    lost: all.reduce((sum, { lost }) => sum + lost, 0),
    repeated: all.reduce((sum, { repeated }) => sum + repeated, 0),
  };
}

async function ingestOnce(system: System, way: Way, jobs: number): Promise<Ingested> {
  const ledger = new TaskLedger();
  ledger.submitted(await system.onChannel('sdk', (channel) => publishSubmissions(channel, way, jobs)));
  const program = await way.start();
  const { messages, emptyAtMs, fullAtMs } = await system.onChannel('worker', (channel) =>
    untilFilled(channel, way.tasks, jobs),
  );
  await program.stop();
  ledger.taken(await system.onChannel('worker', (channel) => takeTasks(channel, way.tasks)));
  await system.onChannel('sdk', async (channel) => {
    await channel.purgeQueue(way.submissions); // the bare loop ends before it has acknowledged the last
    await channel.purgeQueue(way.inbox);
  });
  return {
    jobsPerSecond: (messages / (fullAtMs - emptyAtMs)) * 1_000,
    lost: ledger.without,
    repeated: ledger.repeated,
  };
}
