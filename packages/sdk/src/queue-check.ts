import { ConnectionStoppedError, type Connection } from '@omotes/amqp';
import { backOff } from '@omotes/async';
import type { ContractQueue } from '@omotes/protocol';
import { RetentionMismatchError } from './errors.ts';

/** Reply codes of AMQP 0-9-1, section 1.2, with which the broker closes a channel because of a call on it. */
const NOT_FOUND = 404;
const PRECONDITION_FAILED = 406;
const CHANNEL_ERRORS = new Set([403, NOT_FOUND, 405, PRECONDITION_FAILED]);

type Channel = Parameters<Parameters<Connection['withChannel']>[0]>[0];

export function queueExists(connection: Connection, name: string): Promise<boolean> {
  return onChannel(connection, async (channel) => {
    try {
      await channel.checkQueue(name);
      return true;
    } catch (error) {
      if (replyCode(error) === NOT_FOUND) return false;
      throw error;
    }
  });
}

/**
 * Declares a queue. Throws `RetentionMismatchError` when it exists with other arguments, which a consumer, that
 * tries again for ever, would never tell.
 */
export function declareQueue(connection: Connection, queue: ContractQueue): Promise<void> {
  return onChannel(connection, async (channel) => {
    try {
      await channel.assertQueue(queue.name, { durable: queue.durable, arguments: queue.arguments });
    } catch (error) {
      if (replyCode(error) === PRECONDITION_FAILED) throw new RetentionMismatchError(queue.name, error);
      throw error;
    }
  });
}

/** Repeats the call when the connection is lost meanwhile. */
async function onChannel<T>(connection: Connection, call: (channel: Channel) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await connection.withChannel(call);
    } catch (error) {
      const isFinal = error instanceof RetentionMismatchError || error instanceof ConnectionStoppedError;
      if (isFinal || CHANNEL_ERRORS.has(replyCode(error) ?? 0)) throw error;
      await backOff(attempt, NEVER);
    }
  }
}

const NEVER = new AbortController().signal;

function replyCode(error: unknown): number | undefined {
  return error instanceof Error && 'code' in error ? Number(error.code) : undefined;
}
