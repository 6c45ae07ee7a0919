import type { Figure } from './figure.ts';
import type { Sizes } from './sizes.ts';
import type { System } from './system.ts';

export interface SectionOptions {
  readonly system: System;
  readonly sizes: Sizes;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}

/** The figures of a section, and what went wrong in the measured system. */
export interface SectionOutcome {
  readonly figures: readonly Figure[];
  /** Jobs without a result, and updates that did not arrive or arrived after a later one. */
  readonly lost: number;
  /** Repeated results and updates. */
  readonly repeated: number;
  /** Why it cannot be measured on this machine. */
  readonly unavailable?: string;
  /** Why it failed. */
  readonly failed?: string;
}

/** The reason as text if there are no figures. */
export function whyNotMeasured({
  unavailable,
  failed,
}: Pick<SectionOutcome, 'unavailable' | 'failed'>): string | undefined {
  if (failed !== undefined) return `failed: ${failed}`;
  return unavailable === undefined ? undefined : `not measured: ${unavailable}`;
}

/**
 * Measures one section, starting with empty queues and without jobs. Its caller stops the programs that it starts. Throws
 * `UnavailableError`; any other error means that it failed.
 */
export type Section = (options: SectionOptions) => Promise<SectionOutcome>;
