import { endToEnd } from './sections/end-to-end.ts';
import { floor } from './sections/floor.ts';
import { ingest } from './sections/ingest.ts';
import { latency } from './sections/latency.ts';
import { progress } from './sections/progress.ts';
import type { Section } from './section.ts';

/** In the order in which they are measured. */
export const SECTIONS = {
  'end-to-end': endToEnd,
  ingest,
  latency,
  progress,
  floor,
} satisfies Record<string, Section>;

export type SectionName = keyof typeof SECTIONS;
export const SECTION_NAMES = Object.keys(SECTIONS) as SectionName[];
