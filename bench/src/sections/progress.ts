import { figure } from '../figure.ts';
import { percentiles } from '../percentiles.ts';
import type { ProgressOutcome } from '../progress-load.ts';
import type { SectionOptions, SectionOutcome } from '../section.ts';

const MANY_JOBS = 200;
const SLOW = 10;
const FAST = 1_000;

/** Updates on their way from a task to the SDK program: whether all arrive, in order and before the result, and when. */
export async function progress({ system, sizes, log, signal }: SectionOptions): Promise<SectionOutcome> {
  system.startOrchestrator();
  system.startWorker({ inlineConcurrency: MANY_JOBS });
  const sdk = system.startProgressSdk('bench-progress');
  const { updates, progressSeconds } = sizes;
  const kinds = [
    { name: 'one job, as fast as it can', workflowType: 'updates', jobs: 1, updates, perSecond: 0 },
    {
      name: `${MANY_JOBS} jobs, ${SLOW} updates/s each`,
      workflowType: 'updates_inline',
      jobs: MANY_JOBS,
      updates: SLOW * progressSeconds,
      perSecond: SLOW,
    },
    {
      name: `one job, ${FAST} updates/s`,
      workflowType: 'updates',
      jobs: 1,
      updates: FAST * progressSeconds,
      perSecond: FAST,
    },
  ];
  const outcomes = new Map(kinds.map(({ name }): [string, ProgressOutcome[]] => [name, []]));
  for (let run = 0; run <= sizes.runs; run += 1) {
    for (const { name, workflowType, jobs, updates, perSecond } of kinds) {
      signal.throwIfAborted();
      const params = { updates, per_second: perSecond };
      const outcome = await sdk.call({ jobs, window: jobs, workflowType, params });
      if (run === 0) continue; // the programs have only just started
      outcomes.get(name)?.push(outcome);
      log(`  run ${run}: ${name}: ${updatesPerSecond(outcome).toFixed(0)} updates/s`);
    }
  }
  const all = [...outcomes.values()].flat();
  const sum = (of: (outcome: ProgressOutcome) => number): number =>
    all.reduce((total, outcome) => total + of(outcome), 0);
  return {
    figures: [...outcomes].flatMap(([name, runs]) => [
      figure(name, 'updates/s', runs.map(updatesPerSecond)),
      ...percentiles({ name: `${name}: lag`, runsMs: runs.map(({ lagsMs }) => lagsMs) }, ['p50', 'p99']),
    ]),
    lost: sum(({ lost, lostUpdates }) => lost + lostUpdates),
    repeated: sum(({ repeated, repeatedUpdates }) => repeated + repeatedUpdates),
  };
}

function updatesPerSecond({ lagsMs, updatesMs }: ProgressOutcome): number {
  return (lagsMs.length / updatesMs) * 1_000;
}
