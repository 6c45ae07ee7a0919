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

/** Reply code when a queue belongs to another connection, or exists and is not exclusive (AMQP 0-9-1, section 1.2). */
const RESOURCE_LOCKED = 405;

/**
 * The workflows that the orchestrators offer. They are requested after each connect until an orchestrator answers, and
 * replaced by each broadcast.
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
          // Keep the definitions known so far.
          await this.#deadLetter(delivery, error);
        }
        return 'acknowledge';
      },
    });
  }

  get workflows(): readonly WorkflowDefinition[] {
    return this.#workflows;
  }

  /** Whether the orchestrator that answered last delivers to inboxes. */
  get announcesInbox(): boolean {
    return this.#announcesInbox;
  }

  /** Resolves with the first answer. Rejects with the reason of `signal`, or with `ClientIdInUseError`. */
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
   * Declares this client's queue. If another program left a queue of this name without consumers, it is deleted first: it
   * holds only broadcasts. (The field's TypeScript SDK declares a durable one.) If the queue is in use, this waits: it may
   * belong to a lost connection of this program.
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
      // The queue has a consumer, or belongs to another connection.
      if (!isRefusal(error)) throw error;
    }
  }

  /** Requests the workflows until an answer comes: the first request may be sent before our queue or an orchestrator is back. */
  async #ask(): Promise<void> {
    this.#asking.abort();
    this.#asking = new AbortController();
    const signal = AbortSignal.any([this.#asking.signal, this.#stopping.signal]);
    const body = RequestAvailableWorkflows.encode({});
    const question = { exchange: OMOTES_EXCHANGE.name, routingKey: WORKFLOW_REQUESTS_ROUTING_KEY, body };
    for (let attempt = 1; !signal.aborted; attempt += 1) {
      // It fails when the request is no longer needed, or while the exchange is being declared again: then it is repeated.
      await this.#publisher.publish(question, signal).catch(() => undefined);
      await backOff(attempt, signal);
    }
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === RESOURCE_LOCKED;
}
