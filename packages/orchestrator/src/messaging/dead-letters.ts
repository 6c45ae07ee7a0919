import { PublishRefusedError, type Delivery, type Publication, type Publisher } from '@omotes/amqp';
import { DEAD_LETTER_QUEUE } from '@omotes/protocol';

/** What a reason quotes can be of any length, and headers have to fit into one frame. */
const MAX_REASON_CHARACTERS = 1_000;

/** A message that could not be handled, with where it came from and why it is here. */
export function deadLetter(delivery: Delivery, reason: string): Publication {
  return {
    exchange: '',
    routingKey: DEAD_LETTER_QUEUE,
    body: delivery.body,
    headers: {
      ...delivery.headers,
      'x-omotes-reason': reason.slice(0, MAX_REASON_CHARACTERS),
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
    try {
      await this.#publisher.publish(deadLetter(delivery, reason), signal);
    } catch (error) {
      if (!(error instanceof PublishRefusedError)) throw error;
      // Its headers leave no room for ours.
      await this.#publisher.publish(deadLetter({ ...delivery, headers: {} }, reason), signal);
    }
    this.#stored(delivery, reason);
  }
}
