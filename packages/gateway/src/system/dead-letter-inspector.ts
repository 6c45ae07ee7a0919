import { visitDeadLetters, type DeadLetter as FoundLetter, type DeadLetterFate } from '@omotes/amqp';
import type { DeadLetter } from '@omotes/http-api';
import { DEAD_LETTER_QUEUE } from '@omotes/protocol';
import { VirtualHostAwayError, DeadLetterStaysError, DeadLetterUnknownError } from '../errors.ts';
import type { BrokerWatch } from './broker-watch.ts';

/** The dead letters of both virtual hosts. Its methods reject with `VirtualHostAwayError` when one cannot be asked. */
export class DeadLetterInspector {
  readonly #watch: BrokerWatch;
  /** One visit at a time: what one holds another would not see. */
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

  /** Puts one back into the queue it came from. Throws `DeadLetterUnknownError`, `DeadLetterStaysError`. */
  replay(id: string): Promise<void> {
    return this.#settle(id, 'replay');
  }

  /** Throws one away. Throws `DeadLetterUnknownError`. */
  drop(id: string): Promise<void> {
    return this.#settle(id, 'drop');
  }

  async #settle(id: string, fate: DeadLetterFate): Promise<void> {
    let isFound = false;
    const obstacles = await this.#visit((letter) => {
      // Of several with one id, the message that it is of was set apart several times: one is settled.
      if (isFound || letter.id !== id) return 'keep';
      isFound = true;
      return fate;
    });
    if (!isFound) throw new DeadLetterUnknownError(id);
    const [obstacle] = obstacles;
    if (obstacle !== undefined) throw new DeadLetterStaysError(id, obstacle);
  }

  /** Returns what kept letters from being put back. */
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
