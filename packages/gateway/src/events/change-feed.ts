import type { CommittedChange } from '../store/job-batch.ts';

/** Told of each change, in the order of the revisions. */
export type ChangeListener = (changes: readonly CommittedChange[]) => void;

/** Passes on what was committed to whoever listens. */
export class ChangeFeed {
  readonly #listeners = new Set<ChangeListener>();
  #revision: number;

  /** @param revision the highest that was committed so far. */
  constructor(revision: number) {
    this.#revision = revision;
  }

  /** The highest revision that was committed. */
  get revision(): number {
    return this.#revision;
  }

  publish(changes: readonly CommittedChange[]): void {
    this.#revision = changes.at(-1)?.revision ?? this.#revision;
    for (const listener of this.#listeners) listener(changes);
  }

  /** Returns what ends it. */
  subscribe(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
