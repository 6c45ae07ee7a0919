import type { Channel } from 'amqplib';
import { isRefusal } from '../connection/channel.ts';
import type { Connection } from '../connection/connection.ts';
import { toDelivery, type Delivery } from '../consuming/delivery.ts';
import { declareQueue, type QueueDeclaration } from './topology.ts';

/** The largest number of messages of one look. */
const MAX_MESSAGES = 20;

/** The first messages of a queue, in the order in which the broker would deliver them. */
export interface FirstMessages {
  readonly deliveries: readonly Delivery[];
  /** Whether these are all the messages of the queue. */
  readonly areAll: boolean;
}

/**
 * Looks at the first messages of queues without consuming them. In AMQP that means to take and requeue them: for some
 * milliseconds they are missing from the queue's count, and afterwards they are marked as redelivered.
 */
export class QueueLook {
  readonly #connection: Connection;
  readonly #lock: QueueDeclaration;

  /** @param lockName a queue used only as a lock: of all objects with the same one, only one looks at a time. */
  constructor(connection: Connection, lockName: string) {
    this.#connection = connection;
    this.#lock = {
      name: lockName,
      durable: true,
      arguments: { 'x-queue-type': 'classic', 'x-expires': 60_000 },
    };
  }

  /**
   * The messages of a queue up to the first for which `isEnough` returns true, at most 20. Undefined when another object holds
   * the lock, or when the queue exists with other arguments.
   */
  async first(
    queue: QueueDeclaration,
    isEnough: (delivery: Delivery) => boolean,
  ): Promise<FirstMessages | undefined> {
    return this.#withLock(async (channel) => {
      await declareQueue(channel, queue);
      const messages = await take(channel, queue.name, isEnough);
      channel.nackAll(true);
      // The broker answers when they are back in their queue.
      await channel.checkQueue(queue.name);
      return messages;
    });
  }

  /** Runs `use` while no other object looks, so that queues have all their messages. Undefined when another one holds the lock. */
  exclusively<T>(use: () => Promise<T>): Promise<T | undefined> {
    return this.#withLock(use);
  }

  /** The channel that takes the messages holds the lock, so the lock lasts while a message can be missing, even if the program freezes. */
  async #withLock<T>(use: (channel: Channel) => Promise<T>): Promise<T | undefined> {
    try {
      return await this.#connection.withChannel(async (channel) => {
        await declareQueue(channel, this.#lock);
        const { consumerTag } = await channel.consume(this.#lock.name, () => undefined, { exclusive: true });
        const result = await use(channel);
        await channel.cancel(consumerTag);
        return result;
      });
    } catch (error) {
      if (isRefusal(error)) return undefined;
      throw error;
    }
  }
}

async function take(
  channel: Channel,
  queue: string,
  isEnough: (delivery: Delivery) => boolean,
): Promise<FirstMessages> {
  const deliveries: Delivery[] = [];
  while (deliveries.length < MAX_MESSAGES) {
    const message = await channel.get(queue);
    if (message === false) return { deliveries, areAll: true };
    const delivery = toDelivery(queue, message);
    deliveries.push(delivery);
    if (isEnough(delivery)) break;
  }
  return { deliveries, areAll: false };
}
