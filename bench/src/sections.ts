import { backlog } from './sections/backlog.ts';
import { endToEnd } from './sections/end-to-end.ts';
import { floor } from './sections/floor.ts';
import { ingest } from './sections/ingest.ts';
import { large } from './sections/large.ts';
import { latency } from './sections/latency.ts';
import { mixture } from './sections/mixture.ts';
import { peers } from './sections/peers.ts';
import { progress } from './sections/progress.ts';
import { pythonSdks } from './sections/python-sdks.ts';
import { scaleOut } from './sections/scale-out.ts';
import type { Section } from './section.ts';

/** The sections in the order in which they are measured. */
export const SECTIONS = {
  'end-to-end': endToEnd,
  'python-sdks': pythonSdks,
  ingest,
  latency,
  progress,
  backlog,
  large,
  mixture,
  'scale-out': scaleOut,
  floor,
  peers,
} satisfies Record<string, Section>;

export type SectionName = keyof typeof SECTIONS;
export const SECTION_NAMES = Object.keys(SECTIONS) as SectionName[];
