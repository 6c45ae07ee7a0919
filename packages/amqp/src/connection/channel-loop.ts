import type { ConfirmChannel } from 'amqplib';
import { backOff } from '@omotes/async';
import { closeChannel, isClosed, isRefusal } from './channel.ts';
import type { Connection } from './connection.ts';
import { ConnectionStoppedError } from '../errors.ts';

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

  /** Closes the channel. A loop that waits for a connection ends once there is one, or none any more. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    if (this.#channel) await closeChannel(this.#channel);
  }

  /** Has the channel closed and opened again. */
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

  /** Returns whether the channel had become usable before it was lost. Rejects when none could be opened. */
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
      // What was asked for may have been deleted, or be there with other arguments.
      if (isRefusal(reason)) await this.#connection.redeclare();
    }
    return isUsable;
  }
}
