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

/** The broker drops commands that wait longer than this. */
const MAILBOX_TTL_MS = 300_000;
const MAILBOX_PREFETCH = 100;
/** By then the program that asked has long stopped waiting. */
const REPLY_TIMEOUT_MS = 10_000;

/** A node name that no other worker on this host has: `<prefix>-<pid>@<host>`. */
export function defaultNodeName(prefix = 'celery'): string {
  return `${prefix}-${process.pid}@${hostname()}`;
}

/** The part of a worker that Celery's tools see: it answers remote control and publishes events. */
export class WorkerNode {
  readonly events: WorkerEvents;
  readonly #worker: ControlledWorker;
  readonly #connection: Connection;
  readonly #publisher: Publisher;
  readonly #mailboxQueue: QueueDeclaration;
  readonly #mailbox: DeliveryConsumer;
  readonly #clock = new LamportClock();
  readonly #revoked = new LRUCache<string, true>({ max: MAX_REVOKED_IDS });

  /** @param connection a connection to the workers' virtual host. */
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
      // Like Celery since 5.7: newer brokers refuse a transient queue that is not exclusive.
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

  /** Resolves when commands are received. Consume tasks only after that, so that no revoke is missed. */
  readonly start = runOnce(async () => {
    // So that, after a reconnect too, it exists before the first task arrives: a revoke may answer the task's START.
    await this.#connection.declare({ exchanges: CONTROL_EXCHANGES, queues: [this.#mailboxQueue] });
    await this.#mailbox.start();
    await this.events.start();
  });

  /** Publishes that the worker is offline and stops taking commands. The connection stays open. */
  readonly stop = runOnce(async () => {
    await this.events.stop();
    await Promise.allSettled([this.#mailbox.stop(), this.#publisher.stop()]);
  });

  /** Whether a task was revoked recently: if it is delivered again, it must not run. */
  isRevoked(taskId: string): boolean {
    return this.#revoked.has(taskId);
  }

  #received(delivery: Delivery): void {
    let message: unknown;
    try {
      message = readJsonBody(delivery);
    } catch {
      // It is not from Celery's tools, and there is no one to reply to.
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

  /** Replies only through Celery's exchange: the broker closes the channel over an unknown one. */
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
    // If a reply is lost, the question can be repeated.
    this.#publisher.publish(publication, AbortSignal.timeout(REPLY_TIMEOUT_MS)).catch(() => undefined);
  }
}
