import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '@omotes/local';
import { JOB_SUBMISSIONS_QUEUE } from '@omotes/protocol';
import { figure, type Figure } from '../figure.ts';
import { LoadCount } from '../load.ts';
import { cpuSeconds, type Programs } from '../processor-time.ts';
import type { Program } from '../program.ts';
import type { SectionOptions, SectionOutcome } from '../section.ts';
import { measure, rates, type Variant } from '../throughput.ts';

const WINDOW = 500;
/** Of orchestrators, and of workers, where the others are one each. */
const NUMBERS = [2, 4];
const READY_POLL_MS = 10;
/** For programs to begin or to end, on a busy machine. */
const CONSUMERS_TIMEOUT_MS = 60_000;

interface ConsumedQueue {
  readonly side: 'sdk' | 'worker';
  readonly queue: string;
}

const SUBMISSIONS: ConsumedQueue = { side: 'sdk', queue: JOB_SUBMISSIONS_QUEUE };
const TASKS: ConsumedQueue = { side: 'worker', queue: 'noop' };

/** More orchestrators, more workers, many idle SDK connections; what the idle system takes, and how soon it is ready. */
export async function scaleOut(options: SectionOptions): Promise<SectionOutcome> {
  const { system, sizes } = options;
  const ready = await startTimes(options);
  const orchestrators = [system.startOrchestrator()];
  const workers = [system.startWorker()];
  const sdk = system.startSdk('bench');
  const floor = await system.startFloor({ sdkPrograms: 1, packing: 'inbox', hasDatabase: true });
  const count = new LoadCount();
  const figures: Figure[] = [];
  /** Measures the programs that run now, in turn with the floor. */
  const measureNow = async (name: string): Promise<void> => {
    const programs = { orchestrator: orchestrators, worker: workers, SDK: [sdk] };
    const load = { workflowType: 'noop', window: WINDOW, jobs: sizes.scaleOutJobs };
    const floorName = `floor: packed, beside ${name}`;
    const variants: Variant[] = [
      { name: floorName, lane: floor, load },
      { name, lane: { sdks: [sdk], programs }, load, floor: floorName },
    ];
    const measured = await measure(variants, options);
    count.lost += measured.outcome.lost;
    count.repeated += measured.outcome.repeated;
    figures.push(...rates(variants, measured));
  };
  /** Measures growing numbers of one kind of program, and leaves one of them; each takes part when it consumes `queue`. */
  const grow = async (
    kind: string,
    programs: Program[],
    start: () => Program,
    queue: ConsumedQueue,
  ): Promise<void> => {
    const ofOne = await consumers(queue, options);
    for (const number of NUMBERS) {
      while (programs.length < number) programs.push(start());
      await untilConsumers(number * ofOne, queue, options);
      await measureNow(`${number} ${kind}s`);
    }
    await Promise.all(programs.splice(1).map((program) => program.stop()));
    await untilConsumers(ofOne, queue, options);
  };
  count.add(await sdk.call({ jobs: 1, window: 1, workflowType: 'noop' })); // all are ready
  const port = await freePort(new Set());
  const gateway = system.startGateway(port);
  await untilReady(port, options.signal);
  const idle = await idleShares(
    { orchestrator: orchestrators, worker: workers, gateway: [gateway] },
    options,
  );
  await gateway.stop();
  await measureNow('one of each');
  await grow('orchestrator', orchestrators, () => system.startOrchestrator(), SUBMISSIONS);
  await grow('worker', workers, () => system.startWorker(), TASKS);
  const idleSdks = await system.startIdleSdks().call(sizes.idleSdks);
  await measureNow(`${idleSdks} idle SDK connections`);
  return { figures: [...figures, ...idle, ready], lost: count.lost, repeated: count.repeated };
}

/** From an orchestrator's start until it says that it is ready. */
async function startTimes({ system, sizes, signal }: SectionOptions): Promise<Figure> {
  const times: number[] = [];
  // The first one makes the tables.
  for (let run = 0; run <= sizes.runs; run += 1) {
    const port = await freePort(new Set());
    const startedAtMs = performance.now();
    const orchestrator = system.startOrchestrator({ HTTP_PORT: String(port) });
    await untilReady(port, signal);
    if (run > 0) times.push(performance.now() - startedAtMs);
    await orchestrator.stop();
  }
  return figure('start of an orchestrator until it is ready', 'ms', times);
}

async function untilReady(port: number, signal: AbortSignal): Promise<void> {
  const isReady = (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false, // it does not listen yet
    );
  while (!(await isReady())) {
    signal.throwIfAborted();
    await delay(READY_POLL_MS);
  }
}

async function consumers({ side, queue }: ConsumedQueue, { system }: SectionOptions): Promise<number> {
  const { consumerCount } = await system.onChannel(side, (channel) => channel.checkQueue(queue));
  return consumerCount;
}

/** Waits until a queue has exactly so many consumers. */
async function untilConsumers(number: number, queue: ConsumedQueue, options: SectionOptions): Promise<void> {
  const untilMs = performance.now() + CONSUMERS_TIMEOUT_MS;
  for (;;) {
    const now = await consumers(queue, options);
    if (now === number) return;
    options.signal.throwIfAborted();
    if (performance.now() > untilMs)
      throw new Error(`The queue ${queue.queue} has ${now} consumers after a minute, not ${number}`);
    await delay(READY_POLL_MS);
  }
}

/** The share of one core that each program takes while nothing is to be done. */
async function idleShares(programs: Programs, { sizes }: SectionOptions): Promise<Figure[]> {
  const shares: Record<string, number>[] = [];
  for (let run = 1; run <= sizes.runs; run += 1) {
    const before = await cpuSeconds(programs);
    await delay(sizes.idleSeconds * 1_000);
    const after = await cpuSeconds(programs);
    shares.push(
      Object.fromEntries(
        Object.keys(after).map((name) => [
          name,
          (((after[name] ?? NaN) - (before[name] ?? NaN)) / sizes.idleSeconds) * 100,
        ]),
      ),
    );
  }
  return Object.keys(programs).map((name) =>
    figure(
      `processor time of the idle ${name}`,
      '%',
      shares.map((share) => share[name] ?? NaN),
    ),
  );
}
