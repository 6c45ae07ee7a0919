import { percentiles, type Times } from '../percentiles.ts';
import type { SectionOptions, SectionOutcome } from '../section.ts';
import { measure, type Variant } from '../throughput.ts';

const FLOOR = 'floor: packed';

/** One job at a time, from before its submission until its result is there. */
export async function latency(options: SectionOptions): Promise<SectionOutcome> {
  const { system, sizes } = options;
  const sdk = system.startSdk('bench');
  const lane = {
    sdks: [sdk],
    programs: { orchestrator: [system.startOrchestrator()], worker: [system.startWorker()], SDK: [sdk] },
  };
  const load = { jobs: sizes.single, window: 1 };
  const floorLane = await system.startFloor({ sdkPrograms: 1, packing: 'inbox', hasDatabase: true });
  const variants: Variant[] = [
    { name: FLOOR, lane: floorLane, load: { ...load, workflowType: 'noop' } },
    { name: 'inline', lane, load: { ...load, workflowType: 'noop' }, floor: FLOOR },
    { name: 'in a process', lane, load: { ...load, workflowType: 'noop_process' }, floor: FLOOR },
  ];
  const { runs, outcome } = await measure(variants, options);
  const times = (name: string): Times => ({
    name,
    runsMs: (runs.get(name) ?? []).map(({ latenciesMs }) => latenciesMs),
  });
  const figures = variants.flatMap(({ name, floor }) =>
    percentiles(times(name), ['p50', 'p95', 'p99'], floor === undefined ? undefined : times(floor)),
  );
  return { figures, ...outcome };
}
