/**
 * The events that waited in the workers' queues when this replica started. A result that came while no
 * orchestrator ran goes before the deadline, or the silence, of that time.
 */
export class Backlog {
  readonly #waiting = new Map<string, number>();
  readonly #longestMs: number;
  #startedAtMs: number | undefined;

  /** `longestMs`: what has not been handled by then is waited for no longer. */
  constructor(longestMs: number) {
    this.#longestMs = longestMs;
  }

  /** Call before the queues are consumed, with the number of messages in each. */
  started(messageCounts: ReadonlyMap<string, number>, nowMs: number): void {
    for (const [queue, count] of messageCounts) this.#waiting.set(queue, count);
    this.#startedAtMs = nowMs;
  }

  /** Call for each handled batch. */
  handled(batch: readonly { readonly queue: string }[]): void {
    for (const { queue } of batch) {
      const count = this.#waiting.get(queue);
      if (count === undefined) continue;
      // A queue gives its messages in their order, so the first ones handled are those that waited.
      if (count > 1) this.#waiting.set(queue, count - 1);
      else this.#waiting.delete(queue);
    }
  }

  /** Whether all of it has been handled, or waited for long enough. */
  isOver(nowMs: number): boolean {
    if (this.#startedAtMs === undefined) return false;
    const isEmpty = [...this.#waiting.values()].every((count) => count === 0);
    return isEmpty || nowMs - this.#startedAtMs > this.#longestMs;
  }
}
