import type { ConfirmChannel, ConsumeMessage } from 'amqplib';
import { Acknowledgements } from './acknowledgements.ts';
import { backOff, runOnce } from '@omotes/async';
import { ChannelLoop } from '../connection/channel-loop.ts';
import type { Connection } from '../connection/connection.ts';
import { toDelivery, type Delivery } from './delivery.ts';
import { ConnectionStoppedError } from '../errors.ts';
import { declareQueue, type QueueDeclaration } from '../topology/topology.ts';

/** How to settle a delivery: remove it from its queue, or put it back for any consumer. */
export type Settlement = 'acknowledge' | 'requeue';

/** Options of a `DeliveryConsumer`. */
export interface DeliveryConsumerOptions {
  /** The queues to consume. They are declared first. */
  readonly queues: readonly QueueDeclaration[];
  /** How many deliveries of one queue may be in flight; 0: no limit. */
  readonly prefetch: number;
  /** Handles a delivery and decides how to settle it; it may take any time. If it rejects, the delivery is requeued. */
  readonly handle: (delivery: Delivery) => Promise<Settlement>;
}

/** A delivery whose handler rejects is requeued after 400 to 800 ms, to avoid a tight loop. */
const REJECTED_ATTEMPT = 4;

/**
 * Hands over deliveries one by one and settles each separately, for work that takes long (late acknowledgement). If the
 * channel is lost while a delivery is handled, the broker delivers it again, and settling the first delivery has no effect.
 */
export class DeliveryConsumer {
  readonly #connection: Connection;
  readonly #options: DeliveryConsumerOptions;
  readonly #loop: ChannelLoop;
  readonly #stopping = new AbortController();
  readonly #inFlight = new Set<Promise<void>>();
  readonly #firstSubscribed = Promise.withResolvers<void>();
  #channel: ConfirmChannel | undefined;
  #consumerTags: string[] = [];
  #isSubscribed = false;
  #isDraining = false;

  constructor(connection: Connection, options: DeliveryConsumerOptions) {
    this.#connection = connection;
    this.#options = options;
    this.#firstSubscribed.promise.catch(() => undefined);
    this.#loop = new ChannelLoop(connection, {
      opened: (channel) => this.#opened(channel),
      lost: () => {
        this.#channel = undefined;
        this.#consumerTags = [];
        this.#isSubscribed = false;
      },
    });
    connection.attach(this);
  }

  /** Whether deliveries can arrive now. */
  get isSubscribed(): boolean {
    return this.#isSubscribed && !this.#isDraining;
  }

  /**
   * Starts consuming. Resolves when the broker has confirmed all subscriptions for the first time. Rejects with
   * `ConnectionStoppedError` when the consumer is drained or stopped before that.
   */
  start(): Promise<void> {
    if (!this.#stopping.signal.aborted)
      for (const queue of this.#options.queues) this.#connection.topology.keepForConsumer(queue);
    this.#loop.start();
    return this.#firstSubscribed.promise;
  }

  /**
   * Resolves when everything in these queues has been handed over. For a consumer without a prefetch limit, when its handler
   * has a delivery that may have overtaken others. Rejects when the channel is lost: the broker then delivers all of them
   * again, in any order.
   */
  async catchUp(queues: readonly string[]): Promise<void> {
    // It must be this channel: on another one, the answer could arrive before the deliveries.
    const channel = this.#channel;
    if (!channel) throw new ConnectionStoppedError(this.#connection.name);
    for (const queue of queues) while ((await channel.checkQueue(queue)).messageCount > 0);
    // Deliveries that left the queue just before the last answer arrive after it, so make one more round trip.
    await channel.prefetch(this.#options.prefetch);
  }

  /** Stops consuming; resolves when all deliveries in flight are settled. The channel stays open. */
  async drain(): Promise<void> {
    this.#isDraining = true;
    this.#firstSubscribed.reject(new ConnectionStoppedError(this.#connection.name));
    await this.#cancelAll();
    while (this.#inFlight.size > 0) await Promise.allSettled([...this.#inFlight]);
  }

  /** Closes the channel at once. Deliveries that are not settled are requeued. */
  readonly stop = runOnce(() => this.#stop());

  async #stop(): Promise<void> {
    this.#isDraining = true;
    this.#stopping.abort();
    this.#firstSubscribed.reject(new ConnectionStoppedError(this.#connection.name));
    await this.#loop.stop();
    await Promise.all(this.#options.queues.map((queue) => this.#connection.topology.release(queue)));
    this.#connection.detach(this);
  }

  async #cancelAll(): Promise<void> {
    const channel = this.#channel;
    const consumerTags = this.#consumerTags;
    this.#consumerTags = [];
    // If the channel is lost, the subscriptions have ended too.
    await Promise.allSettled(consumerTags.map(async (tag) => channel?.cancel(tag)));
  }

  async #opened(channel: ConfirmChannel): Promise<void> {
    this.#channel = channel;
    if (this.#isDraining) return;
    const acknowledgements = new Acknowledgements(channel);
    for (const queue of this.#options.queues) {
      // A queue that exists with other arguments is consumed as it is.
      if (!this.#connection.topology.isRefused(queue.name)) await declareQueue(channel, queue);
    }
    await channel.prefetch(this.#options.prefetch);
    for (const { name } of this.#options.queues) {
      const onMessage = (message: ConsumeMessage | null): void =>
        this.#received(acknowledgements, name, message);
      this.#consumerTags.push((await channel.consume(name, onMessage)).consumerTag);
    }
    if (this.#isDraining) await this.#cancelAll();
    this.#isSubscribed = true;
    this.#firstSubscribed.resolve();
  }

  #received(acknowledgements: Acknowledgements, queue: string, message: ConsumeMessage | null): void {
    if (!message) {
      // The queue was deleted: consume it again, which declares it first.
      if (!this.#isDraining) this.#loop.reopen();
      return;
    }
    acknowledgements.received(message);
    if (this.#isDraining) {
      acknowledgements.requeue(message);
      return;
    }
    const settled = this.#settle(acknowledgements, queue, message);
    this.#inFlight.add(settled);
    void settled.finally(() => this.#inFlight.delete(settled));
  }

  async #settle(acknowledgements: Acknowledgements, queue: string, message: ConsumeMessage): Promise<void> {
    let settlement: Settlement = 'requeue';
    try {
      settlement = await this.#options.handle(toDelivery(queue, message));
    } catch {
      await backOff(REJECTED_ATTEMPT, this.#stopping.signal);
    }
    if (settlement === 'acknowledge') await acknowledgements.acknowledge(message);
    else acknowledgements.requeue(message);
  }
}
