import { randomUUID } from 'node:crypto';
import type { ConfirmChannel, Message } from 'amqplib';
import { backOff } from './backoff.ts';
import { ChannelLoop } from './channel-loop.ts';
import type { Connection } from './connection.ts';
import { ConnectionStoppedError, PublishAbortedError, PublishRefusedError } from './errors.ts';

/** One message to publish. Persistent unless `persistent` is false. */
export interface Publication {
  /** '' is the default exchange: the routing key is then the queue's name. */
  readonly exchange: string;
  readonly routingKey: string;
  readonly body: Uint8Array;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly contentType?: string;
  readonly contentEncoding?: string;
  readonly correlationId?: string;
  readonly replyTo?: string;
  readonly priority?: number;
  /** Drawn at random when absent; a repetition after a reconnect carries the same one. */
  readonly messageId?: string;
  /** Milliseconds after which an undelivered message is dropped by the broker. */
  readonly expirationMs?: number;
  readonly persistent?: boolean;
}

/** `routed` is false when no queue took the message: the broker has dropped it. */
export interface PublishOutcome {
  readonly routed: boolean;
}

interface Entry {
  readonly sequence: number;
  readonly publication: Publication;
  readonly messageId: string;
  readonly resolve: (outcome: PublishOutcome) => void;
  readonly reject: (error: Error) => void;
  routed: boolean;
  settled: boolean;
}

const MAX_UNCONFIRMED = 2_000;

/** Replies with which the broker closes the channel because of one message: 403, 404, 406 (AMQP 0-9-1, 1.2). */
const REFUSALS = new Set([403, 404, 406]);

/**
 * Publishes with confirms. A publication is kept, and repeated in its order after a reconnect, until the
 * broker has confirmed it or the caller gives up; so it can arrive twice.
 *
 * Invariant: an entry is in exactly one of `#waiting` (by sequence) and `#unconfirmed`, until it is settled.
 */
