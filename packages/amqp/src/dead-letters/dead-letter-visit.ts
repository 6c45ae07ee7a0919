import type { Connection } from '../connection/connection.ts';
import { readDeadLetter, type DeadLetter } from '../dead-letter.ts';
import { Publisher } from '../publisher.ts';

/** What becomes of a dead letter that was looked at. */
export type DeadLetterFate = 'keep' | 'drop' | 'replay';

/** What has become of the dead letters that were looked at. */
export interface DeadLetterVisit {
  /** How many were dropped or replayed. */
  readonly settled: number;
  /** Why letters that were to be replayed were not, and how many for each reason: these are kept. */
  readonly stay: ReadonlyMap<string, number>;
}

/** Reply code of AMQP 0-9-1, section 1.2. */
const NOT_FOUND = 404;

/**
 * Looks at every dead letter in a queue, oldest first, and does with it what `decide` says; those that are kept lie in
 * their queue again, in their order, when this resolves. A replayed one is back in the queue it came from, confirmed,
 * before it is gone from the dead letters; it is kept when that queue is not there, or not known. Where there is no such
 * queue there are no letters. Two visits of a queue at once each see what the other does not hold.
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
    // What is not acknowledged goes back to its place when the channel is closed.
    await connection.withChannel(async (channel) => {
      const { messageCount } = await channel.checkQueue(queue).catch((error: unknown) => {
        // No orchestrator or worker has been there yet.
        if (error instanceof Error && 'code' in error && error.code === NOT_FOUND) return { messageCount: 0 };
        throw error;
      });
      // What is replayed can come back at once, and is not looked at again.
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

/** Puts a letter back; returns what is in the way, if something is. */
async function replay(
  publisher: Publisher,
  { original }: DeadLetter,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  if (!original) return 'the queue it came from is not known';
  const { routed } = await publisher.publish(original, signal);
  return routed ? undefined : `the queue '${original.routingKey}' it came from is not there`;
}
