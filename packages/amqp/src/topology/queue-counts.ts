import type { ConfirmChannel } from 'amqplib';
import { runOnce } from '@omotes/async';
import { closeChannel } from '../connection/channel.ts';
import type { Connection } from '../connection/connection.ts';

/** How many channels are used at most; each has one question in flight. */
const CHANNELS = 16;

/** The reply code of AMQP 0-9-1 for a queue that does not exist. */
const NOT_FOUND = 404;

/**
 * Asks the broker how many messages wait in queues, and whether the queues exist. It has channels of its own, because the
 * broker closes the channel if a queue does not exist.
 */
export class QueueCounts {
  readonly #connection: Connection;
  readonly #lanes = Array.from({ length: CHANNELS }, () => new Lane());

  constructor(connection: Connection) {
    this.#connection = connection;
    connection.attach(this);
  }

  /**
   * How many messages wait in each of these queues, without those delivered and not acknowledged; undefined for a queue that
   * does not exist. Rejects when the connection is lost.
   */
  async of(queues: Iterable<string>): Promise<ReadonlyMap<string, number | undefined>> {
    const counts = new Map<string, number | undefined>();
    const open = (): Promise<ConfirmChannel> => this.#connection.openChannel();
    const left = new Set(queues).values();
    await Promise.all(
      this.#lanes.map(async (lane) => {
        for (const queue of left) counts.set(queue, await lane.count(queue, open));
      }),
    );
    return counts;
  }

  /** Closes the channels. */
  readonly stop = runOnce(async () => {
    await Promise.all(this.#lanes.map((lane) => lane.close()));
    this.#connection.detach(this);
  });
}

/** One channel, opened on demand. */
class Lane {
  #channel: ConfirmChannel | undefined;
  #last: Promise<unknown> = Promise.resolve();

  count(queue: string, open: () => Promise<ConfirmChannel>): Promise<number | undefined> {
    const counted = this.#last.then(() => this.#count(queue, open));
    this.#last = counted.catch(() => undefined);
    return counted;
  }

  async close(): Promise<void> {
    if (this.#channel) await closeChannel(this.#channel);
  }

  async #count(queue: string, open: () => Promise<ConfirmChannel>): Promise<number | undefined> {
    const channel = (this.#channel ??= await this.#open(open));
    try {
      return (await channel.checkQueue(queue)).messageCount;
    } catch (error) {
      this.#channel = undefined;
      if (error instanceof Error && 'code' in error && error.code === NOT_FOUND) return undefined;
      throw error;
    }
  }

  async #open(open: () => Promise<ConfirmChannel>): Promise<ConfirmChannel> {
    const channel = await open();
    // The question that rejects carries the same error; without a listener the event would end the process.
    channel.on('error', () => undefined);
    channel.on('close', () => {
      if (this.#channel === channel) this.#channel = undefined;
    });
    return channel;
  }
}