export class Publisher {
  readonly #connection: Connection;
  readonly #loop: ChannelLoop;
  readonly #unconfirmed = new Map<string, Entry>();
  readonly #stopping = new AbortController();
  #waiting: Entry[] = [];
  #channel: ConfirmChannel | undefined;
  #isFull = false;
  #sequence = 0;
  /** After a refusal: publish one at a time up to this sequence, to find the message that is refused. */
  #oneByOneUpTo = 0;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#loop = new ChannelLoop(connection, {
      opened: async (channel) => this.#opened(channel),
      lost: (error) => this.#lost(error),
    });
    connection.on('unblocked', () => this.#pump());
    connection.attach(this);
  }

  /**
   * Resolves when the broker has confirmed the message. Rejects with `PublishAbortedError` when `signal` is
   * aborted first, `PublishRefusedError` when the broker refuses this message, and `ConnectionStoppedError`
   * when the connection is stopped.
   */
  publish(publication: Publication, signal?: AbortSignal): Promise<PublishOutcome> {
    this.#loop.start();
    return new Promise((resolve, reject) => {
      if (this.#stopping.signal.aborted) {
        reject(new ConnectionStoppedError(this.#connection.name));
        return;
      }
      const entry: Entry = {
        sequence: (this.#sequence += 1),
        publication,
        messageId: publication.messageId ?? randomUUID(),
        resolve,
        reject,
        routed: true,
        settled: false,
      };
      if (signal) this.#abortWith(entry, signal);
      this.#waiting.push(entry);
      this.#pump();
    });
  }

  /** Publishes all in their order, pipelined; resolves with the outcomes when all are confirmed. */
  publishAll(publications: readonly Publication[], signal?: AbortSignal): Promise<PublishOutcome[]> {
    return Promise.all(publications.map((publication) => this.publish(publication, signal)));
  }

  /** Rejects what is not confirmed yet with `ConnectionStoppedError` and closes the channel. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    const error = new ConnectionStoppedError(this.#connection.name);
    for (const entry of [...this.#unconfirmed.values(), ...this.#waiting]) this.#settle(entry, error);
    this.#waiting = [];
    await this.#loop.stop();
  }

  #abortWith(entry: Entry, signal: AbortSignal): void {
    const abort = (): void => {
      this.#waiting = this.#waiting.filter((waiting) => waiting !== entry);
      this.#settle(entry, new PublishAbortedError(entry.messageId, signal.reason));
    };
    if (signal.aborted) queueMicrotask(abort);
    else signal.addEventListener('abort', abort, { once: true });
  }

  #settle(entry: Entry, error?: Error): void {
    this.#unconfirmed.delete(entry.messageId);
    if (entry.settled) return;
    entry.settled = true;
    if (error) entry.reject(error);
    else entry.resolve({ routed: entry.routed });
  }

  #opened(channel: ConfirmChannel): void {
    channel.on('return', (message: Message) => {
      const entry = this.#unconfirmed.get(String(message.properties.messageId));
      if (entry) entry.routed = false;
    });
    channel.on('drain', () => {
      this.#isFull = false;
      this.#pump();
    });
    this.#channel = channel;
    this.#isFull = false;
    this.#pump();
  }

  #lost(error: Error | undefined): void {
    this.#channel = undefined;
    const unconfirmed = [...this.#unconfirmed.values()];
    this.#unconfirmed.clear();
    const [first] = unconfirmed;
    if (first && isRefusal(error)) {
      if (unconfirmed.length === 1) {
        const { exchange, routingKey } = first.publication;
        this.#settle(first, new PublishRefusedError(first.messageId, `'${exchange}' ${routingKey}`, error));
      } else {
        this.#oneByOneUpTo = this.#sequence;
      }
    }
    this.#waitAgain(unconfirmed);
  }

  #waitAgain(entries: readonly Entry[]): void {
    const again = entries.filter((entry) => !entry.settled);
    this.#waiting = [...again, ...this.#waiting].sort((a, b) => a.sequence - b.sequence);
  }

  #pump(): void {
    const channel = this.#channel;
    if (!channel) return;
    let count = 0;
    for (const entry of this.#waiting) {
      const window = entry.sequence <= this.#oneByOneUpTo ? 1 : MAX_UNCONFIRMED;
      if (this.#isFull || this.#unconfirmed.size >= window || this.#connection.blockedReason !== undefined)
        break;
      count += 1;
      if (!entry.settled) this.#send(channel, entry);
    }
    if (count > 0) this.#waiting = this.#waiting.slice(count);
  }

  #send(channel: ConfirmChannel, entry: Entry): void {
    const { exchange, routingKey, body, expirationMs, persistent = true, ...properties } = entry.publication;
    const content = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
    const options = {
      ...properties,
      messageId: entry.messageId,
      persistent,
      mandatory: true,
      ...(expirationMs === undefined ? {} : { expiration: expirationMs }),
    };
    this.#unconfirmed.set(entry.messageId, entry);
    try {
      this.#isFull = !channel.publish(exchange, routingKey, content, options, (error) => {
        // The callbacks of a lost channel come with an error too; its entries wait again already.
        if (this.#channel !== channel) return;
        if (error) this.#refusedForNow(entry);
        else this.#settle(entry);
        this.#pump();
      });
    } catch (error) {
      this.#unconfirmed.delete(entry.messageId);
      // A closed channel: 'lost' follows. Anything else (headers too large to encode) is this message's own fault.
      if (error instanceof Error && error.name === 'IllegalOperationError') this.#waitAgainLater(entry);
      else
        this.#settle(entry, new PublishRefusedError(entry.messageId, `'${exchange}' ${routingKey}`, error));
    }
  }

  /** A negative acknowledgement: the broker could not take it now. */
  #refusedForNow(entry: Entry): void {
    this.#unconfirmed.delete(entry.messageId);
    void backOff(1, this.#stopping.signal).then(() => {
      this.#waitAgain([entry]);
      this.#pump();
    });
  }

  #waitAgainLater(entry: Entry): void {
    queueMicrotask(() => this.#waitAgain([entry]));
  }
}

function isRefusal(error: Error | undefined): boolean {
  return error !== undefined && 'code' in error && REFUSALS.has(Number(error.code));
}
