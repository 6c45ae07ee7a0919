import { randomUUID } from 'node:crypto';

/** Matches results with the jobs that wait for them, and counts those for which no job waits: they are repetitions. */
export class Replies {
  readonly #waiting = new Map<string, () => void>();
  #repeated = 0;

  /** Submits a new job; resolves when its result has arrived. */
  async to(submit: (jobId: string) => Promise<unknown>): Promise<void> {
    const jobId = randomUUID();
    const arrived = new Promise<void>((resolve) => this.#waiting.set(jobId, resolve));
    await submit(jobId);
    await arrived;
  }

  arrived(jobId: string): void {
    this.#waiting.get(jobId)?.();
    if (!this.#waiting.delete(jobId)) this.#repeated += 1;
  }

  /** Number of repeated results since the last call. One that arrives after its load was answered counts for the next one. */
  takeRepeated(): number {
    const repeated = this.#repeated;
    this.#repeated = 0;
    return repeated;
  }
}
