import { backOff, type BackoffOptions } from './backoff.ts';

/** Options of `retry`. */
export interface RetryOptions {
  /** Ends the attempts and the waits between them. */
  readonly signal: AbortSignal;
  /** Whether a later attempt may succeed. Default: always. */
  readonly isTransient?: (error: unknown) => boolean;
  /** Called with each transient failure, before the wait for the next attempt. */
  readonly failed?: (error: unknown) => void;
  /** Default: `DEFAULT_BACKOFF`. */
  readonly backoff?: BackoffOptions;
}

/**
 * Makes attempts, with backoff between them, until one succeeds. Rejects with the first error that is not transient, or with
 * the reason of `signal` when that is aborted.
 *
 * @example
 * const rows = await retry(() => pool.query(sql), { signal, isTransient: isConnectionError });
 */
export async function retry<T>(
  attempt: () => Promise<T>,
  { signal, isTransient = () => true, failed, backoff }: RetryOptions,
): Promise<T> {
  for (let count = 1; ; count += 1) {
    signal.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      signal.throwIfAborted();
      if (!isTransient(error)) throw error;
      failed?.(error);
    }
    await backOff(count, signal, backoff);
  }
}
