import type { ConfirmChannel, ConsumeMessage } from 'amqplib';
import { ChannelLoop, ignoringClosed } from './channel-loop.ts';
import type { Connection } from './connection.ts';
import { toDelivery, type Delivery } from './delivery.ts';
import { declareTopology, type QueueDeclaration } from './topology.ts';

/** What becomes of a delivery: gone from its queue, or back in it for any consumer. */
export type Settlement = 'acknowledge' | 'requeue';

export interface DeliveryConsumerOptions {
  readonly queues: readonly QueueDeclaration[];
  /** Deliveries of one queue that may be under way at once. */
  readonly prefetch: number;
  /** Must not throw: decides what becomes of the delivery, as late as it likes. */
  readonly handle: (delivery: Delivery) => Promise<Settlement>;
}

/**
 * Hands over deliveries one by one and settles each on its own, for work that takes long (late
 * acknowledgement). A delivery whose channel is lost meanwhile is delivered again by the broker, and its
 * settlement here has no effect.
 */
export class DeliveryConsumer {
  readonly #options: DeliveryConsumerOptions;
  readonly #loop: ChannelLoop;
  readonly #underWay = new Set<Promise<void>>();
  readonly #consumerTags = new Map<string, string>();
  readonly #firstSubscribed = Promise.withResolvers<void>();
  #channel: ConfirmChannel | undefined;
  #isDraining = false;
  #stopped: Promise<void> | undefined;

  constructor(connection: Connection, options: DeliveryConsumerOptions) {
    this.#options = options;
    this.#loop = new ChannelLoop(connection, {
      opened: (channel) => this.#opened(channel),
      lost: () => {
        this.#channel = undefined;
        this.#consumerTags.clear();
      },
    });
    connection.attach(this);
  }

  /** Whether deliveries can arrive at present. */
  get isSubscribed(): boolean {
    return this.#channel !== undefined && !this.#isDraining;
  }

  /** Subscribes; resolves when the broker has confirmed all subscriptions for the first time. */
  start(): Promise<void> {
    this.#loop.start();
    return this.#firstSubscribed.promise;
  }

  /** Takes no more; resolves when all that is under way is settled. Stays connected. */
  async drain(): Promise<void> {
    this.#isDraining = true;
    const channel = this.#channel;
    await Promise.allSettled([...this.#consumerTags.values()].map(async (tag) => channel?.cancel(tag)));
    this.#consumerTags.clear();
    await Promise.allSettled([...this.#underWay]);
  }

  /** Closes the channel at once: what is not settled goes back to its queue. */
  stop(): Promise<void> {
    this.#isDraining = true;
    this.#stopped ??= this.#loop.stop();
    return this.#stopped;
  }

  async #opened(channel: ConfirmChannel): Promise<void> {
    if (!this.#isDraining) {
      await declareTopology(channel, { queues: this.#options.queues });
      await channel.prefetch(this.#options.prefetch);
      for (const { name } of this.#options.queues) {
        const onMessage = (message: ConsumeMessage | null): void => this.#received(channel, name, message);
        this.#consumerTags.set(name, (await channel.consume(name, onMessage)).consumerTag);
      }
    }
    this.#channel = channel;
    this.#firstSubscribed.resolve();
  }

  #received(channel: ConfirmChannel, queue: string, message: ConsumeMessage | null): void {
    if (!message) {
      // The queue was deleted under us: subscribe again, which declares it again.
      if (!this.#isDraining) this.#loop.reopen();
      return;
    }
    const settled = this.#options.handle(toDelivery(queue, message)).then((settlement) =>
      ignoringClosed(() => {
        if (settlement === 'acknowledge') channel.ack(message);
        else channel.nack(message, false, true);
      }),
    );
    this.#underWay.add(settled);
    void settled.finally(() => this.#underWay.delete(settled));
  }
}
