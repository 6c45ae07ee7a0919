import { hostname } from 'node:os';
import {
  DeliveryConsumer,
  Publisher,
  type Connection,
  type Delivery,
  type QueueDeclaration,
} from '@omotes/amqp';
import { runOnce } from '@omotes/async';
import { LRUCache } from 'lru-cache';
import { runCommand, type ControlledWorker } from './control-commands.ts';
import {
  CONTROL_EXCHANGE,
  CONTROL_EXCHANGES,
  CONTROL_QUEUE_EXPIRES_MS,
  REPLY_EXCHANGE,
} from './control-message.ts';
import { isJsonObject, jsonBody, quote, readJsonBody, type JsonObject } from './json-body.ts';
import { LamportClock } from './lamport-clock.ts';
import { addresseeOf } from './node-match.ts';
import { WorkerEvents } from './worker-events.ts';

/** As many as Celery's workers remember. */
const MAX_REVOKED_IDS = 50_000;

/** Commands not yet worked off that the broker drops after this time. */
const MAILBOX_TTL_MS = 300_000;
const MAILBOX_PREFETCH = 100;
/** Whoever asked has long stopped waiting by then. */
const REPLY_TIMEOUT_MS = 10_000;

/** A node name that is free, also beside other workers on this host. */
export function defaultNodeName(prefix = 'celery'): string {
  return `${prefix}-${process.pid}@${hostname()}`;
}

/** A worker as Celery's tools see it: answers remote control and sends events. */
export class WorkerNode {
  readonly events: WorkerEvents;
  readonly #worker: ControlledWorker;
  readonly #connection: Connection;
  readonly #publisher: Publisher;
  readonly #mailboxQueue: QueueDeclaration;
  readonly #mailbox: DeliveryConsumer;
  readonly #clock = new LamportClock();
  readonly #revoked = new LRUCache<string, true>({ max: MAX_REVOKED_IDS });

  /** `connection` is one to the workers' virtual host. */
  constructor(connection: Connection, worker: ControlledWorker) {
    const { nodeName, software } = worker;
    this.#worker = worker;
    this.#connection = connection;
    this.#publisher = new Publisher(connection);
    this.events = new WorkerEvents(connection, {
      nodeName,
      software,
      clock: this.#clock,
      activeCount: () => worker.tasks().filter(({ startedAtMs }) => startedAtMs !== undefined).length,
    });
    this.#mailboxQueue = {
      name: `${nodeName}.${CONTROL_EXCHANGE}`,
      durable: false,
      // As Celery from 5.7 on; newer brokers refuse a transient queue that is not exclusive.
      exclusive: true,
      autoDelete: true,
      arguments: { 'x-expires': CONTROL_QUEUE_EXPIRES_MS, 'x-message-ttl': MAILBOX_TTL_MS },
      bindings: [{ exchange: CONTROL_EXCHANGE, routingKey: '' }],
    };
    this.#mailbox = new DeliveryConsumer(connection, {
      queues: [this.#mailboxQueue],
      prefetch: MAILBOX_PREFETCH,
      handle: async (delivery) => {
        this.#received(delivery);
        return 'acknowledge';
      },
    });
  }

  /** Resolves when commands are received; consume tasks only then, so that no revoke is missed. */
  readonly start = runOnce(async () => {
    // After a reconnect too it is there before the first task comes: its START may be answered with a revoke.
    await this.#connection.declare({ exchanges: CONTROL_EXCHANGES, queues: [this.#mailboxQueue] });
    await this.#mailbox.start();
    await this.events.start();
  });

  /** Says that the worker goes, and takes no more commands. The connection stays. */
  readonly stop = runOnce(async () => {
    await this.events.stop();
    await Promise.allSettled([this.#mailbox.stop(), this.#publisher.stop()]);
  });

  /** Whether a task was revoked lately: one that is delivered again must not be run. */
  isRevoked(taskId: string): boolean {
    return this.#revoked.has(taskId);
  }

  #received(delivery: Delivery): void {
    let message: unknown;
    try {
      message = readJsonBody(delivery);
    } catch {
      // Not from Celery's tools, and nobody to tell.
      return;
    }
    this.#clock.adjust(delivery.headers['clock']);
    if (!isJsonObject(message)) return;
    const addressee = addresseeOf(this.#worker.nodeName, message);
    if (addressee === 'others') return;
    if (addressee === 'unknown') {
      const matcher = quote(message['matcher']);
      const error = `not carried out: this worker knows patterns of the matcher "glob", not ${matcher}; use it or destination`;
      return this.#reply(message, { error });
    }
    const { method, arguments: parameters } = message;
    const node = {
      worker: this.#worker,
      clock: this.#clock,
      events: this.events,
      revoked: this.#revoked,
    };
    const reply = runCommand(node, String(method), isJsonObject(parameters) ? parameters : {});
    this.#reply(message, reply);
  }

  /** Only to where Celery's replies go: a wrong exchange would cost the channel. */
  #reply({ reply_to: replyTo, ticket = null }: JsonObject, reply: unknown): void {
    if (!isJsonObject(replyTo) || replyTo['exchange'] !== REPLY_EXCHANGE) return;
    const { routing_key: routingKey } = replyTo;
    if (typeof routingKey !== 'string' || Buffer.byteLength(routingKey) > 255) return;
    const publication = {
      exchange: REPLY_EXCHANGE,
      routingKey,
      ...jsonBody({ [this.#worker.nodeName]: reply }),
      headers: { ticket, clock: this.#clock.forward() },
      persistent: false,
    };
    // A reply that is lost is a question repeated.
    this.#publisher.publish(publication, AbortSignal.timeout(REPLY_TIMEOUT_MS)).catch(() => undefined);
  }
}
