import {
  ConnectionStoppedError,
  declareQueue,
  DeliveryConsumer,
  isRefusal,
  type Connection,
  type Publisher,
} from '@omotes/amqp';
import { abortable, backOff, retry } from '@omotes/async';
import {
  AvailableWorkflows,
  availableWorkflowsQueue,
  INBOX_HEADER,
  OMOTES_EXCHANGE,
  RequestAvailableWorkflows,
  WORKFLOW_REQUESTS_ROUTING_KEY,
  type WorkflowDefinition,
} from '@omotes/protocol';
import { ClientIdInUseError } from './errors.ts';
import type { EventSink } from './receiving/event-source.ts';

/** RabbitMQ's answer to declaring a queue exclusively that exists and is not, too (AMQP 0-9-1, section 1.2). */
const RESOURCE_LOCKED = 405;

/**
 * The workflows that the orchestrators offer: asked for after each connect until one answers, and replaced by
 * each broadcast.
 */
export class WorkflowCatalogue {
  readonly #connection: Connection;
  readonly #publisher: Publisher;
  readonly #clientId: string;
  readonly #consumer: DeliveryConsumer;
  readonly #deadLetter: EventSink['deadLetter'];
  readonly #firstReceived = Promise.withResolvers<void>();
  readonly #stopping = new AbortController();
  #asking = new AbortController();
  #workflows: readonly WorkflowDefinition[] = [];
  #announcesInbox = false;

  constructor(
    connection: Connection,
    publisher: Publisher,
    clientId: string,
    deadLetter: EventSink['deadLetter'],
  ) {
    this.#connection = connection;
    this.#publisher = publisher;
    this.#clientId = clientId;
    this.#deadLetter = deadLetter;
    this.#consumer = new DeliveryConsumer(connection, {
      queues: [availableWorkflowsQueue(clientId)],
      prefetch: 10,
      handle: async (delivery) => {
        try {
          this.#workflows = AvailableWorkflows.decode(delivery.body).workflows;
          this.#announcesInbox = INBOX_HEADER in delivery.headers;
          this.#asking.abort();
          this.#firstReceived.resolve();
        } catch (error) {
          // The definitions known so far stay.
          await this.#deadLetter(delivery, error);
        }
        return 'acknowledge';
      },
    });
  }

  get workflows(): readonly WorkflowDefinition[] {
    return this.#workflows;
  }

  /** Whether the orchestrator that spoke last delivers to inboxes. */
  get announcesInbox(): boolean {
    return this.#announcesInbox;
  }

  /** Resolves with the first answer, or rejects with the reason of `signal`, or `ClientIdInUseError` if that is why. */
  async start(signal: AbortSignal): Promise<void> {
    await this.#claimQueue(signal);
    await abortable(this.#consumer.start(), signal);
    this.#connection.on('connected', () => void this.#ask());
    void this.#ask();
    await abortable(this.#firstReceived.promise, signal);
  }

  stop(): void {
    this.#stopping.abort();
  }

  /**
   * Declares our queue. One that another program left behind and that nobody consumes (that of the TypeScript SDK of the
   * field is durable) is deleted first: it holds broadcasts only. The queue of a running program is waited for: it may be that
   * of a lost connection of ours.
   */
  async #claimQueue(signal: AbortSignal): Promise<void> {
    const queue = availableWorkflowsQueue(this.#clientId);
    let locked: unknown;
    const claim = async (): Promise<void> => {
      try {
        await this.#connection.withChannel((channel) => declareQueue(channel, queue));
      } catch (error) {
        if (!isLocked(error)) throw error;
        locked = error;
        await this.#deleteUnused(queue.name);
        throw error;
      }
    };
    const isTransient = (error: unknown): boolean => !(error instanceof ConnectionStoppedError);
    try {
      await retry(() => abortable(claim(), signal), { signal, isTransient });
    } catch (error) {
      throw locked && signal.aborted ? new ClientIdInUseError(this.#clientId, locked) : error;
    }
  }

  async #deleteUnused(name: string): Promise<void> {
    try {
      await this.#connection.withChannel((channel) => channel.deleteQueue(name, { ifUnused: true }));
    } catch (error) {
      // It has a consumer, or is exclusive to another connection.
      if (!isRefusal(error)) throw error;
    }
  }

  /** Repeats the question, because the first may come before our queue or any orchestrator is back. */
  async #ask(): Promise<void> {
    this.#asking.abort();
    this.#asking = new AbortController();
    const signal = AbortSignal.any([this.#asking.signal, this.#stopping.signal]);
    const body = RequestAvailableWorkflows.encode({});
    const question = { exchange: OMOTES_EXCHANGE.name, routingKey: WORKFLOW_REQUESTS_ROUTING_KEY, body };
    for (let attempt = 1; !signal.aborted; attempt += 1) {
      // It fails when it is given up or the exchange is being declared again: then it is repeated, or not needed.
      await this.#publisher.publish(question, signal).catch(() => undefined);
      await backOff(attempt, signal);
    }
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === RESOURCE_LOCKED;
}
