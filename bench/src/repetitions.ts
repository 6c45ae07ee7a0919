/** Counts what the wire brings again. */
export class Repetitions {
  readonly #seen = new Set<string>();
  #count = 0;

  /** Takes what came, by what tells it from everything else. */
  arrived(id: string): void {
    if (this.#seen.has(id)) this.#count += 1;
    else this.#seen.add(id);
  }

  /**
   * How many came since last asked. One that comes when its load has been answered counts with the next load of the
   * program: so nothing that was seen is forgotten.
   */
  take(): number {
    const count = this.#count;
    this.#count = 0;
    return count;
  }
}
