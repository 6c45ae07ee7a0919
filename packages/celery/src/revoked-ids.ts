/** As many as Celery's workers remember. */
const MAX_IDS = 50_000;

/** The ids of revoked tasks, the latest of them. */
export class RevokedIds {
  readonly #ids = new Set<string>();

  add(taskId: string): void {
    // A repeated revoke counts as new.
    this.#ids.delete(taskId);
    this.#ids.add(taskId);
    const [oldest] = this.#ids;
    if (this.#ids.size > MAX_IDS && oldest !== undefined) this.#ids.delete(oldest);
  }

  has(taskId: string): boolean {
    return this.#ids.has(taskId);
  }

  /** The oldest first. */
  list(): readonly string[] {
    return [...this.#ids];
  }
}
