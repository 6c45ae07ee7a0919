import type { QueueDepth } from './queue-depths.ts';

/** A queue with how fast it grows. */
export interface GrowingQueue extends QueueDepth {
  /** Messages a second, over the last half minute in which somebody looked; negative: it empties. Null: not known yet. */
  readonly growth_per_s: number | null;
}

interface Look {
  readonly atMs: number;
  readonly messages: ReadonlyMap<string, number>;
}

const WINDOW_MS = 30_000;

/** How fast queues grow, from how full they were each time somebody looked. */
export class QueueGrowth {
  readonly #looks: Look[] = [];

  /** `atMs`: by a clock that never jumps. */
  note(depths: readonly QueueDepth[], atMs: number): readonly GrowingQueue[] {
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
