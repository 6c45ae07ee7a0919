import type { Publication, PublishOutcome } from './publication.ts';

/** A publication that its caller waits for. */
export interface PublishEntry {
  /** Position in the order of publishing. */
  readonly sequence: number;
  readonly publication: Publication;
  readonly messageId: string;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (outcome: PublishOutcome) => void;
  readonly reject: (error: Error) => void;
  routed: boolean;
  /** Whether the caller's promise is settled. */
  settled: boolean;
}

const MIN_COMPACTION = 1_000;

/**
 * Entries in the order of their sequence. Taking the first, adding the last and abandoning any entry take constant time on
 * average. A settled entry is never returned and does not stay for long. No reference to a taken entry is kept, because
 * it can be large.
 */
export class PublishQueue {
  #entries: (PublishEntry | undefined)[] = [];
  #first = 0;
  /** How many places are before `#first` or hold an abandoned entry, and so waste memory. */
  #wasted = 0;

  push(entry: PublishEntry): void {
    this.#entries.push(entry);
  }

  first(): PublishEntry | undefined {
    while (this.#entries[this.#first]?.settled) this.#forgetFirst();
    return this.#entries[this.#first];
  }

  shift(): void {
    this.#forgetFirst();
    this.abandonOne();
  }

  /** Call it for each entry of this queue that is settled. */
  abandonOne(): void {
    this.#wasted += 1;
    if (this.#wasted > MIN_COMPACTION && this.#wasted * 2 > this.#entries.length) this.#replace(this.all());
  }

  /** Puts entries back in their places. */
  putBack(entries: readonly PublishEntry[]): void {
    if (entries.length === 0) return;
    this.#replace([...entries, ...this.all()].sort((a, b) => a.sequence - b.sequence));
  }

  all(): PublishEntry[] {
    return this.#entries
      .slice(this.#first)
      .filter((entry): entry is PublishEntry => entry?.settled === false);
  }

  clear(): void {
    this.#replace([]);
  }

  #forgetFirst(): void {
    this.#entries[this.#first] = undefined;
    this.#first += 1;
  }

  #replace(entries: PublishEntry[]): void {
    this.#entries = entries;
    this.#first = 0;
    this.#wasted = 0;
  }
}
