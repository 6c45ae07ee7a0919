import { IllegalOperationError, type ConfirmChannel } from 'amqplib';
import { backOff } from './backoff.ts';
import type { Connection } from './connection.ts';

/** What a part does with its channel, each time one is opened and lost. */
export interface ChannelUser {
  /** Prepares a newly opened channel; a rejection closes it and is tried again after a backoff. */
  opened(channel: ConfirmChannel): Promise<void>;
  /** The channel is gone, with whatever was under way on it. `error`: the broker's reason, if it gave one. */
  lost(error: Error | undefined): void;
}

/**
 * Keeps one channel open: opens it, lends it to its user, and opens another when the broker closes it or
 * the connection is lost, until stopped.
 */
export class ChannelLoop {
  readonly #connection: Connection;
  readonly #user: ChannelUser;
  readonly #stopping = new AbortController();
  #channel: ConfirmChannel | undefined;
  #running: Promise<void> | undefined;

  constructor(connection: Connection, user: ChannelUser) {
    this.#connection = connection;
    this.#user = user;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#channel?.close().catch(() => undefined);
    // A loop that waits for a connection ends when the connection does; it must not be waited for here.
  }

  /** Has the channel closed and opened again. */
  reopen(): void {
    this.#channel?.close().catch(() => undefined);
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    for (let attempt = 1; !signal.aborted; attempt += 1) {
      try {
        if (await this.#useOneChannel(signal)) attempt = 0;
      } catch (error) {
        if (!signal.aborted && this.#connection.isConnected) {
          this.#connection.emit('channelClosed', error instanceof Error ? error : new Error(String(error)));
        }
      }
      await backOff(Math.max(attempt, 1), signal);
    }
  }

  /** Returns whether the channel had become usable before it was lost. */
  async #useOneChannel(signal: AbortSignal): Promise<boolean> {
    const channel = await this.#connection.openChannel();
    const closing = Promise.withResolvers<Error | undefined>();
    let reason: Error | undefined;
    channel.on('error', (error) => (reason = error));
    channel.on('close', () => closing.resolve(reason));
    this.#channel = channel;
    if (signal.aborted) await channel.close().catch(() => undefined);
    let isUsable = false;
    try {
      await this.#user.opened(channel);
      isUsable = true;
    } catch (error) {
      reason ??= error instanceof Error ? error : new Error(String(error));
      await channel.close().catch(() => undefined);
      closing.resolve(reason);
    }
    const error = await closing.promise;
    this.#channel = undefined;
    this.#user.lost(error);
    if (error && !signal.aborted) this.#connection.emit('channelClosed', error);
    return isUsable;
  }
}

/** Acknowledges by `call`, unless the channel has just closed: then the broker delivers the messages again. */
export function ignoringClosed(call: () => void): void {
  try {
    call();
  } catch (error) {
    if (!(error instanceof IllegalOperationError)) throw error;
  }
}
