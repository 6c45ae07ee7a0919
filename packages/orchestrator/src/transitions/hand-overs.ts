/** For so long the hand-over of a few tasks waits for their STARTs. */
const PATIENCE_MS = 5;

/** Of more tasks than these at once, few have begun so soon. */
const MAX_WAITED_FOR = 10;

/** Tasks that one batch hands over to the workers. */
export interface HandOver extends Disposable {
  /** The jobs that are still REGISTERED, as soon as there are none, and after 5 ms at the latest. */
  remaining(): Promise<ReadonlySet<string>>;
}

/**
 * Of which jobs a hand-over still has to be recorded. With the START of its task a job is told ENQUEUED as well, so only
 * where none follows at once the hand-over needs a transaction of its own, for whose lock that START would wait.
 */
export class HandOvers {
  readonly #inFlight = new Set<WaitedFor>();

  begin(jobIds: readonly string[]): HandOver {
    const handOver = new WaitedFor(jobIds, () => this.#inFlight.delete(handOver));
    this.#inFlight.add(handOver);
    return handOver;
  }

  /** Call once a job is past REGISTERED. */
  movedOn(jobId: string): void {
    for (const handOver of this.#inFlight) handOver.movedOn(jobId);
  }
}

class WaitedFor implements HandOver {
  readonly #jobIds: Set<string>;
  readonly #over = Promise.withResolvers<void>();
  readonly #dispose: () => void;

  constructor(jobIds: readonly string[], dispose: () => void) {
    this.#jobIds = new Set(jobIds);
    this.#dispose = dispose;
  }

  movedOn(jobId: string): void {
    this.#jobIds.delete(jobId);
    if (this.#jobIds.size === 0) this.#over.resolve();
  }

  async remaining(): Promise<ReadonlySet<string>> {
    const { size } = this.#jobIds;
    if (size > 0 && size <= MAX_WAITED_FOR) {
      const timer = setTimeout(this.#over.resolve, PATIENCE_MS);
      await this.#over.promise;
      clearTimeout(timer);
    }
    return this.#jobIds;
  }

  [Symbol.dispose](): void {
    this.#dispose();
  }
}
