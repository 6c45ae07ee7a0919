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
  /** Why it cannot be measured on this machine, if so. */
  readonly unavailable?: string;
  /** Why it broke off, if so. */
  readonly failed?: string;
}

/** For people: why there are no figures, if so. */
export function whyNotMeasured({
  unavailable,
  failed,
}: Pick<SectionOutcome, 'unavailable' | 'failed'>): string | undefined {
  if (failed !== undefined) return `failed: ${failed}`;
  return unavailable === undefined ? undefined : `not measured: ${unavailable}`;
}

/**
 * Measures, beginning with empty queues and no jobs; the programs that it starts are stopped by its caller. Throws
 * `UnavailableError`; when it throws anything else, it has failed.
 */
export type Section = (options: SectionOptions) => Promise<SectionOutcome>;
