import { randomUUID } from 'node:crypto';
import { IllegalOperationError, type ConfirmChannel, type Message } from 'amqplib';
import { AbortGroups } from './abort-groups.ts';
import { backOff, runOnce } from '@omotes/async';
import { isRefusal } from '../connection/channel.ts';
import { ChannelLoop } from '../connection/channel-loop.ts';
import type { Connection } from '../connection/connection.ts';
import { ConnectionStoppedError, PublishAbortedError, PublishRefusedError } from '../errors.ts';
import { toPublishOptions, type Publication, type PublishOutcome } from './publication.ts';
import { PublishQueue, type PublishEntry } from './publish-queue.ts';

const MAX_UNCONFIRMED = 2_000;

/** A message that the broker refuses for now, or has no queue for, is published again after 200 to 400 ms. */
const REPEAT_ATTEMPT = 3;

/** Reply code of AMQP 0-9-1, section 1.2: the exchange of a publication does not exist. */
const NOT_FOUND = 404;

/**
 * Publishes messages with confirms, in the order of the calls. A message is kept and published again, in its order after a
 * reconnect, until the broker has confirmed it or the caller gives up; so it can arrive twice. If the queue or exchange is
 * missing although the connection declares it, the message is published again once that has been declared again. If a full
 * queue refuses the message, it is published again every 200 to 400 ms while others continue; with `reportsRefusal`, the
 * refusal is its outcome instead.
 *
 * Invariant: an unsettled entry is in exactly one of `#waiting`, `#unconfirmed` and `#postponed`. A settled entry stays in
 * `#unconfirmed` while the broker may still confirm or refuse it.
 */
