import { setTimeout as delay } from 'node:timers/promises';

/** First and longest delay of an exponential backoff, in milliseconds. */
export interface BackoffOptions {
  readonly firstMs: number;
  readonly longestMs: number;
}

export const DEFAULT_BACKOFF = { firstMs: 100, longestMs: 5_000 } satisfies BackoffOptions;

/** The delay before attempt `attempt` (1, 2, …): doubling up to the longest, the upper half of it at random. */
export function backoffMs(attempt: number, { firstMs, longestMs }: BackoffOptions = DEFAULT_BACKOFF): number {
  const fullMs = Math.min(longestMs, firstMs * 2 ** Math.min(attempt - 1, 30));
  return fullMs / 2 + (Math.random() * fullMs) / 2;
}

/** Waits before attempt `attempt`; returns early, without an error, when `signal` is aborted. */
export async function backOff(attempt: number, signal: AbortSignal, options?: BackoffOptions): Promise<void> {
  await delay(backoffMs(attempt, options), undefined, { signal }).catch(() => undefined);
}
