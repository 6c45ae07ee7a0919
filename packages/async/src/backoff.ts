import { setTimeout as delay } from 'node:timers/promises';

/** The first and the longest delay of an exponential backoff, in milliseconds. */
export interface BackoffOptions {
  readonly firstMs: number;
  readonly longestMs: number;
}

/** From 100 ms to 5 s. */
export const DEFAULT_BACKOFF = { firstMs: 100, longestMs: 5_000 } satisfies BackoffOptions;

/** The delay after attempt `attempt` (1, 2, …), in milliseconds. It doubles up to the longest; its upper half is random. */
export function backoffMs(attempt: number, { firstMs, longestMs }: BackoffOptions = DEFAULT_BACKOFF): number {
  const fullMs = Math.min(longestMs, firstMs * 2 ** Math.min(attempt - 1, 30));
  return fullMs / 2 + (Math.random() * fullMs) / 2;
}

/** Waits after attempt `attempt` (1, 2, …). Resolves early when `signal` is aborted; never rejects. */
export async function backOff(attempt: number, signal: AbortSignal, options?: BackoffOptions): Promise<void> {
  await delay(backoffMs(attempt, options), undefined, { signal }).catch(() => undefined);
}