export class Publisher {
  readonly #connection: Connection;
  readonly #loop: ChannelLoop;
  readonly #waiting = new PublishQueue();
  readonly #unconfirmed = new Set<PublishEntry>();
  #postponed: PublishEntry[] = [];
  readonly #abortable = new AbortGroups<PublishEntry>((entry, reason) => this.#abort(entry, reason));
  readonly #stopping = new AbortController();
  readonly #unblocked = (): void => this.#pump();
  #channel: ConfirmChannel | undefined;
  #isFull = false;
  #sequence = 0;
  /** After a refusal, messages are published one at a time up to this sequence, to find the refused one. */
  #oneByOneUpTo = 0;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#loop = new ChannelLoop(connection, {
      opened: async (channel) => this.#opened(channel),
      lost: (error) => this.#lost(error),
    });
    connection.on('unblocked', this.#unblocked);
    connection.attach(this, 'publisher');
  }

  /**
   * Publishes a message. Resolves when the broker has confirmed it.
   *
   * @throws {PublishAbortedError} when `signal` is aborted first; the message may still arrive.
   * @throws {PublishRefusedError} when the broker refuses this message.
   * @throws {ConnectionStoppedError} when the publisher or its connection is stopped.
   *
   * @example
   * const { routed } = await publisher.publish({ exchange: '', routingKey: 'letters', body: Buffer.from('hello') });
   */
  publish(publication: Publication, signal?: AbortSignal): Promise<PublishOutcome> {
    const messageId = publication.messageId ?? randomUUID();
    if (this.#stopping.signal.aborted)
      return Promise.reject(new ConnectionStoppedError(this.#connection.name));
    if (signal?.aborted) return Promise.reject(new PublishAbortedError(messageId, signal.reason));
    this.#loop.start();
    const { promise, resolve, reject } = Promise.withResolvers<PublishOutcome>();
    this.#sequence += 1;
    const entry: PublishEntry = {
      sequence: this.#sequence,
      publication,
      messageId,
      signal,
      resolve,
      reject,
      routed: true,
      settled: false,
    };
    if (signal) this.#abortable.add(signal, entry);
    this.#waiting.push(entry);
    this.#pump();
    return promise;
  }

  /** Publishes all messages in order, pipelined. Resolves with their outcomes when all are confirmed; rejects like `publish`. */
  publishAll(publications: readonly Publication[], signal?: AbortSignal): Promise<PublishOutcome[]> {
    return Promise.all(publications.map((publication) => this.publish(publication, signal)));
  }

  /** Rejects all unconfirmed publications with `ConnectionStoppedError` and closes the channel. */
  readonly stop = runOnce(() => this.#stop());

  async #stop(): Promise<void> {
    this.#stopping.abort();
    this.#connection.off('unblocked', this.#unblocked);
    const error = new ConnectionStoppedError(this.#connection.name);
    for (const entry of [...this.#unconfirmed, ...this.#postponed, ...this.#waiting.all()]) {
      this.#settle(entry, error);
    }
    this.#waiting.clear();
    this.#postponed = [];
    await this.#loop.stop();
    this.#connection.detach(this);
  }

  #abort(entry: PublishEntry, reason: unknown): void {
    this.#settle(entry, new PublishAbortedError(entry.messageId, reason));
    if (!this.#unconfirmed.has(entry)) this.#waiting.abandonOne();
  }

  #settle(entry: PublishEntry, outcome: PublishOutcome | Error): void {
    if (entry.settled) return;
    entry.settled = true;
    if (entry.signal) this.#abortable.delete(entry.signal, entry);
    if (outcome instanceof Error) entry.reject(outcome);
    else entry.resolve(outcome);
  }

  #refuse(entry: PublishEntry, cause: unknown): void {
    const { exchange, routingKey } = entry.publication;
    const target = exchange === '' ? `queue '${routingKey}'` : `exchange '${exchange}'`;
    this.#settle(entry, new PublishRefusedError(entry.messageId, target, cause));
  }

  #opened(channel: ConfirmChannel): void {
    channel.on('return', (message) => this.#returned(message));
    channel.on('drain', () => {
      this.#isFull = false;
      this.#pump();
    });
    // This listener must come first: the driver's own reports an error for each unconfirmed message, like a nack.
    channel.prependListener('close', () => (this.#channel = undefined));
    this.#channel = channel;
    this.#isFull = false;
    this.#pump();
  }

  /** The broker returns an unroutable message before it confirms it. */
  #returned({ fields, properties }: Message): void {
    for (const entry of this.#unconfirmed) {
      const { exchange, routingKey } = entry.publication;
      const isSame = entry.messageId === properties.messageId && routingKey === fields.routingKey;
      if (isSame && exchange === fields.exchange && entry.routed) {
        entry.routed = false;
        return;
      }
    }
  }

  #lost(error: Error | undefined): void {
    this.#channel = undefined;
    const unconfirmed = [...this.#unconfirmed];
    this.#unconfirmed.clear();
    const last = unconfirmed.at(-1);
    if (last && isRefusal(error)) {
      if (unconfirmed.length > 1)
        this.#oneByOneUpTo = Math.max(...unconfirmed.map(({ sequence }) => sequence));
      else if (!this.#canRestore(last, error)) this.#refuse(last, error);
    }
    this.#waiting.putBack(unconfirmed.filter(({ settled }) => !settled));
  }

  /** Whether it was refused because of a missing exchange that is declared again before the next attempt. */
  #canRestore({ publication: { exchange } }: PublishEntry, error: Error): boolean {
    return (
      'code' in error && error.code === NOT_FOUND && this.#connection.topology.canRestoreExchange(exchange)
    );
  }

  #pump(): void {
    while (this.#channel && !this.#isFull && this.#connection.blockedReason === undefined) {
      const entry = this.#waiting.first();
      if (!entry || !this.#mayFollow(entry)) return;
      this.#waiting.shift();
      this.#send(this.#channel, entry);
    }
  }

  #mayFollow(entry: PublishEntry): boolean {
    if (this.#unconfirmed.size === 0) {
      if (entry.sequence > this.#oneByOneUpTo) this.#oneByOneUpTo = 0;
      return true;
    }
    return this.#oneByOneUpTo === 0 && this.#unconfirmed.size < MAX_UNCONFIRMED;
  }

  #send(channel: ConfirmChannel, entry: PublishEntry): void {
    const { exchange, routingKey, body } = entry.publication;
    const content = Buffer.isBuffer(body) ? body : Buffer.from(body.buffer, body.byteOffset, body.byteLength);
    entry.routed = true;
    this.#unconfirmed.add(entry);
    try {
      const options = toPublishOptions(entry.publication, entry.messageId);
      this.#isFull = !channel.publish(exchange, routingKey, content, options, (error) => {
        if (this.#channel === channel) this.#answered(entry, error !== null);
      });
    } catch (error) {
      this.#unconfirmed.delete(entry);
      if (error instanceof IllegalOperationError) {
        // The channel is closing; 'lost' follows.
        this.#channel = undefined;
        this.#waiting.putBack([entry]);
      } else {
        // It cannot even be encoded, for example because its headers exceed 64 KiB.
        this.#refuse(entry, error);
      }
    }
  }

  #answered(entry: PublishEntry, isNack: boolean): void {
    this.#unconfirmed.delete(entry);
    const { exchange, routingKey } = entry.publication;
    const isMissed = !entry.routed && this.#connection.topology.canRestoreRoute(exchange, routingKey);
    if (isNack && entry.publication.reportsRefusal) this.#settle(entry, { routed: false, refused: true });
    else if (!isNack && !isMissed) this.#settle(entry, { routed: entry.routed });
    else if (!entry.settled) this.#repeatLater(entry);
    this.#pump();
  }

  /** Publishes the message again later: its queue is full or missing. Other messages do not wait for it. */
  #repeatLater(entry: PublishEntry): void {
    this.#postponed.push(entry);
    if (this.#postponed.length === 1) void this.#repeatPostponed();
  }

  async #repeatPostponed(): Promise<void> {
    await backOff(REPEAT_ATTEMPT, this.#stopping.signal);
    if (this.#postponed.some(({ routed }) => !routed)) await this.#connection.redeclare();
    const postponed = this.#postponed;
    this.#postponed = [];
    this.#waiting.putBack(postponed.filter(({ settled }) => !settled));
    this.#pump();
  }
}
