/** Counts messages that arrive again. */
export class Repetitions {
  readonly #seen = new Set<string>();
  #count = 0;

  /** Notes that the message with this identity arrived. */
  arrived(id: string): void {
    if (this.#seen.has(id)) this.#count += 1;
    else this.#seen.add(id);
  }

  /**
   * Number of repetitions since the last call. One that arrives after its load was answered counts for the next load of the
   * program, so that none is missed.
   */
  take(): number {
    const count = this.#count;
    this.#count = 0;
    return count;
  }
}
