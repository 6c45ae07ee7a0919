import type { Delivery, Publication } from '@omotes/amqp';

/** The delivery that a consumer gets for a publication. */
export function delivered(publication: Publication, changes: Partial<Delivery> = {}): Delivery {
  const { exchange, routingKey, body, headers = {} } = publication;
  return {
    queue: routingKey,
    exchange,
    routingKey,
    body: Buffer.from(body),
    headers,
    redelivered: false,
    messageId: 'id',
    correlationId: publication.correlationId,
    replyTo: publication.replyTo,
    contentType: publication.contentType,
    contentEncoding: publication.contentEncoding,
    priority: publication.priority,
    ...changes,
  };
}
