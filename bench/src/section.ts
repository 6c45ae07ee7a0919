import type { Figure } from './figure.ts';
import type { Sizes } from './sizes.ts';
import type { System } from './system.ts';

export interface SectionOptions {
  readonly system: System;
  readonly sizes: Sizes;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}

/** What a section has measured, and what went wrong meanwhile in the system that is measured. */
export interface SectionOutcome {
  readonly figures: readonly Figure[];
  readonly lost: number;
  readonly repeated: number;
}

/** Measures; the programs that it starts are stopped by its caller. */
export type Section = (options: SectionOptions) => Promise<SectionOutcome>;
