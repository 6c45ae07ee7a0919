interface Batch {
  readonly queues: string[];
  readonly done: PromiseWithResolvers<void>;
}

/** Performs an operation on queues in batches: queues that are added while calls are in flight share the next call. */
export class QueueBatches {
  readonly #perform: (queues: readonly string[]) => Promise<void>;
  readonly #maxInFlight: number;
  readonly #maxQueues: number;
  #waiting: Batch[] = [];
  #inFlight = 0;

  /** Makes at most `maxInFlight` calls of `perform` at a time, each for about `maxQueues` queues. */
  constructor(
    perform: (queues: readonly string[]) => Promise<void>,
    { maxInFlight, maxQueues }: { maxInFlight: number; maxQueues: number },
  ) {
    this.#perform = perform;
    this.#maxInFlight = maxInFlight;
    this.#maxQueues = maxQueues;
  }

  /** Settles like the call of `perform` that has these queues. That call begins after this one. */
  add(...queues: readonly string[]): Promise<void> {
    let batch = this.#waiting.at(-1);
    if (!batch || batch.queues.length >= this.#maxQueues) {
      batch = { queues: [], done: Promise.withResolvers<void>() };
      this.#waiting.push(batch);
    }
    batch.queues.push(...queues);
    // Wait for other calls caused by the same read from the socket.
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
