import { visitDeadLetters, type DeadLetter as FoundLetter, type DeadLetterFate } from '@omotes/amqp';
import type { DeadLetter } from '@omotes/http-api';
import { DEAD_LETTER_QUEUE } from '@omotes/protocol';
import { VirtualHostAwayError, DeadLetterStaysError, DeadLetterUnknownError } from '../errors.ts';
import type { BrokerWatch } from './broker-watch.ts';

/** Lists, replays and drops the dead letters of both virtual hosts. Rejects with `VirtualHostAwayError` when one does not answer. */
export class DeadLetterInspector {
  readonly #watch: BrokerWatch;
  /** The last visit. They run one at a time, because a visit holds the messages and another would not see them. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(watch: BrokerWatch) {
    this.#watch = watch;
  }

  /** Oldest first in each virtual host. */
  async list(): Promise<DeadLetter[]> {
    const letters: DeadLetter[] = [];
    await this.#visit((letter, virtualHost) => {
      letters.push(describe(letter, virtualHost));
      return 'keep';
    });
    return letters;
  }

  /** Puts a dead letter back into the queue it came from. Rejects with `DeadLetterUnknownError`, `DeadLetterStaysError`. */
  replay(id: string): Promise<void> {
    return this.#settle(id, 'replay');
  }

  /** Drops a dead letter. Rejects with `DeadLetterUnknownError`. */
  drop(id: string): Promise<void> {
    return this.#settle(id, 'drop');
  }

  async #settle(id: string, fate: DeadLetterFate): Promise<void> {
    let isFound = false;
    const obstacles = await this.#visit((letter) => {
      // A message that was dead-lettered several times has several letters with one id: one of them is settled.
      if (isFound || letter.id !== id) return 'keep';
      isFound = true;
      return fate;
    });
    if (!isFound) throw new DeadLetterUnknownError(id);
    const [obstacle] = obstacles;
    if (obstacle !== undefined) throw new DeadLetterStaysError(id, obstacle);
  }

  /** Returns why letters could not be put back. */
  #visit(decide: (letter: FoundLetter, virtualHost: string) => DeadLetterFate): Promise<string[]> {
    const visit = async (): Promise<string[]> => {
      const obstacles: string[] = [];
      for (const connection of [this.#watch.sdk, this.#watch.workers]) {
        if (!connection.isConnected) throw new VirtualHostAwayError(connection);
        const { virtualHost } = connection;
        const { stay } = await visitDeadLetters(connection, DEAD_LETTER_QUEUE, (letter) =>
          decide(letter, virtualHost),
        );
        obstacles.push(...stay.keys());
      }
      return obstacles;
    };
    const visited = this.#last.then(visit, visit);
    this.#last = visited;
    return visited;
  }
}

function describe({ id, time, queue, body, reason }: FoundLetter, virtualHost: string): DeadLetter {
  return {
    id,
    time: time ?? null,
    virtual_host: virtualHost,
    queue: queue ?? null,
    bytes: body.byteLength,
    reason,
  };
}
