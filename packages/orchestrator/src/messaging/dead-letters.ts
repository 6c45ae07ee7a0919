import type { Delivery, Publication, Publisher } from '@omotes/amqp';
import { DEAD_LETTER_QUEUE } from '@omotes/protocol';

/** A message that could not be handled, with where it came from and why it is here. */
export function deadLetter(delivery: Delivery, reason: string): Publication {
  return {
    exchange: '',
    routingKey: DEAD_LETTER_QUEUE,
    body: delivery.body,
    headers: {
      ...delivery.headers,
      'x-omotes-reason': reason,
      'x-omotes-queue': delivery.queue,
      'x-omotes-exchange': delivery.exchange,
      'x-omotes-routing-key': delivery.routingKey,
    },
    ...(delivery.contentType === undefined ? {} : { contentType: delivery.contentType }),
    ...(delivery.contentEncoding === undefined ? {} : { contentEncoding: delivery.contentEncoding }),
    ...(delivery.correlationId === undefined ? {} : { correlationId: delivery.correlationId }),
    ...(delivery.replyTo === undefined ? {} : { replyTo: delivery.replyTo }),
  };
}

/** The dead-letter queue of one virtual host. */
export class DeadLetters {
  readonly #publisher: Publisher;
  readonly #stored: (delivery: Delivery, reason: string) => void;

  /** `stored` is told of each message once the broker has confirmed it. */
  constructor(publisher: Publisher, stored: (delivery: Delivery, reason: string) => void) {
    this.#publisher = publisher;
    this.#stored = stored;
  }

  /** Resolves when the broker has the message. */
  async store(delivery: Delivery, reason: string, signal?: AbortSignal): Promise<void> {
    await this.#publisher.publish(deadLetter(delivery, reason), signal);
    this.#stored(delivery, reason);
  }
}
