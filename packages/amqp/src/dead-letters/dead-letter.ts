import { createHash } from 'node:crypto';
import type { GetMessage } from 'amqplib';
import { toDelivery, type Delivery } from '../consuming/delivery.ts';
import { DeadLetterUnroutableError, PublishRefusedError } from '../errors.ts';
import { publishableFields } from '../driver/field-table.ts';
import type { Publication } from '../publishing/publication.ts';
import type { Publisher } from '../publishing/publisher.ts';

const REASON = 'x-omotes-reason';
const TIME = 'x-omotes-time';
const QUEUE = 'x-omotes-queue';
const EXCHANGE = 'x-omotes-exchange';
const ROUTING_KEY = 'x-omotes-routing-key';
const NOTES = new Set([REASON, TIME, QUEUE, EXCHANGE, ROUTING_KEY]);

/** The longest reason. A reason may quote anything, and all headers must fit into one frame. */
const MAX_REASON_CHARACTERS = 1_000;
const DIGEST_DIGITS = 16;

/**
 * Dead-letters a message: publishes it unchanged to a dead-letter queue, with further headers for the reason
 * (`x-omotes-reason`), the time, and the queue it came from. Resolves when the broker has confirmed it.
 *
 * @throws {DeadLetterUnroutableError} when the dead-letter queue does not exist.
 */
export async function publishDeadLetter(
  publisher: Publisher,
  queue: string,
  delivery: Delivery,
  reason: string,
  signal?: AbortSignal,
): Promise<void> {
  const publish = async (letter: Delivery): Promise<void> => {
    const { routed } = await publisher.publish(toDeadLetter(queue, letter, reason), signal);
    if (!routed) throw new DeadLetterUnroutableError(queue);
  };
  try {
    await publish(delivery);
  } catch (error) {
    if (!(error instanceof PublishRefusedError)) throw error;
    // The message's own headers leave no room for ours.
    await publish({ ...delivery, headers: {} });
  }
}

function toDeadLetter(queue: string, delivery: Delivery, reason: string): Publication {
  return copyTo(queue, delivery, {
    ...publishableFields(delivery.headers),
    [REASON]: reason.slice(0, MAX_REASON_CHARACTERS),
    [TIME]: new Date().toISOString(),
    [QUEUE]: delivery.queue,
    [EXCHANGE]: delivery.exchange,
    [ROUTING_KEY]: delivery.routingKey,
  });
}

/** A dead letter: the original message, and why it was dead-lettered. */
export interface DeadLetter {
  /** The message id. If another program published the dead letter without one, a digest of the message. */
  readonly id: string;
  readonly reason: string;
  /** When it was dead-lettered, in ISO 8601; undefined when unknown. */
  readonly time: string | undefined;
  /** The queue it came from; undefined when unknown. */
  readonly queue: string | undefined;
  readonly body: Buffer;
  /** The original headers, without RabbitMQ's `CC`. */
  readonly headers: Readonly<Record<string, unknown>>;
  /** Publishing this puts the message back into the queue it came from; undefined when that queue is unknown. */
  readonly original: Publication | undefined;
}

/** Reads a message of a dead-letter queue. */
export function readDeadLetter(message: GetMessage): DeadLetter {
  const delivery = toDelivery(message.fields.routingKey, message);
  const noted = (name: string): string | undefined => {
    const value = delivery.headers[name];
    return typeof value === 'string' ? value : undefined;
  };
  const headers = Object.fromEntries(Object.entries(delivery.headers).filter(([name]) => !NOTES.has(name)));
  const queue = noted(QUEUE);
  return {
    id: delivery.messageId ?? digest(delivery),
    reason: noted(REASON) ?? '',
    time: noted(TIME),
    queue,
    body: delivery.body,
    headers,
    original: queue === undefined ? undefined : copyTo(queue, delivery, headers),
  };
}

function digest({ headers, body }: Delivery): string {
  return createHash('sha256')
    .update(JSON.stringify(headers))
    .update(body)
    .digest('hex')
    .slice(0, DIGEST_DIGITS);
}

/** Drops the header `CC`, by which RabbitMQ would send copies to further queues, even to the one the message came from. */
function copyTo(queue: string, delivery: Delivery, headers: Delivery['headers']): Publication {
  const { body, contentType, contentEncoding, correlationId, replyTo, priority } = delivery;
  return {
    exchange: '',
    routingKey: queue,
    body,
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'CC')),
    ...(contentType === undefined ? {} : { contentType }),
    ...(contentEncoding === undefined ? {} : { contentEncoding }),
    ...(correlationId === undefined ? {} : { correlationId }),
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(priority === undefined ? {} : { priority }),
  };
}
