import { setTimeout as delay } from 'node:timers/promises';

/**
 * Gives one answer to all who ask within a while: each gets one that begins at least `delayMs` after it asked, and no two are
 * under way at once, however many ask.
 */
export class CoalescedAnswer {
  readonly #answer: () => Promise<void>;
  readonly #delayMs: number;
  readonly #failed: (error: unknown) => void;
  readonly #signal: AbortSignal;
  #isAnswering = false;
  #isAskedAgain = false;

  /** `failed` is called with the reason of a failed answer; the next one is given anyway. */
  constructor(
    answer: () => Promise<void>,
    delayMs: number,
    failed: (error: unknown) => void,
    signal: AbortSignal,
  ) {
    this.#answer = answer;
    this.#delayMs = delayMs;
    this.#failed = failed;
    this.#signal = signal;
  }

  ask(): void {
    if (this.#isAnswering) this.#isAskedAgain = true;
    else void this.#run();
  }

  async #run(): Promise<void> {
    this.#isAnswering = true;
    do {
      this.#isAskedAgain = false;
      try {
        await delay(this.#delayMs, undefined, { signal: this.#signal });
        await this.#answer();
      } catch (error) {
        if (this.#signal.aborted) return;
        this.#failed(error);
      }
    } while (this.#isAskedAgain);
    this.#isAnswering = false;
  }
}
