import { isRefusal } from '../connection/channel.ts';
import type { Connection } from '../connection/connection.ts';
import { bindQueue, declareQueue, type QueueDeclaration } from './topology.ts';

/**
 * Declares a queue and its bindings. If the queue exists with other flags or arguments, it is used as it is and only bound.
 * Rejects when the queue is exclusive to another connection (reply code 405).
 */
export async function declareOrTake(connection: Connection, queue: QueueDeclaration): Promise<void> {
  try {
    await connection.withChannel((channel) => declareQueue(channel, queue));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await connection.withChannel(async (channel) => {
      await channel.checkQueue(queue.name);
      await bindQueue(channel, queue);
    });
  }
}
