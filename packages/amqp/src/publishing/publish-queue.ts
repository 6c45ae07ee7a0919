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
  /** The caller has its answer. */
  settled: boolean;
}

const MIN_COMPACTION = 1_000;

/**
 * Entries in the order of their sequence. Taking the first, adding the last and abandoning any one cost
 * constant time on average; a settled entry is never returned and takes no place for long. What has been taken is not
 * referred to any longer: it can be large.
 */
export class PublishQueue {
  #entries: (PublishEntry | undefined)[] = [];
  #first = 0;
  /** Places before `#first` or with entries abandoned, which hold memory for nothing. */
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

  /** To be told of each entry in here that is settled. */
  abandonOne(): void {
    this.#wasted += 1;
    if (this.#wasted > MIN_COMPACTION && this.#wasted * 2 > this.#entries.length) this.#replace(this.all());
  }

  /** Puts entries back to where they belong in the order. */
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
