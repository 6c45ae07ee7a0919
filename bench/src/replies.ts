import { randomUUID } from 'node:crypto';

/** Hands each result to whoever waits for it, and counts those nobody waits for: they came already. */
export class Replies {
  readonly #waiting = new Map<string, () => void>();
  #repeated = 0;

  /** Has a new job submitted; resolves when its result has arrived. */
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

  /** How many came again since last asked: with the next load of the program what came when one had been answered. */
  takeRepeated(): number {
    const repeated = this.#repeated;
    this.#repeated = 0;
    return repeated;
  }
}
