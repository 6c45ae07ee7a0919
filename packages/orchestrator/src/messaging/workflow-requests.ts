import {
  type Connection,
  declareQueue,
  isRefusal,
  type Publisher,
  type QueueDeclaration,
} from '@omotes/amqp';
import { abortable, Periodic } from '@omotes/async';
import { OMOTES_EXCHANGE, WORKFLOW_REQUESTS_QUEUE } from '@omotes/protocol';
import type { Logger } from '@omotes/service';
import { CoalescedAnswer } from './coalesced-answer.ts';

const RETRY_MS = 1_000;

/** Requests that arrive within this time get one answer together. */
const GATHER_MS = 20;

/** An SDK may ask before its own queue is bound: the first answer does not reach it, the one after a second does. */
const AGAIN_MS = 1_000;

/**
 * Leads to the queue of requests while a replica of ours owns it. Without this key a replica could only see by a failed
 * declaration that there is an owner, and RabbitMQ logs an error for each.
 */
const OWNER_ROUTING_KEY = `${WORKFLOW_REQUESTS_QUEUE.name}.owner`;

const OWNED_QUEUE: QueueDeclaration = {
  ...WORKFLOW_REQUESTS_QUEUE,
  bindings: [
    ...(WORKFLOW_REQUESTS_QUEUE.bindings ?? []),
    { exchange: OMOTES_EXCHANGE.name, routingKey: OWNER_ROUTING_KEY },
  ],
};

type Channel = Parameters<Parameters<Connection['withChannel']>[0]>[0];

export interface WorkflowRequestsParts {
  readonly connection: Connection;
  readonly publisher: Publisher;
  /** Tells all SDKs which workflows there are. */
  readonly broadcast: (signal: AbortSignal) => Promise<void>;
  readonly log: Logger;
}

/**
 * Owns the queue of requests for the workflows when no other replica does, and answers each at once and again after a
 * second. The queue is exclusive and has one name, as SDKs expect it (ADR 27): so one replica at a time owns it, and the
 * others take it over when its connection is gone. A new owner answers without being asked, for the requests that came while
 * there was none; so a request needs no acknowledgement.
 */
export class WorkflowRequests {
  readonly #parts: WorkflowRequestsParts;
  readonly #answers: readonly CoalescedAnswer[];
  readonly #attempts = new Periodic(
    () => this.#attempt(),
    RETRY_MS,
    (error) => this.#refused(error),
  );
  readonly #stopping = new AbortController();
  readonly #firstAttempt = Promise.withResolvers<void>();
  /** Whether it was logged that the queue cannot be had now. */
  #isRefusalLogged = false;

  constructor(parts: WorkflowRequestsParts) {
    this.#parts = parts;
    const { signal } = this.#stopping;
    const answer = (): Promise<void> => parts.broadcast(signal);
    const failed = (error: unknown): void =>
      parts.log.warn({ err: error }, 'SDKs were not told the workflows; they ask again');
    this.#answers = [GATHER_MS, AGAIN_MS].map((ms) => new CoalescedAnswer(answer, ms, failed, signal));
  }

  /** Resolves when requests are answered, by this replica or by another. */
  start(): Promise<void> {
    this.#attempts.start();
    return this.#firstAttempt.promise;
  }

  /** Takes no more requests. The queue goes with the connection. */
  stop(): void {
    this.#stopping.abort();
    void this.#attempts.stop();
    this.#firstAttempt.resolve();
  }

  async #attempt(): Promise<void> {
    if (!(await this.#hasOwner())) await this.#serve();
    this.#firstAttempt.resolve();
  }

  async #hasOwner(): Promise<boolean> {
    const { routed } = await this.#parts.publisher.publish(
      {
        exchange: OMOTES_EXCHANGE.name,
        routingKey: OWNER_ROUTING_KEY,
        body: new Uint8Array(),
        persistent: false,
        expirationMs: RETRY_MS,
      },
      this.#stopping.signal,
    );
    return routed;
  }

  /** Answers requests until the channel or the queue is gone. Rejects when another connection owns the queue. */
  async #serve(): Promise<void> {
    const { connection, log } = this.#parts;
    const isOwner = await this.#declare();
    // Its bindings go with the exchange, and the broker does not say so.
    if (isOwner) connection.topology.keepForConsumer(OWNED_QUEUE);
    try {
      await connection.withChannel(async (channel) => {
        const { promise: lost, resolve } = Promise.withResolvers<void>();
        channel.on('close', () => resolve());
        await this.#consume(channel, isOwner, resolve);
        this.#firstAttempt.resolve();
        this.#isRefusalLogged = false;
        log.info({ queue: WORKFLOW_REQUESTS_QUEUE.name }, 'answering requests for the workflows');
        this.#answer();
        await abortable(lost, this.#stopping.signal);
      });
    } finally {
      await connection.topology.release(OWNED_QUEUE);
    }
  }

  /** Returns false when the queue exists already: owned by another connection, or declared otherwise by somebody. */
  async #declare(): Promise<boolean> {
    try {
      await this.#parts.connection.withChannel((channel) => declareQueue(channel, OWNED_QUEUE));
      return true;
    } catch (error) {
      if (isRefusal(error)) return false;
      throw error;
    }
  }

  /** A queue that somebody declared otherwise is consumed as it is, by every replica. */
  async #consume(channel: Channel, isOwner: boolean, cancelled: () => void): Promise<void> {
    const { name } = WORKFLOW_REQUESTS_QUEUE;
    if (!isOwner) await channel.bindQueue(name, OMOTES_EXCHANGE.name, name);
    await channel.consume(
      name,
      (message) => {
        if (!message) cancelled();
        else if (message.fields.routingKey !== OWNER_ROUTING_KEY) this.#answer();
      },
      { noAck: true },
    );
  }

  #answer(): void {
    for (const answer of this.#answers) answer.ask();
  }

  #refused(error: unknown): void {
    this.#firstAttempt.resolve();
    // A lost connection is logged elsewhere, and the client reconnects.
    if (this.#isRefusalLogged || !isRefusal(error)) return;
    this.#isRefusalLogged = true;
    const queue = WORKFLOW_REQUESTS_QUEUE.name;
    this.#parts.log.info({ err: error, queue }, 'another program owns the queue; it is taken over when free');
  }
}
