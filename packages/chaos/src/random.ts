import { createHash } from 'node:crypto';

/** Numbers from 0 (inclusive) to 1, the same ones for the same seed and labels. */
export class Random {
  #state: number;

  constructor(seed: number, ...labels: readonly (string | number)[]) {
    this.#state = createHash('sha256')
      .update(JSON.stringify([seed, ...labels]))
      .digest()
      .readUInt32LE();
  }

  /** Mulberry32: 32 bits of state are plenty for a schedule. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number in `from`…`to`, both included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  pick<T>(values: readonly [T, ...T[]]): T {
    return values[this.between(0, values.length - 1)] ?? values[0];
  }

  shuffle<T>(values: readonly T[]): T[] {
    const shuffled = [...values];
    for (let last = shuffled.length - 1; last > 0; last -= 1) {
      const other = this.between(0, last);
      [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T]; // both are within the list
    }
    return shuffled;
  }
}
