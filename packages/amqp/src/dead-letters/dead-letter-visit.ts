import type { Connection } from '../connection/connection.ts';
import { readDeadLetter, type DeadLetter } from './dead-letter.ts';
import { Publisher } from '../publishing/publisher.ts';

/** What to do with a dead letter: keep it, delete it, or put it back into the queue it came from. */
export type DeadLetterFate = 'keep' | 'drop' | 'replay';

/** The outcome of a visit. */
export interface DeadLetterVisit {
  /** How many dead letters were dropped or replayed. */
  readonly settled: number;
  /** How many dead letters could not be replayed and were kept, by reason. */
  readonly stay: ReadonlyMap<string, number>;
}

/** Reply code of AMQP 0-9-1, section 1.2. */
const NOT_FOUND = 404;

/**
 * Visits every dead letter in a queue, oldest first, and does what `decide` says. When it resolves, the letters that are kept
 * are in the queue again, in their order. A replayed letter is confirmed in the queue it came from before it is removed
 * here; if that queue is unknown or does not exist, the letter is kept. A queue that does not exist counts as empty. Of two
 * visits at the same time, each sees the letters that the other does not hold.
 */
export async function visitDeadLetters(
  connection: Connection,
  queue: string,
  decide: (letter: DeadLetter) => DeadLetterFate,
  signal?: AbortSignal,
): Promise<DeadLetterVisit> {
  let settled = 0;
  const stay = new Map<string, number>();
  const publisher = new Publisher(connection);
  try {
    // When the channel is closed, unacknowledged messages return to their places.
    await connection.withChannel(async (channel) => {
      const { messageCount } = await channel.checkQueue(queue).catch((error: unknown) => {
        // No orchestrator or worker has declared it yet.
        if (error instanceof Error && 'code' in error && error.code === NOT_FOUND) return { messageCount: 0 };
        throw error;
      });
      // Count them first: a replayed letter can come back at once and must not be visited again.
      for (let index = 0; index < messageCount; index += 1) {
        signal?.throwIfAborted();
        const message = await channel.get(queue);
        if (!message) return;
        const letter = readDeadLetter(message);
        const fate = decide(letter);
        if (fate === 'keep') continue;
        const obstacle = fate === 'replay' ? await replay(publisher, letter, signal) : undefined;
        if (obstacle === undefined) {
          channel.ack(message);
          settled += 1;
        } else stay.set(obstacle, (stay.get(obstacle) ?? 0) + 1);
      }
    });
  } finally {
    await publisher.stop();
  }
  return { settled, stay };
}

/** Replays a letter; returns the reason if that is not possible. */
async function replay(
  publisher: Publisher,
  { original }: DeadLetter,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  if (!original) return 'the queue it came from is unknown';
  const { routed } = await publisher.publish(original, signal);
  return routed ? undefined : `the queue it came from, '${original.routingKey}', does not exist`;
}
