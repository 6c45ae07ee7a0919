/** Who has waited longer for a permit goes away when one comes free. */
const LONG_WAIT_MS = 250;

interface Waiting {
  readonly sinceMs: number;
  readonly settle: (isGranted: boolean) => void;
}

/**
 * A number of semaphore that tasks hold while they run.
 *
 * A task that waits here is no longer in its queue, where a more urgent one would overtake it. So a permit that comes
 * free is given to a task only if none has waited for long; else all that wait go back to their queues, and the permit
 * is for the first that comes instead.
 */
export class Semaphore {
  #free: number;
  readonly #waiting = new Set<Waiting>();

  constructor(count: number) {
    this.#free = count;
  }

  /** Whether a task waits for a permit. */
  get isContended(): boolean {
    return this.#waiting.size > 0;
  }

  /**
   * Resolves true with a permit; false when none came free within `waitMs`, `signal` was aborted first, or the task
   * is to go back to its queue.
   */
  acquire(waitMs: number, signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return Promise.resolve(false);
    if (this.#free > 0) {
      this.#free -= 1;
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const giveUp = (): void => waiting.settle(false);
      const timer = setTimeout(giveUp, waitMs);
      const waiting: Waiting = {
        sinceMs: performance.now(),
        settle: (isGranted) => {
          clearTimeout(timer);
          signal.removeEventListener('abort', giveUp);
          this.#waiting.delete(waiting);
          resolve(isGranted);
        },
      };
      signal.addEventListener('abort', giveUp, { once: true });
      this.#waiting.add(waiting);
    });
  }

  /** Gives a permit back. */
  release(): void {
    const [longest] = this.#waiting;
    if (longest && performance.now() - longest.sinceMs < LONG_WAIT_MS) {
      longest.settle(true);
      return;
    }
    this.#free += 1;
    for (const waiting of this.#waiting) waiting.settle(false);
  }
}
