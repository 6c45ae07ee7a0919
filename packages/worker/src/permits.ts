/** A number of permits that tasks hold while they run, given in the order of asking. */
export class Permits {
  #free: number;
  readonly #waiting = new Set<() => void>();

  constructor(count: number) {
    this.#free = count;
  }

  /** Resolves true with a permit, false when none came free within `waitMs` or `signal` was aborted first. */
  acquire(waitMs: number, signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return Promise.resolve(false);
    if (this.#free > 0) {
      this.#free -= 1;
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const settle = (isGranted: boolean): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', giveUp);
        this.#waiting.delete(grant);
        resolve(isGranted);
      };
      const grant = (): void => settle(true);
      const giveUp = (): void => settle(false);
      const timer = setTimeout(giveUp, waitMs);
      signal.addEventListener('abort', giveUp, { once: true });
      this.#waiting.add(grant);
    });
  }

  /** Gives a permit back: to who has waited longest, if anybody does. */
  release(): void {
    const [next] = this.#waiting;
    if (next) next();
    else this.#free += 1;
  }
}
