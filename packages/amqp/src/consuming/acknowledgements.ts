import type { ConfirmChannel, ConsumeMessage } from 'amqplib';
import { ignoringClosed } from '../connection/channel.ts';

/**
 * Settles the deliveries of one channel, each on its own and in any order. Acknowledgements of one turn of the event loop
 * leave together: one for all that are older than the oldest delivery still unsettled (`multiple` of `basic.ack`, AMQP
 * 0-9-1), which is a tenth of RabbitMQ's work for short tasks.
 */
export class Acknowledgements {
  readonly #channel: ConfirmChannel;
  /** Delivery tags. The channel counts them from 1 on. */
  readonly #unsettled = new Set<number>();
  #oldest = 1;
  #newest = 0;
  #due: ConsumeMessage[] = [];
  #leaving: Promise<void> | undefined;

  constructor(channel: ConfirmChannel) {
    this.#channel = channel;
  }

  /** To be called with each delivery of the channel, as it arrives. */
  received({ fields }: ConsumeMessage): void {
    this.#unsettled.add(fields.deliveryTag);
    this.#newest = fields.deliveryTag;
  }

  /** Resolves when the acknowledgement has been handed to the connection. On a closed channel it has no effect. */
  acknowledge(message: ConsumeMessage): Promise<void> {
    this.#unsettled.delete(message.fields.deliveryTag);
    this.#due.push(message);
    this.#leaving ??= new Promise((resolve) => {
      process.nextTick(() => {
        this.#leaving = undefined;
        ignoringClosed(() => this.#acknowledgeDue());
        resolve();
      });
    });
    return this.#leaving;
  }

  /** Puts the delivery back into its queue. On a closed channel it has no effect. */
  requeue(message: ConsumeMessage): void {
    this.#unsettled.delete(message.fields.deliveryTag);
    ignoringClosed(() => this.#channel.nack(message, false, true));
  }

  #acknowledgeDue(): void {
    while (this.#oldest <= this.#newest && !this.#unsettled.has(this.#oldest)) this.#oldest += 1;
    let last: ConsumeMessage | undefined;
    for (const message of this.#due.splice(0)) {
      if (message.fields.deliveryTag > this.#oldest) this.#channel.ack(message);
      else if (!last || message.fields.deliveryTag > last.fields.deliveryTag) last = message;
    }
    if (last) this.#channel.ack(last, true);
  }
}
