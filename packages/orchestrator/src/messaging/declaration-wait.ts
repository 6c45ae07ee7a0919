import { setTimeout as delay } from 'node:timers/promises';

/** The TypeScript SDK of the field has declared a job's queues 730 ms after its submission at the latest. */
const WAIT_MS = 1_000;

/** Half of what a consumer is sent ahead: so many that wait leave room for all others. */
const MAX_WAITING = 250;

/**
 * A moment for programs that submit a job before they have declared its queues. It only spares the work of keeping what no
 * queue takes, so it may be cut short: when too many wait, the one that has waited longest goes.
 */
export class DeclarationWait {
  readonly #waiting = new Set<AbortController>();

  /** Resolves when the moment is over, or has to be: `hurry` is aborted. */
  async over(hurry: AbortSignal): Promise<void> {
    const [longest] = this.#waiting;
    if (this.#waiting.size >= MAX_WAITING) longest?.abort();
    const end = new AbortController();
    this.#waiting.add(end);
    const signal = AbortSignal.any([hurry, end.signal]);
    await delay(WAIT_MS, undefined, { signal }).catch(() => undefined);
    this.#waiting.delete(end);
  }
}
