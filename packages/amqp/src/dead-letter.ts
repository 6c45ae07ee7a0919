import { createHash } from 'node:crypto';
import type { GetMessage } from 'amqplib';
import { toDelivery, type Delivery } from './consuming/delivery.ts';
import { DeadLetterUnroutableError, PublishRefusedError } from './errors.ts';
import type { Publication } from './publishing/publication.ts';
import type { Publisher } from './publisher.ts';

const REASON = 'x-omotes-reason';
const TIME = 'x-omotes-time';
const QUEUE = 'x-omotes-queue';
const EXCHANGE = 'x-omotes-exchange';
const ROUTING_KEY = 'x-omotes-routing-key';
const NOTES = new Set([REASON, TIME, QUEUE, EXCHANGE, ROUTING_KEY]);

/** What a reason quotes can be of any length, and headers have to fit into one frame. */
const MAX_REASON_CHARACTERS = 1_000;
const DIGEST_DIGITS = 16;

/**
 * Puts a message that cannot be handled into a dead-letter queue: as it came, with further headers that say
 * why (`x-omotes-reason`), when, and where it was. Resolves when the broker has it; rejects with
 * `DeadLetterUnroutableError` when the queue is not there.
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
    // Its headers leave no room for ours.
    await publish({ ...delivery, headers: {} });
  }
}

function toDeadLetter(queue: string, delivery: Delivery, reason: string): Publication {
  return copyTo(queue, delivery, {
    ...delivery.headers,
    [REASON]: reason.slice(0, MAX_REASON_CHARACTERS),
    [TIME]: new Date().toISOString(),
    [QUEUE]: delivery.queue,
    [EXCHANGE]: delivery.exchange,
    [ROUTING_KEY]: delivery.routingKey,
  });
}

/** A dead letter taken apart: the message as it came, and what was noted about it. */
export interface DeadLetter {
  /** Message id, drawn when it was put there; of what something else put there without one, a digest of it. */
  readonly id: string;
  readonly reason: string;
  /** When it was put there, in ISO 8601. */
  readonly time: string | undefined;
  /** The queue that it came from. */
  readonly queue: string | undefined;
  readonly body: Buffer;
  /** Those it came with, but for RabbitMQ's `CC`. */
  readonly headers: Readonly<Record<string, unknown>>;
  /** What brings it back to where it came from; absent when that is not known. */
  readonly original: Publication | undefined;
}

/** Takes apart what lies in a dead-letter queue. */
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

/** Without the header by which RabbitMQ would send copies of it to further queues, the one it came from among them. */
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
