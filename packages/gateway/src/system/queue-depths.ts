import type { Connection } from '@omotes/amqp';
import { VirtualHostAwayError } from '../errors.ts';

/** How full a queue is, and who takes from it. */
export interface QueueDepth {
  readonly name: string;
  /** Those on their way to a consumer are not among them. */
  readonly messages: number;
  readonly consumers: number;
}

/** Of a broker that is well; one that does not read this connection answers nothing. */
const ANSWER_MS = 2_000;

const NOT_FOUND = 404;

/**
 * The depths of those of the queues that there are, in the order of their names. Changes nothing at the broker. Throws
 * `VirtualHostAwayError` when it cannot be asked.
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

/** A channel for each, because the broker closes one on which it is asked for a queue that is not there. */
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
