import type { Channel } from 'amqplib';
import { isRefusal } from '../connection/channel.ts';
import type { Connection } from '../connection/connection.ts';
import { toDelivery, type Delivery } from '../consuming/delivery.ts';
import { declareQueue, type QueueDeclaration } from './topology.ts';

/** More messages than these are not taken at once. */
const MAX_MESSAGES = 20;

/** The first messages of a queue, in the order in which the broker would deliver them. */
export interface FirstMessages {
  readonly deliveries: readonly Delivery[];
  /** Whether no other message waits. */
  readonly areAll: boolean;
}

/**
 * Looks at the first messages of queues without consuming them. AMQP has no other way than to take them and requeue them: for some
 * milliseconds no count includes them, and from then on they are marked as redelivered.
 */
export class QueueLook {
  readonly #connection: Connection;
  readonly #lock: QueueDeclaration;

  /** `lockName`: a queue of no other use. Of all that name the same one, one looks at a time. */
  constructor(connection: Connection, lockName: string) {
    this.#connection = connection;
    this.#lock = {
      name: lockName,
      durable: true,
      arguments: { 'x-queue-type': 'classic', 'x-expires': 60_000 },
    };
  }

  /**
   * The messages of a queue up to the first for which `isEnough`, at most 20. Undefined when somebody else looks, or when the
   * queue is not as declared here.
   */
  async first(
    queue: QueueDeclaration,
    isEnough: (delivery: Delivery) => boolean,
  ): Promise<FirstMessages | undefined> {
    return this.#withLock(async (channel) => {
      await declareQueue(channel, queue);
      const messages = await take(channel, queue.name, isEnough);
      channel.nackAll(true);
      // Answered when they are back in their queue.
      await channel.checkQueue(queue.name);
      return messages;
    });
  }

  /** Runs `use` while nobody looks: every message that waits is in its queue. Undefined when somebody looks. */
  whileNobodyLooks<T>(use: () => Promise<T>): Promise<T | undefined> {
    return this.#withLock(use);
  }

  /** The lock belongs to the channel that takes the messages, so it lasts while one can be missing, even when its program freezes. */
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
