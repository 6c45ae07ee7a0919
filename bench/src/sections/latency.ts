import { figure, type Figure, quantile, shareOf } from '../figure.ts';
import type { SectionOptions, SectionOutcome } from '../section.ts';
import { measure, type Measured, type Variant } from '../throughput.ts';

const FLOOR = 'floor: packed';
const PARTS = { p50: 0.5, p95: 0.95, p99: 0.99 };

/** One job at a time, from before its submission until its result is there. */
export async function latency(options: SectionOptions): Promise<SectionOutcome> {
  const { system, sizes } = options;
  const sdk = system.startSdk('bench');
  const lane = {
    sdks: [sdk],
    programs: { orchestrator: [system.startOrchestrator()], worker: [system.startWorker()], SDK: [sdk] },
  };
  const load = { jobs: sizes.single, window: 1 };
  const floorLane = await system.startFloor({ sdkPrograms: 1, isPacked: true, hasDatabase: true });
  const variants: Variant[] = [
    { name: FLOOR, lane: floorLane, load: { ...load, workflowType: 'noop' } },
    { name: 'inline', lane, load: { ...load, workflowType: 'noop' }, floor: FLOOR },
    { name: 'in a process', lane, load: { ...load, workflowType: 'noop_process' }, floor: FLOOR },
  ];
  const measured = await measure(variants, options);
  return { figures: variants.flatMap((variant) => latencies(variant, measured)), ...measured.outcome };
}

function latencies({ name, floor }: Variant, measured: Measured): Figure[] {
  return Object.entries(PARTS).map(([part, quantileOfRun]) => {
    const of = (variant: string): Figure =>
      figure(
        `${variant}, ${part}`,
        'ms',
        (measured.runs.get(variant) ?? []).map(({ latenciesMs }) => quantile(latenciesMs, quantileOfRun)),
      );
    const own = of(name);
    return floor === undefined ? own : { ...own, share: shareOf(of(floor), own.values) };
  });
}
