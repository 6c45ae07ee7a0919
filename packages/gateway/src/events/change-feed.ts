import type { CommittedChange } from '../store/job-batch.ts';

/** Called with the committed changes, in the order of their revisions. */
export type ChangeListener = (changes: readonly CommittedChange[]) => void;

/** Passes committed changes on to its listeners. */
export class ChangeFeed {
  readonly #listeners = new Set<ChangeListener>();
  #revision: number;

  /** `revision`: the highest that is committed. */
  constructor(revision: number) {
    this.#revision = revision;
  }

  /** The highest committed revision. */
  get revision(): number {
    return this.#revision;
  }

  publish(changes: readonly CommittedChange[]): void {
    this.#revision = changes.at(-1)?.revision ?? this.#revision;
    for (const listener of this.#listeners) listener(changes);
  }

  /** Returns a function that ends the subscription. */
  subscribe(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
