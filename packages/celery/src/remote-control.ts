import { randomUUID } from 'node:crypto';
import {
  ConnectionStoppedError,
  DeliveryConsumer,
  Publisher,
  type Connection,
  type Delivery,
  type PublishOutcome,
} from '@omotes/amqp';
import {
  CONTROL_QUEUE_EXPIRES_MS,
  CONTROL_TOPOLOGY,
  REPLY_EXCHANGE,
  encodeCommand,
} from './control-message.ts';
import { WorkersNotAskedError } from './errors.ts';
import { isJsonObject, readJsonBody, type JsonObject } from './json-body.ts';
import { LamportClock } from './lamport-clock.ts';

export interface RevokeOptions {
  /** Whether a task that runs already is ended too; default true. */
  readonly terminate?: boolean;
  /** What ends it; default SIGTERM. */
  readonly signal?: 'SIGTERM' | 'SIGKILL';
}

export interface InspectOptions {
  readonly arguments?: JsonObject;
  /** The nodes asked; the answer is complete when each has replied. Absent: all workers, for the whole time. */
  readonly destination?: readonly string[];
  /** How long replies are waited for; default 1000. */
  readonly timeoutMs?: number;
}

/** What each node replied, by node name. Strangers' input. */
export type Replies = ReadonlyMap<string, unknown>;

interface Question {
  readonly method: string;
  readonly replies: Map<string, unknown>;
  readonly expected: number;
  readonly complete: () => void;
  readonly fail: (error: Error) => void;
}

const MAX_REVOKED_AT_ONCE = 1_000;
const DEFAULT_TIMEOUT_MS = 1_000;
const REPLY_PREFETCH = 100;

/** Commands to Celery workers, and their replies (Celery's `control` and `inspect`). */
export class RemoteControl {
  readonly #connection: Connection;
  readonly #publisher: Publisher;
  readonly #replies: DeliveryConsumer;
  readonly #clock = new LamportClock();
  readonly #replyRoutingKey = randomUUID();
  readonly #questions = new Map<string, Question>();
  #declared: Promise<void> | undefined;

  /** `connection` is one to the workers' virtual host. */
  constructor(connection: Connection) {
    this.#connection = connection;
    this.#publisher = new Publisher(connection);
    this.#replies = new DeliveryConsumer(connection, {
      queues: [
        {
          name: `${this.#replyRoutingKey}.${REPLY_EXCHANGE}`,
          durable: false,
          exclusive: true,
          autoDelete: true,
          arguments: { 'x-expires': CONTROL_QUEUE_EXPIRES_MS },
          bindings: [{ exchange: REPLY_EXCHANGE, routingKey: this.#replyRoutingKey }],
        },
      ],
      prefetch: REPLY_PREFETCH,
      handle: async (delivery) => {
        this.#received(delivery);
        return 'acknowledge';
      },
    });
    connection.on('disconnected', this.#lost);
    connection.on('channelClosed', this.#lost);
  }

  /**
   * Has the workers that are up forget these tasks and end the ones that run; resolves when the broker has
   * the message. A worker that starts later never hears of it.
   */
  async revoke(taskIds: readonly string[], options: RevokeOptions = {}): Promise<void> {
    const { terminate = true, signal = 'SIGTERM' } = options;
    await this.#declare();
    for (let from = 0; from < taskIds.length; from += MAX_REVOKED_AT_ONCE) {
      const ids = taskIds.slice(from, from + MAX_REVOKED_AT_ONCE);
      const task_id = ids.length === 1 ? ids[0] : ids;
      const command = {
        method: 'revoke',
        arguments: { task_id, terminate, signal },
        timeoutMs: DEFAULT_TIMEOUT_MS,
      };
      await this.#publisher.publish(encodeCommand(command, this.#clock));
    }
  }

  /** The names of the workers that are up. */
  async ping(options: Omit<InspectOptions, 'arguments'> = {}): Promise<readonly string[]> {
    return [...(await this.inspect('ping', options)).keys()];
  }

  /**
   * Asks the workers (`active`, `registered`, `stats`, `active_queues`, …) and collects what they reply. Throws
   * `WorkersNotAskedError` when the broker is away meanwhile: no reply then does not mean no worker.
   */
  async inspect(method: string, options: InspectOptions = {}): Promise<Replies> {
    const { destination, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
    const ticket = randomUUID();
    const replies = new Map<string, unknown>();
    const { promise: completed, resolve: complete, reject: fail } = Promise.withResolvers<void>();
    this.#questions.set(ticket, {
      method,
      replies,
      expected: destination?.length ?? Infinity,
      complete,
      fail,
    });
    let isAsked = false;
    const timeout = setTimeout(() => {
      if (isAsked) complete();
      else fail(new WorkersNotAskedError(method, `the broker took no message for ${timeoutMs} ms`));
    }, timeoutMs);
    this.#ask(ticket, method, { ...options, timeoutMs }).then(
      ({ routed }) => {
        isAsked = true;
        // Not one worker has a mailbox.
        if (!routed) complete();
      },
      (cause: Error) => fail(new WorkersNotAskedError(method, cause.message, { cause })),
    );
    try {
      await completed;
    } finally {
      clearTimeout(timeout);
      this.#questions.delete(ticket);
    }
    return replies;
  }

