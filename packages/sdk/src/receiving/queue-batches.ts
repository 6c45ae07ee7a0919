interface Batch {
  readonly queues: string[];
  readonly done: PromiseWithResolvers<void>;
}

/**
 * Does something to queues, as many at once as were asked for while others were under way.
 */
export class QueueBatches {
  readonly #perform: (queues: readonly string[]) => Promise<void>;
  readonly #maxInFlight: number;
  readonly #maxQueues: number;
  #waiting: Batch[] = [];
  #inFlight = 0;

  /** At most `maxUnderWay` calls of `perform` at once, each for about `maxQueues` at most. */
  constructor(
    perform: (queues: readonly string[]) => Promise<void>,
    { maxInFlight, maxQueues }: { maxInFlight: number; maxQueues: number },
  ) {
    this.#perform = perform;
    this.#maxInFlight = maxInFlight;
    this.#maxQueues = maxQueues;
  }

  /** Resolves, or rejects, as the call of `perform` does that these queues are in, which begins after this call. */
  add(...queues: readonly string[]): Promise<void> {
    let batch = this.#waiting.at(-1);
    if (!batch || batch.queues.length >= this.#maxQueues) {
      batch = { queues: [], done: Promise.withResolvers<void>() };
      this.#waiting.push(batch);
    }
    batch.queues.push(...queues);
    // After what else arrived with the same read of the socket.
    setImmediate(() => this.#next());
    return batch.done.promise;
  }

  #next(): void {
    if (this.#inFlight >= this.#maxInFlight) return;
    const batch = this.#waiting.shift();
    if (!batch) return;
    this.#inFlight += 1;
    this.#perform(batch.queues)
      .then(batch.done.resolve, batch.done.reject)
      .finally(() => {
        this.#inFlight -= 1;
        this.#next();
      });
  }
}
