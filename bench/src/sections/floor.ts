import { floorName, type Packing } from '../floor/settings.ts';
import type { SectionOptions, SectionOutcome } from '../section.ts';
import { measure, rates, type Variant } from '../throughput.ts';

const WINDOW = 500;

const PACKINGS = [
  ['inbox', 'packed'],
  ['all', 'packed, those of the worker too'],
  ['none', 'each event a message'],
] as const satisfies readonly (readonly [Packing, string])[];

/** The bare loops alone: with and without packed events, with and without the statements of the database. */
export async function floor(options: SectionOptions): Promise<SectionOutcome> {
  const { system, sizes } = options;
  const variants: Variant[] = [];
  for (const [packing, events] of PACKINGS) {
    for (const hasDatabase of [true, false]) {
      const settings = { sdkPrograms: 1, packing, hasDatabase };
      variants.push({
        name: `${events}, ${hasDatabase ? 'with' : 'without'} the database`,
        lane: await system.startFloor(settings),
        load: { workflowType: floorName(settings), jobs: sizes.jobs, window: WINDOW },
      });
    }
  }
  const measured = await measure(variants, options);
  return { figures: rates(variants, measured), ...measured.outcome };
}
