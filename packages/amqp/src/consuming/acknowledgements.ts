import type { ConfirmChannel, ConsumeMessage } from 'amqplib';
import { ignoringClosed } from '../connection/channel.ts';

/**
 * Settles the deliveries of one channel separately and in any order. The acknowledgements of one turn of the event loop are
 * sent together, with a single one for all deliveries older than the oldest unsettled delivery (`multiple` of `basic.ack`,
 * AMQP 0-9-1). Separate ones would be a tenth of RabbitMQ's work for short tasks.
 */
export class Acknowledgements {
  readonly #channel: ConfirmChannel;
  /** Delivery tags, which the channel counts from 1. */
  readonly #unsettled = new Set<number>();
  #oldest = 1;
  #newest = 0;
  #due: ConsumeMessage[] = [];
  #leaving: Promise<void> | undefined;

  constructor(channel: ConfirmChannel) {
    this.#channel = channel;
  }

  /** Call it with each delivery of the channel as it arrives. */
  received({ fields }: ConsumeMessage): void {
    this.#unsettled.add(fields.deliveryTag);
    this.#newest = fields.deliveryTag;
  }

  /** Acknowledges a delivery; resolves when the connection has the acknowledgement. No effect on a closed channel. */
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

  /** Requeues a delivery. No effect on a closed channel. */
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
