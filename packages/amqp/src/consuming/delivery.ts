import type { Message } from 'amqplib';

/** One message taken from a queue. Do not trust its headers and properties: any publisher may have set them. */
export interface Delivery {
  readonly queue: string;
  readonly exchange: string;
  readonly routingKey: string;
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Whether it may have been handled before: it was delivered before, or was in a batch that failed. */
  readonly redelivered: boolean;
  readonly messageId: string | undefined;
  readonly correlationId: string | undefined;
  readonly replyTo: string | undefined;
  readonly contentType: string | undefined;
  readonly contentEncoding: string | undefined;
  readonly priority: number | undefined;
}

export function toDelivery(queue: string, { content, fields, properties }: Message): Delivery {
  return {
    queue,
    exchange: fields.exchange,
    routingKey: fields.routingKey,
    body: content,
    headers: properties.headers ?? {},
    redelivered: fields.redelivered,
    messageId: text(properties.messageId),
    correlationId: text(properties.correlationId),
    replyTo: text(properties.replyTo),
    contentType: text(properties.contentType),
    contentEncoding: text(properties.contentEncoding),
    priority: typeof properties.priority === 'number' ? properties.priority : undefined,
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
