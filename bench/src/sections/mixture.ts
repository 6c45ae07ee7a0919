import { connect, type JobHandle } from '@omotes/sdk';
import { LoadCount } from '../load.ts';
import { percentiles, type Times } from '../percentiles.ts';
import { SAMPLE_ESDL } from '../sample-job.ts';
import type { SectionOptions, SectionOutcome } from '../section.ts';
import type { System } from '../system.ts';

const SLOTS = 4;
/** Slots that long jobs hold. */
const HELD = 3;
/** Unfinished jobs of the SDK program that floods. */
const FLOOD = 100;
const SHORT = { window: 1, workflowType: 'noop_process' };

/** Short jobs in processes, one at a time, while the system is busy otherwise. */
export async function mixture({ system, sizes, log, signal }: SectionOptions): Promise<SectionOutcome> {
  system.startOrchestrator();
  system.startWorker({ slots: SLOTS });
  const sdk = system.startSdk('bench');
  const second = system.startSdk('bench-flood');
  const count = new LoadCount();
  const short = async (jobs: number): Promise<readonly number[]> =>
    count.add(await sdk.call({ ...SHORT, jobs })).latenciesMs;
  /** Short jobs while the second program keeps so many others unfinished. */
  const besideFlood = async (workflowType: string): Promise<readonly number[]> => {
    let isOver = false;
    const flood = async (): Promise<void> => {
      while (!isOver) count.add(await second.call({ jobs: 2 * FLOOD, window: FLOOD, workflowType }));
    };
    const flooding = flood();
    const latenciesMs = await short(sizes.single);
    isOver = true;
    await flooding;
    return latenciesMs;
  };
  const ways: Readonly<Record<string, () => Promise<readonly number[]>>> = {
    'nothing else': () => short(sizes.single),
    [`long jobs hold ${HELD} of ${SLOTS} processes`]: () =>
      holding(system, HELD, count, () => short(sizes.single)),
    'another SDK program floods, other jobs': () => besideFlood('noop'),
    'another SDK program floods, the same jobs': () => besideFlood(SHORT.workflowType),
  };
  await short(5); // the programs have only just started
  const times = Object.keys(ways).map((name) => ({ name, runsMs: [] as (readonly number[])[] }));
  for (let run = 1; run <= sizes.runs; run += 1) {
    for (const { name, runsMs } of times) {
      signal.throwIfAborted();
      const latenciesMs = (await ways[name]?.()) ?? [];
      runsMs.push(latenciesMs);
      log(`  run ${run}: ${name}: ${Math.max(...latenciesMs).toFixed(0)} ms at most`);
    }
  }
  const [alone, ...others]: readonly Times[] = times;
  return {
    figures: [
      ...(alone === undefined ? [] : percentiles(alone, ['p50', 'p99'])),
      ...others.flatMap((each) => percentiles(each, ['p50', 'p99'], alone)),
    ],
    lost: count.lost,
    repeated: count.repeated,
  };
}

/** Does something while so many long jobs run, which are cancelled then. */
async function holding<T>(system: System, jobs: number, count: LoadCount, use: () => Promise<T>): Promise<T> {
  await using client = await connect({ ...system.stack.connections.sdk, clientId: 'bench-long' });
  const request = { workflowType: 'sleep', params: { seconds: 86_400 }, esdl: SAMPLE_ESDL };
  const held = await Promise.all(Array.from({ length: jobs }, () => client.submit(request)));
  await Promise.all(held.map(untilRunning));
  const outcome = await use();
  await Promise.all(held.map((job) => job.cancel()));
  const results = await Promise.all(held.map((job) => job.result()));
  count.lost += results.filter(({ resultType }) => resultType !== 'CANCELLED').length;
  return outcome;
}

async function untilRunning(job: JobHandle): Promise<void> {
  for await (const event of job) if (event.type === 'status' && event.status === 'RUNNING') return;
}
