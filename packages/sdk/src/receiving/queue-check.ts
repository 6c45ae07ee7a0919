import { ConnectionStoppedError, declareOrTake, isRefusal, type Connection } from '@omotes/amqp';
import { retry } from '@omotes/async';
import type { ContractQueue } from '@omotes/protocol';

/** Reply code of AMQP 0-9-1, section 1.2. */
const NOT_FOUND = 404;

/** Whether the queue exists. Waits for a connection. */
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

/** Declares the queue like `declareOrTake`, so that a refusal is reported. A consumer alone would retry for ever. */
export function ensureQueue(connection: Connection, queue: ContractQueue): Promise<void> {
  return untilConnected(() => declareOrTake(connection, queue));
}

/** Repeats the call if the connection is lost during it. */
function untilConnected<T>(call: () => Promise<T>): Promise<T> {
  const isTransient = (error: unknown): boolean =>
    !(error instanceof ConnectionStoppedError) && !isRefusal(error);
  return retry(call, { signal: NEVER, isTransient });
}

const NEVER = new AbortController().signal;
