import type { QueueDepth } from './queue-depths.ts';

/** The depth of a queue and how fast it grows. */
export interface GrowingQueue extends QueueDepth {
  /** Messages per second over the last half minute; negative when the queue shrinks; null before the second look. */
  readonly growth_per_s: number | null;
}

interface Look {
  readonly atMs: number;
  readonly messages: ReadonlyMap<string, number>;
}

const WINDOW_MS = 30_000;

/** Computes how fast queues grow, from the depths that it records. */
export class QueueGrowth {
  readonly #looks: Look[] = [];

  /** Records depths and returns them with the growth. `atMs`: milliseconds of a monotonic clock. */
  record(depths: readonly QueueDepth[], atMs: number): readonly GrowingQueue[] {
    while (this.#looks[0] && atMs - this.#looks[0].atMs > WINDOW_MS) this.#looks.shift();
    const [oldest] = this.#looks;
    this.#looks.push({ atMs, messages: new Map(depths.map(({ name, messages }) => [name, messages])) });
    return depths.map((depth) => ({ ...depth, growth_per_s: oldest ? growth(depth, oldest, atMs) : null }));
  }
}

function growth({ name, messages }: QueueDepth, since: Look, atMs: number): number | null {
  const before = since.messages.get(name);
  return before === undefined ? null : ((messages - before) / (atMs - since.atMs)) * 1_000;
}
