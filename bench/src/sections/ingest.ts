import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { inboxQueue, JOB_SUBMISSIONS_QUEUE, JobSubmission } from '@omotes/protocol';
import type { Channel } from 'amqplib';
import { figure, shareOf } from '../figure.ts';
import { floorQueues } from '../floor/settings.ts';
import { publishAll, type Outgoing } from '../floor/loops.ts';
import { properties } from '../floor/messages.ts';
import type { Program } from '../program.ts';
import { SAMPLE_ESDL } from '../sample-job.ts';
import type { SectionOptions, SectionOutcome } from '../section.ts';
import type { System } from '../system.ts';

const FLOOR = { sdkPrograms: 1, isPacked: true, hasDatabase: true };
const POLL_MS = 20;
const TIMEOUT_MS = 120_000;
/** Published at once. */
const CHUNK = 1_000;

interface Ingested {
  readonly jobsPerSecond: number;
  readonly lost: number;
  readonly repeated: number;
}

/** Where submissions wait, where the tasks go, where the SDK would be told, and who takes the one to the others. */
interface Way {
  readonly submissions: string;
  readonly tasks: string;
  readonly inbox: string;
  readonly start: () => Promise<Program>;
}

/** Submissions that wait when an orchestrator starts, until all their tasks are with the broker; no worker. */
export async function ingest({ system, sizes, log, signal }: SectionOptions): Promise<SectionOutcome> {
  const floor = floorQueues(FLOOR);
  const ways: Record<'floor' | 'orchestrator', Way> = {
    floor: {
      submissions: floor.submissions,
      tasks: floor.tasks,
      inbox: floor.inboxes[0] ?? '',
      start: () => system.startFloorOrchestrator(FLOOR),
    },
    orchestrator: {
      submissions: JOB_SUBMISSIONS_QUEUE,
      tasks: 'noop',
      inbox: inboxQueue('bench').name,
      start: async () => system.startOrchestrator(),
    },
  };
  // The queues are declared by who consumes them.
  for (const { start, submissions, tasks } of Object.values(ways)) {
    const program = await start();
    await waitForQueue(system, 'sdk', submissions);
    await waitForQueue(system, 'worker', tasks);
    await program.stop();
  }
  const { name: inbox, arguments: args } = inboxQueue('bench');
  await system.onChannel('sdk', (channel) => channel.assertQueue(inbox, { arguments: args }));
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
  return {
    figures: [floorFigure, figure('orchestrator', 'jobs/s', rates, { share: shareOf(floorFigure, rates) })],
    lost: runs.orchestrator.reduce((sum, { lost }) => sum + lost, 0),
    repeated: runs.orchestrator.reduce((sum, { repeated }) => sum + repeated, 0),
  };
}

async function ingestOnce(system: System, way: Way, jobs: number): Promise<Ingested> {
  await system.onChannel('sdk', async (channel) => {
    for (let published = 0; published < jobs; published += CHUNK) {
      const chunk = Array.from({ length: Math.min(CHUNK, jobs - published) }, () => submissionTo(way));
      await publishAll(channel, chunk);
    }
  });
  const program = await way.start();
  const ingested = await system.onChannel('worker', (tasks) => watch(tasks, way.tasks, jobs));
  await program.stop();
  await system.onChannel('worker', (tasks) => tasks.purgeQueue(way.tasks));
  await system.onChannel('sdk', (sdk) => sdk.purgeQueue(way.inbox));
  return ingested;
}

/** A submission as an SDK with an inbox makes it. */
function submissionTo({ submissions, inbox }: Way): Outgoing {
  const jobId = randomUUID();
  const body = Buffer.from(
    JobSubmission.encode({ jobId, workflowType: 'noop', esdl: SAMPLE_ESDL, params: {} }),
  );
  // The bare loop finds the id at the beginning.
  if (submissions !== JOB_SUBMISSIONS_QUEUE) body.write(jobId, 'latin1');
  return [submissions, body, { ...properties(), replyTo: inbox }];
}

/** From when the queue was last seen without tasks until it has them all. */
async function watch(channel: Channel, queue: string, jobs: number): Promise<Ingested> {
  let emptyAtMs = performance.now();
  const untilMs = emptyAtMs + TIMEOUT_MS;
  for (;;) {
    const { messageCount: count } = await channel.checkQueue(queue);
    const atMs = performance.now();
    if (count === 0) emptyAtMs = atMs;
    if (count >= jobs || atMs > untilMs) {
      const jobsPerSecond = (count / (atMs - emptyAtMs)) * 1_000;
      return { jobsPerSecond, lost: Math.max(0, jobs - count), repeated: Math.max(0, count - jobs) };
    }
    await delay(POLL_MS);
  }
}

async function waitForQueue(system: System, side: 'sdk' | 'worker', queue: string): Promise<void> {
  for (;;) {
    try {
      await system.onChannel(side, (channel) => {
        channel.on('error', () => undefined); // the call says the same
        return channel.checkQueue(queue);
      });
      return;
    } catch (error) {
      const isMissing = error instanceof Error && 'code' in error && error.code === 404;
      if (!isMissing) throw error;
      await delay(100);
    }
  }
}