  /** Those of the tasks that some worker has, running or waiting in it. */
  async queryTasks(taskIds: readonly string[], timeoutMs: number): Promise<ReadonlySet<string>> {
    if (taskIds.length === 0) return new Set();
    const asked = new Set(taskIds);
    const found = new Set<string>();
    const replies = await this.inspect('query_task', { arguments: { ids: taskIds }, timeoutMs });
    for (const reply of replies.values()) {
      if (!isJsonObject(reply)) continue;
      for (const id of Object.keys(reply)) if (asked.has(id)) found.add(id);
    }
    return found;
  }

  /** Takes no more replies; what is being asked fails. */
  async stop(): Promise<void> {
    this.#lost(new ConnectionStoppedError(this.#connection.name));
    this.#connection.off('disconnected', this.#lost);
    this.#connection.off('channelClosed', this.#lost);
    await Promise.allSettled([this.#publisher.stop(), this.#replies.stop()]);
  }

  /** The reply queue goes with its channel. */
  readonly #lost = (cause: Error): void => {
    for (const { method, fail } of this.#questions.values())
      fail(new WorkersNotAskedError(method, cause.message, { cause }));
  };

  async #ask(
    ticket: string,
    method: string,
    { arguments: parameters = {}, destination, timeoutMs }: InspectOptions & { readonly timeoutMs: number },
  ): Promise<PublishOutcome> {
    await this.#declare();
    await this.#replies.start();
    // Between two connections there is no queue for replies.
    if (!this.#replies.isSubscribed) throw new Error('the broker is away');
    const command = {
      method,
      arguments: parameters,
      ...(destination && { destination }),
      timeoutMs,
      reply: { ticket, routingKey: this.#replyRoutingKey },
    };
    return this.#publisher.publish(encodeCommand(command, this.#clock), AbortSignal.timeout(timeoutMs));
  }

  /** A declaration cut off by a lost connection is repeated with the next one, before anything is published. */
  #declare(): Promise<void> {
    this.#declared ??= this.#connection.declare(CONTROL_TOPOLOGY).catch(() => undefined);
    return this.#declared;
  }

  #received(delivery: Delivery): void {
    this.#clock.adjust(delivery.headers['clock']);
    const question = this.#questions.get(String(delivery.headers['ticket']));
    if (!question) return;
    let body: unknown;
    try {
      body = readJsonBody(delivery);
    } catch {
      // A reply that cannot be read counts as none: the question ends with its time.
      return;
    }
    if (!isJsonObject(body)) return;
    for (const [node, reply] of Object.entries(body)) question.replies.set(node, reply);
    if (question.replies.size >= question.expected) question.complete();
  }
}
