import type { Connection } from '@omotes/amqp';
import { VirtualHostAwayError } from '../errors.ts';

/** How many messages wait in a queue, and how many consumers it has. */
export interface QueueDepth {
  readonly name: string;
  /** Messages waiting, without those already sent to a consumer. */
  readonly messages: number;
  readonly consumers: number;
}

/** How long to wait for the broker, which does not answer while it blocks the connection. */
const ANSWER_MS = 2_000;

const NOT_FOUND = 404;

/**
 * The depths of the queues that exist, in the order of `names`. Changes nothing at the broker. Rejects with
 * `VirtualHostAwayError` when the broker does not answer.
 */
export async function queueDepths(
  connection: Connection,
  names: readonly string[],
): Promise<readonly QueueDepth[]> {
  if (!connection.isConnected) throw new VirtualHostAwayError(connection);
  const expired = Promise.withResolvers<never>();
  const timer = setTimeout(() => expired.reject(new VirtualHostAwayError(connection)), ANSWER_MS);
  try {
    const asked = Promise.all(names.map((name) => queueDepth(connection, name)));
    const depths = await Promise.race([asked, expired.promise]);
    return depths.filter((depth) => depth !== undefined);
  } finally {
    clearTimeout(timer);
  }
}

/** Uses a channel of its own, because the broker closes the channel when the queue does not exist. */
async function queueDepth(connection: Connection, name: string): Promise<QueueDepth | undefined> {
  try {
    return await connection.withChannel(async (channel) => {
      const { messageCount, consumerCount } = await channel.checkQueue(name);
      return { name, messages: messageCount, consumers: consumerCount };
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === NOT_FOUND) return undefined;
    throw new VirtualHostAwayError(connection, error);
  }
}
