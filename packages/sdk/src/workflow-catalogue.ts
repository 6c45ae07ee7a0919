import { DeliveryConsumer, type Connection, type Publisher } from '@omotes/amqp';
import { abortable, backOff } from '@omotes/async';
import {
  AvailableWorkflows,
  availableWorkflowsQueue,
  INBOX_HEADER,
  OMOTES_EXCHANGE,
  RequestAvailableWorkflows,
  WORKFLOW_REQUESTS_ROUTING_KEY,
  type WorkflowDefinition,
} from '@omotes/protocol';
import type { EventSink } from './event-source.ts';

/**
 * The workflows that the orchestrators offer: asked for after each connect until one answers, and replaced by
 * each broadcast.
 */
export class WorkflowCatalogue {
  readonly #connection: Connection;
  readonly #publisher: Publisher;
  readonly #consumer: DeliveryConsumer;
  readonly #setApart: EventSink['setApart'];
  readonly #firstReceived = Promise.withResolvers<void>();
  readonly #stopping = new AbortController();
  #asking = new AbortController();
  #workflows: readonly WorkflowDefinition[] = [];
  #announcesInbox = false;

  constructor(
    connection: Connection,
    publisher: Publisher,
    clientId: string,
    setApart: EventSink['setApart'],
  ) {
    this.#connection = connection;
    this.#publisher = publisher;
    this.#setApart = setApart;
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
          await this.#setApart(delivery, error);
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

  /** Resolves with the first answer, or rejects with the reason of `signal`. */
  async start(signal: AbortSignal): Promise<void> {
    await abortable(this.#consumer.start(), signal);
    this.#connection.on('connected', () => void this.#ask());
    void this.#ask();
    await abortable(this.#firstReceived.promise, signal);
  }

  stop(): void {
    this.#stopping.abort();
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
