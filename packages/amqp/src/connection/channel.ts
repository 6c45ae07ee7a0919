import { IllegalOperationError, type Channel } from 'amqplib';

const CLOSE_TIMEOUT_MS = 2_000;

/** Reply codes with which the broker closes a channel because of one request: 403, 404, 405, 406 (AMQP 0-9-1, 1.2). */
const REFUSALS = new Set<unknown>([403, 404, 405, 406]);

/** Whether the broker closed the channel because it refuses the request, so that repeating the request cannot help. */
export function isRefusal(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && REFUSALS.has(error.code);
}

/**
 * Whether the channel has closed. The frame that opens a channel can arrive together with the end of the connection: the
 * channel has then closed before its caller could add a listener.
 */
export function isClosed(channel: Channel): boolean {
  // The driver has no other sign of it.
  const { pending } = channel as unknown as { readonly pending: readonly unknown[] | null };
  return pending === null;
}

/**
 * Closes the channel. Resolves when it is closed, or when the broker has not answered for two seconds: it does not read a
 * blocked connection. Never rejects.
 */
export function closeChannel(channel: Channel): Promise<void> {
  return new Promise((resolve) => {
    const closed = (): void => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(closed, CLOSE_TIMEOUT_MS);
    // The call alone is not enough: it never settles if the connection ends first.
    channel.once('close', closed);
    channel.close().then(closed, closed);
  });
}

/** Calls `call` to acknowledge messages, and ignores that the channel has just closed: the broker delivers them again. */
export function ignoringClosed(call: () => void): void {
  try {
    call();
  } catch (error) {
    if (!(error instanceof IllegalOperationError)) throw error;
  }
}
