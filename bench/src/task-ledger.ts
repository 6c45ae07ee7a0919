/** Jobs that were submitted, against the tasks that came of them. */
export class TaskLedger {
  readonly #without = new Set<string>();
  #repeated = 0;

  /** Jobs whose tasks have not been taken: those that are lost, once all tasks have been. */
  get without(): number {
    return this.#without.size;
  }

  /** Tasks taken beyond the first of a job. */
  get repeated(): number {
    return this.#repeated;
  }

  submitted(jobIds: readonly string[]): void {
    for (const jobId of jobIds) this.#without.add(jobId);
  }

  taken(jobIds: readonly string[]): void {
    for (const jobId of jobIds) if (!this.#without.delete(jobId)) this.#repeated += 1;
  }
}
