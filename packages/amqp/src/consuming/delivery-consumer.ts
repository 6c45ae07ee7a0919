import type { ConfirmChannel, ConsumeMessage } from 'amqplib';
import { Acknowledgements } from './acknowledgements.ts';
import { backOff, runOnce } from '@omotes/async';
import { ChannelLoop } from '../connection/channel-loop.ts';
import type { Connection } from '../connection/connection.ts';
import { toDelivery, type Delivery } from './delivery.ts';
import { ConnectionStoppedError } from '../errors.ts';
import { declareQueue, type QueueDeclaration } from '../topology/topology.ts';

/** What becomes of a delivery: gone from its queue, or back in it for any consumer. */
export type Settlement = 'acknowledge' | 'requeue';

export interface DeliveryConsumerOptions {
  readonly queues: readonly QueueDeclaration[];
  /** Deliveries of one queue that may be under way at once; 0: any number. */
  readonly prefetch: number;
  /** Decides what becomes of the delivery, as late as it likes. If it rejects, the delivery is requeued. */
  readonly handle: (delivery: Delivery) => Promise<Settlement>;
}

/** A delivery whose handler rejected goes back after 400 to 800 ms: not in a tight loop. */
const REJECTED_ATTEMPT = 4;

/**
 * Hands over deliveries one by one and settles each on its own, for work that takes long (late
 * acknowledgement). A delivery whose channel is lost meanwhile is delivered again by the broker, and its
 * settlement here has no effect.
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

  /** Whether deliveries can arrive at present. */
  get isSubscribed(): boolean {
    return this.#isSubscribed && !this.#isDraining;
  }

  /**
   * Subscribes; resolves when the broker has confirmed all subscriptions for the first time. Rejects with
   * `ConnectionStoppedError` when drained or stopped before.
   */
  start(): Promise<void> {
    if (!this.#stopping.signal.aborted)
      for (const queue of this.#options.queues) this.#connection.topology.keepForConsumer(queue);
    this.#loop.start();
    return this.#firstSubscribed.promise;
  }

  /**
   * What was in these of its queues has been handed over when this resolves: for a consumer without a prefetch, whose
   * handler got a delivery that may have overtaken others. Rejects when the channel is lost before; then the broker
   * delivers all of them again, and in whatever order.
   */
  async catchUp(queues: readonly string[]): Promise<void> {
    // Asked on any other channel, the broker could answer before the deliveries, or without them.
    const channel = this.#channel;
    if (!channel) throw new ConnectionStoppedError(this.#connection.name);
    for (const queue of queues) while ((await channel.checkQueue(queue)).messageCount > 0);
    // The last answer came before the deliveries that left the queue just before it: so one more round trip.
    await channel.prefetch(this.#options.prefetch);
  }

  /** Takes no more; resolves when all that is under way is settled. Stays connected. */
  async drain(): Promise<void> {
    this.#isDraining = true;
    this.#firstSubscribed.reject(new ConnectionStoppedError(this.#connection.name));
    await this.#cancelAll();
    while (this.#inFlight.size > 0) await Promise.allSettled([...this.#inFlight]);
  }

  /** Closes the channel at once: what is not settled goes back to its queue. */
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
    // A lost channel has ended its subscriptions as well.
    await Promise.allSettled(consumerTags.map(async (tag) => channel?.cancel(tag)));
  }

  async #opened(channel: ConfirmChannel): Promise<void> {
    this.#channel = channel;
    if (this.#isDraining) return;
    const acknowledgements = new Acknowledgements(channel);
    for (const queue of this.#options.queues) {
      // One that somebody declared with other arguments is consumed as it is.
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
      // The queue was deleted: subscribe again, which declares it again.
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
