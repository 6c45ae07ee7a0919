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
  /** Jobs without a result; updates that came not at all, or after a later one. */
  readonly lost: number;
  /** Results beyond the first of a job, and updates that came again. */
  readonly repeated: number;
  /** Why nothing was measured, if so. */
  readonly unavailable?: string;
}

/** Measures; the programs that it starts are stopped by its caller. Throws `UnavailableError`. */
export type Section = (options: SectionOptions) => Promise<SectionOutcome>;
