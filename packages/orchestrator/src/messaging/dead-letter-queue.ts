import { publishDeadLetter, type Delivery, type Publisher } from '@omotes/amqp';
import { DEAD_LETTER_QUEUE } from '@omotes/protocol';

/** The dead-letter queue of one virtual host. */
export class DeadLetterQueue {
  readonly #publisher: Publisher;
  readonly #stored: (delivery: Delivery, reason: string) => void;

  /** `stored` is called with each message once the broker has confirmed it. */
  constructor(publisher: Publisher, stored: (delivery: Delivery, reason: string) => void) {
    this.#publisher = publisher;
    this.#stored = stored;
  }

  /** Resolves when the broker has the message. */
  async store(delivery: Delivery, reason: string, signal?: AbortSignal): Promise<void> {
    await publishDeadLetter(this.#publisher, DEAD_LETTER_QUEUE, delivery, reason, signal);
    this.#stored(delivery, reason);
  }
}

/** Why a message is dead-lettered. */
export function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
