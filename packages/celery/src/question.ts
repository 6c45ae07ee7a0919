/** A question to the workers that is collecting replies. */
export class Question {
  readonly replies = new Map<string, unknown>();
  readonly #expectedCount: number;
  readonly #ended = Promise.withResolvers<void>();

  /** @param expectedCount how many replies complete it. Default: unknown. */
  constructor(expectedCount = Infinity) {
    this.#expectedCount = expectedCount;
    // Nothing may be waiting when it fails.
    this.#ended.promise.catch(() => undefined);
  }

  /** Resolves when the question is complete; rejects when it has failed. */
  get ended(): Promise<void> {
    return this.#ended.promise;
  }

  answer(node: string, reply: unknown): void {
    this.replies.set(node, reply);
    if (this.replies.size >= this.#expectedCount) this.complete();
  }

  complete(): void {
    this.#ended.resolve();
  }

  fail(error: Error): void {
    this.#ended.reject(error);
  }
}
