/** A task that has waited longer than this is requeued when a permit comes free. */
const LONG_WAIT_MS = 250;

interface Waiting {
  readonly sinceMs: number;
  readonly settle: (isGranted: boolean) => void;
}

/**
 * The permits of a runner. A task holds one while it runs.
 *
 * A task that waits here is not in its queue, where a more urgent task would overtake it. So a free permit goes to the
 * longest waiting task only if that has not waited for long. Otherwise all waiting tasks are requeued, and the permit is
 * for the next task that arrives.
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
   * Resolves true with a permit. Resolves false when no permit came free within `waitMs`, when `signal` was aborted
   * first, or when the task is to be requeued.
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

  /** Releases a permit. */
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
