/** A small generator of numbers that are the same for the same seed (mulberry32); each in [0, 1). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Damaged copies of a message: bits flipped, bytes replaced, removed and inserted, the end cut off. */
export function mutations(body: Uint8Array, count: number, seed: number): Uint8Array[] {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  return Array.from({ length: count }, () => {
    const bytes = [...body];
    for (let times = 1 + below(3); times > 0; times -= 1) {
      const at = below(bytes.length + 1);
      switch (below(5)) {
        case 0:
          bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8));
          break;
        case 1:
          bytes.splice(at, 1);
          break;
        case 2:
          bytes.splice(at, 0, below(256));
          break;
        case 3:
          bytes[at] = below(256);
          break;
        case 4:
          bytes.length = at;
      }
    }
    return Uint8Array.from(bytes);
  });
}
