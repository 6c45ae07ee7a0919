/**
 * Keeps the answer to an expensive question for a while. However many callers there are, the question is asked once at a
 * time, and only when a caller wants the answer. Failures are kept too, so that callers do not wait for the same failure again.
 */
export class TtlCache<T> {
  readonly #ask: () => Promise<T>;
  readonly #maxAgeMs: number;
  #asked: Promise<T> | undefined;
  #answeredAtMs: number | undefined;

  /** An answer is reused for `maxAgeMs`. `ask` must settle in bounded time. */
  constructor(ask: () => Promise<T>, maxAgeMs: number) {
    this.#ask = ask;
    this.#maxAgeMs = maxAgeMs;
  }

  get(): Promise<T> {
    const isOld = this.#answeredAtMs !== undefined && performance.now() - this.#answeredAtMs > this.#maxAgeMs;
    if (!this.#asked || isOld) {
      this.#answeredAtMs = undefined;
      const answered = (): void => void (this.#answeredAtMs = performance.now());
      this.#asked = this.#ask();
      this.#asked.then(answered, answered);
    }
    return this.#asked;
  }
}
