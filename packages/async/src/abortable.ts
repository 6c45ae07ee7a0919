/**
 * Settles like `promise`, or rejects with the reason of `signal` when that is aborted first.
 *
 * @example
 * const value = await abortable(promise, AbortSignal.timeout(1_000));
 */
export function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(reasonOf(signal));
    // This comes first, so that a later rejection of the promise is never unhandled.
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}

function reasonOf({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new DOMException(String(reason), 'AbortError');
}
