/**
 * The answer to a question that costs something: asked once at a time however many want it, and only while somebody
 * does. A failure is remembered as an answer is, so that nobody waits for the same again and again.
 */
export class TtlCache<T> {
  readonly #ask: () => Promise<T>;
  readonly #maxAgeMs: number;
  #asked: Promise<T> | undefined;
  #answeredAtMs: number | undefined;

  /** An answer is good for `maxAgeMs` from when it came. `ask` settles in bounded time. */
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
