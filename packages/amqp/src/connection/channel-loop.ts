import type { ConfirmChannel } from 'amqplib';
import { backOff } from '@omotes/async';
import { closeChannel, isClosed, isRefusal } from './channel.ts';
import type { Connection } from './connection.ts';
import { ConnectionStoppedError } from '../errors.ts';

/** A publisher or consumer, which uses the channel. */
export interface ChannelUser {
  /** Prepares a newly opened channel. If it rejects, the channel is closed, and another is opened after a backoff. */
  opened(channel: ConfirmChannel): Promise<void>;
  /** The channel is lost, with everything in flight on it. `error` is the broker's reason, if it gave one. */
  lost(error: Error | undefined): void;
}

/**
 * Keeps one channel open for its user: when the broker closes the channel or the connection is lost, it opens another, until
 * it is stopped.
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

  /** Closes the channel. A loop that waits for a connection ends when the connection is open or stopped. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    if (this.#channel) await closeChannel(this.#channel);
  }

  /** Closes the channel, so that another is opened. */
  reopen(): void {
    if (this.#channel) void closeChannel(this.#channel);
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    let failures = 0;
    while (!signal.aborted) {
      try {
        failures = (await this.#useOneChannel(signal)) ? 0 : failures + 1;
      } catch (error) {
        if (error instanceof ConnectionStoppedError) return;
        failures += 1;
      }
      await backOff(Math.max(failures, 1), signal);
    }
  }

  /** Resolves when the channel is lost, with whether it was usable before. Rejects when it could not be opened. */
  async #useOneChannel(signal: AbortSignal): Promise<boolean> {
    const channel = await this.#connection.openChannel();
    if (isClosed(channel)) return false;
    const closed = Promise.withResolvers<void>();
    let reason: Error | undefined;
    channel.on('error', (error) => (reason = error));
    channel.on('close', () => closed.resolve());
    this.#channel = channel;
    let isUsable = false;
    try {
      if (signal.aborted) await closeChannel(channel);
      else await this.#user.opened(channel);
      isUsable = true;
    } catch (error) {
      reason ??= error instanceof Error ? error : new Error(String(error));
      await closeChannel(channel);
      closed.resolve();
    }
    await closed.promise;
    this.#channel = undefined;
    this.#user.lost(reason);
    if (reason && !signal.aborted && this.#connection.isConnected) {
      this.#connection.emit('channelClosed', reason);
      // The queue or exchange may have been deleted, or exist with other arguments.
      if (isRefusal(reason)) await this.#connection.redeclare();
    }
    return isUsable;
  }
}
