import { IllegalOperationError, type Channel } from 'amqplib';

const CLOSE_TIMEOUT_MS = 2_000;

/** Replies with which the broker closes a channel because of one request: 403, 404, 405, 406 (AMQP 0-9-1, 1.2). */
const REFUSALS = new Set<unknown>([403, 404, 405, 406]);

/** Whether the broker closed the channel because of what was asked for, so that repeating it alone cannot help. */
export function isRefusal(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && REFUSALS.has(error.code);
}

/**
 * Whether the channel has closed. The frame that opens it can arrive together with the end of its connection, and then it
 * has closed before its caller could listen to that.
 */
export function isClosed(channel: Channel): boolean {
  // The driver has no other word for it.
  const { pending } = channel as unknown as { readonly pending: readonly unknown[] | null };
  return pending === null;
}

/**
 * Closes the channel; resolves when it is closed or the broker has not answered for two seconds (a blocked
 * connection is not read by the broker). Never rejects.
 */
export function closeChannel(channel: Channel): Promise<void> {
  return new Promise((resolve) => {
    const closed = (): void => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(closed, CLOSE_TIMEOUT_MS);
    // The call alone is not enough: it is never answered when the connection ends first.
    channel.once('close', closed);
    channel.close().then(closed, closed);
  });
}

/** Acknowledges by `call`, unless the channel has just closed: then the broker delivers the messages again. */
export function ignoringClosed(call: () => void): void {
  try {
    call();
  } catch (error) {
    if (!(error instanceof IllegalOperationError)) throw error;
  }
}
