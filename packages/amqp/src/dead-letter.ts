import type { Delivery } from './delivery.ts';
import { DeadLetterUnroutableError, PublishRefusedError } from './errors.ts';
import type { Publication } from './publication.ts';
import type { Publisher } from './publisher.ts';

/** What a reason quotes can be of any length, and headers have to fit into one frame. */
const MAX_REASON_CHARACTERS = 1_000;

/**
 * Puts a message that cannot be handled into a dead-letter queue: as it came, with further headers that say
 * why (`x-omotes-reason`) and where it was. Resolves when the broker has it; rejects with
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
  const { body, headers, contentType, contentEncoding, correlationId, replyTo } = delivery;
  return {
    exchange: '',
    routingKey: queue,
    body,
    headers: {
      ...headers,
      'x-omotes-reason': reason.slice(0, MAX_REASON_CHARACTERS),
      'x-omotes-queue': delivery.queue,
      'x-omotes-exchange': delivery.exchange,
      'x-omotes-routing-key': delivery.routingKey,
    },
    ...(contentType === undefined ? {} : { contentType }),
    ...(contentEncoding === undefined ? {} : { contentEncoding }),
    ...(correlationId === undefined ? {} : { correlationId }),
    ...(replyTo === undefined ? {} : { replyTo }),
  };
}
