/** Sends the progress of one task in order. With an interval it sends at most one update for each interval, and always the last. */
export class ProgressReporter {
  readonly #send: (fraction: number, message: string) => void;
  readonly #intervalMs: number;
  #timer: NodeJS.Timeout | undefined;
  #held: { fraction: number; message: string } | undefined;
  #lastFraction = 0;

  constructor(intervalMs: number, send: (fraction: number, message: string) => void) {
    this.#intervalMs = intervalMs;
    this.#send = send;
  }

  report(fraction: number, message: string): void {
    // A task that divides 0 by 0 must not lose hours of work.
    this.#lastFraction = Number.isFinite(fraction) ? Math.min(1, Math.max(0, fraction)) : this.#lastFraction;
    if (this.#timer) {
      this.#held = { fraction: this.#lastFraction, message };
      return;
    }
    this.#send(this.#lastFraction, message);
    if (this.#intervalMs > 0) this.#hold();
  }

  /** Sends the update that waits, if there is one. Report nothing after that. */
  finish(): void {
    clearTimeout(this.#timer);
    if (this.#held) this.#send(this.#held.fraction, this.#held.message);
    this.#held = undefined;
  }

  #hold(): void {
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      const held = this.#held;
      this.#held = undefined;
      if (held) this.report(held.fraction, held.message);
    }, this.#intervalMs);
  }
}
