import { setTimeout as delay } from 'node:timers/promises';

/**
 * Repeats work, with `intervalMs` milliseconds between the end of one run and the start of the next. A failed run is reported
 * to `failed`, and the next one follows.
 */
export class Periodic {
  readonly #stopping = new AbortController();
  readonly #work: (signal: AbortSignal) => Promise<void>;
  readonly #intervalMs: number;
  readonly #failed: (error: unknown) => void;
  #running: Promise<void> | undefined;

  constructor(
    work: (signal: AbortSignal) => Promise<void>,
    intervalMs: number,
    failed: (error: unknown) => void,
  ) {
    this.#work = work;
    this.#intervalMs = intervalMs;
    this.#failed = failed;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Aborts the run in progress; resolves when it has ended. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        await this.#work(signal);
      } catch (error) {
        if (!signal.aborted) this.#failed(error);
      }
      await delay(this.#intervalMs, undefined, { signal }).catch(() => undefined);
    }
  }
}
