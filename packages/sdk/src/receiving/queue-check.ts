import { ConnectionStoppedError, declareOrTake, isRefusal, type Connection } from '@omotes/amqp';
import { retry } from '@omotes/async';
import type { ContractQueue } from '@omotes/protocol';

/** Reply code of AMQP 0-9-1, section 1.2. */
const NOT_FOUND = 404;

export function queueExists(connection: Connection, name: string): Promise<boolean> {
  return untilConnected(async () => {
    try {
      await connection.withChannel((channel) => channel.checkQueue(name));
      return true;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === NOT_FOUND) return false;
      throw error;
    }
  });
}

/** As `declareOrTake`; a consumer, which tries again for ever, would never tell that the broker refuses the queue. */
export function ensureQueue(connection: Connection, queue: ContractQueue): Promise<void> {
  return untilConnected(() => declareOrTake(connection, queue));
}

/** Repeats the call when the connection is lost meanwhile. */
function untilConnected<T>(call: () => Promise<T>): Promise<T> {
  const isTransient = (error: unknown): boolean =>
    !(error instanceof ConnectionStoppedError) && !isRefusal(error);
  return retry(call, { signal: NEVER, isTransient });
}

const NEVER = new AbortController().signal;
