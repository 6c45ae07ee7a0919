import { DeliveryConsumer, isRefusal, type Connection, type Delivery, type Settlement } from '@omotes/amqp';
import { InboxBatch, inboxQueue, type ContractQueue } from '@omotes/protocol';
import type { EventSink, EventSource } from './event-source.ts';
import { ClientIdInUseError } from '../errors.ts';
import { ensureQueue } from './queue-check.ts';

/**
 * One queue for the events of all jobs of a client id (`docs/wire-protocol.md#extensions`). A message can hold events of
 * several jobs; it is acknowledged when all of them have been settled.
 */
export class Inbox implements EventSource {
  readonly replyTo: string;
  readonly #connection: Connection;
  readonly #queue: ContractQueue;
  readonly #clientId: string;
  readonly #consumer: DeliveryConsumer;
  readonly #sink: EventSink;
  #opening: Promise<void> | undefined;

  constructor(connection: Connection, sink: EventSink, clientId: string, retentionMs: number) {
    this.#connection = connection;
    this.#queue = inboxQueue(clientId, retentionMs);
    this.replyTo = this.#queue.name;
    this.#sink = sink;
    this.#clientId = clientId;
    this.#consumer = new DeliveryConsumer(connection, {
      queues: [this.#queue],
      // No limit: results that the program has not taken yet must not hold up the one it waits for.
      prefetch: 0,
      handle: (delivery) => this.#handle(delivery),
    });
  }

  /** Consumes the inbox. It is the same for all jobs. */
  async open(): Promise<void> {
    this.#opening ??= this.#ensureQueue().then(() => this.#consumer.start());
    try {
      await this.#opening;
    } catch (error) {
      this.#opening = undefined;
      throw error;
    }
  }

  async #ensureQueue(): Promise<void> {
    try {
      await ensureQueue(this.#connection, this.#queue);
    } catch (error) {
      throw isRefusal(error) ? new ClientIdInUseError(this.#clientId, error) : error;
    }
  }

  async release(): Promise<void> {}

  async close(): Promise<void> {}

  async flush(): Promise<void> {}

  async #handle(delivery: Delivery): Promise<Settlement> {
    let batch: InboxBatch;
    try {
      batch = InboxBatch.decode(delivery.body);
    } catch (error) {
      await this.#sink.deadLetter(delivery, error);
      return 'acknowledge';
    }
    let unsettled = batch.updates.length;
    if (unsettled === 0) return 'acknowledge';
    const allSettled = Promise.withResolvers<Settlement>();
    for (const [index, event] of batch.updates.entries()) {
      this.#sink.receive({
        event,
        eventId: delivery.messageId === undefined ? undefined : `${delivery.messageId}/${index}`,
        settle: () => {
          unsettled -= 1;
          if (unsettled === 0) allSettled.resolve('acknowledge');
        },
      });
    }
    return allSettled.promise;
  }
}
