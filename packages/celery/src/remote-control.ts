import { randomUUID } from 'node:crypto';
import {
  ConnectionStoppedError,
  DeliveryConsumer,
  Publisher,
  type Connection,
  type Delivery,
  type PublishOutcome,
} from '@omotes/amqp';
import { backOff } from '@omotes/async';
import {
  CONTROL_QUEUE_EXPIRES_MS,
  CONTROL_EXCHANGES,
  REPLY_EXCHANGE,
  encodeCommand,
} from './control-message.ts';
import { WorkersNotAskedError } from './errors.ts';
import { isJsonObject, readJsonBody, type JsonObject } from './json-body.ts';
import { LamportClock } from './lamport-clock.ts';
import { Question } from './question.ts';

/** Options of `revoke`. */
export interface RevokeOptions {
  /** Whether to end tasks that are running. Default: true. */
  readonly terminate?: boolean;
  /** The signal that ends a running task. Default: SIGTERM. */
  readonly signal?: 'SIGTERM' | 'SIGKILL';
}

/** Options of `inspect`. */
export interface InspectOptions {
  /** The arguments of the command. Default: none. */
  readonly arguments?: JsonObject;
  /** The nodes to ask; the call resolves when all have replied. Default: all workers, and it waits for the whole time. */
  readonly destination?: readonly string[];
  /** How long to wait for replies, in milliseconds. Default: 1,000. */
  readonly timeoutMs?: number;
}

/** The replies by node name. Do not trust them. */
export type Replies = ReadonlyMap<string, unknown>;

const MAX_REVOKED_AT_ONCE = 1_000;
const DEFAULT_TIMEOUT_MS = 1_000;
const REPLY_PREFETCH = 100;

/** Sends commands to Celery workers and collects their replies, like Celery's `control` and `inspect`. */
export class RemoteControl {
  readonly #connection: Connection;
  readonly #publisher: Publisher;
  readonly #replies: DeliveryConsumer;
  readonly #clock = new LamportClock();
  readonly #replyRoutingKey = randomUUID();
  readonly #questions = new Map<string, Question>();
  #declared: Promise<void> | undefined;

  /** @param connection a connection to the workers' virtual host. */
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
   * Revokes tasks on all running workers. Resolves when the broker has confirmed the messages. Workers that start later do
   * not get them.
   *
   * @example
   * await control.revoke([taskId], { signal: 'SIGKILL' });
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

  /** The node names of the running workers. Rejects like `inspect`. */
  async ping(options: Omit<InspectOptions, 'arguments'> = {}): Promise<readonly string[]> {
    return [...(await this.inspect('ping', options)).keys()];
  }

  /**
   * Asks the workers (`active`, `registered`, `stats`, `active_queues`, …) and collects their replies.
   *
   * @throws {WorkersNotAskedError} when the broker does not confirm the question in time, or the connection is lost before
   * the replies arrive: an empty answer would wrongly mean that there is no worker.
   *
   * @example
   * const stats = await control.inspect('stats', { timeoutMs: 2_000 });
   */
  async inspect(method: string, options: InspectOptions = {}): Promise<Replies> {
    const { destination, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
    const ticket = randomUUID();
    const question = new Question(destination?.length);
    this.#questions.set(ticket, question);
    try {
      const asking = this.#ask(ticket, method, { ...options, timeoutMs });
      const tookNone = new Error(`the broker accepted no message within ${timeoutMs} ms`);
      const expired = (): void => question.fail(tookNone);
      const outcome = await within(timeoutMs, expired, Promise.race([asking, question.ended]));
      // Not routed: no worker has a mailbox.
      const isAnswerable = !outcome || outcome.routed;
      if (isAnswerable) await within(timeoutMs, () => question.complete(), question.ended);
      return question.replies;
    } catch (cause) {
      throw new WorkersNotAskedError(method, cause instanceof Error ? cause.message : String(cause), {
        cause,
      });
    } finally {
      this.#questions.delete(ticket);
    }
  }

  /** Which of these tasks are on a worker, running or waiting. Rejects like `inspect`. */
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

  /** Stops taking replies; open questions fail. */
  async stop(): Promise<void> {
    this.#lost(new ConnectionStoppedError(this.#connection.name));
    this.#connection.off('disconnected', this.#lost);
    this.#connection.off('channelClosed', this.#lost);
    await Promise.allSettled([this.#publisher.stop(), this.#replies.stop()]);
  }

  /** Fails all open questions: the reply queue is deleted with its channel. */
  readonly #lost = (cause: Error): void => {
    for (const question of this.#questions.values()) question.fail(cause);
  };

  async #ask(
    ticket: string,
    method: string,
    { arguments: parameters = {}, destination, timeoutMs }: InspectOptions & { readonly timeoutMs: number },
  ): Promise<PublishOutcome> {
    const signal = AbortSignal.timeout(timeoutMs);
    await this.#declare();
    await this.#replies.start();
    // For a moment after a lost connection there is no queue for replies.
    while (!this.#replies.isSubscribed && !signal.aborted) await backOff(1, signal);
    const command = {
      method,
      arguments: parameters,
      ...(destination && { destination }),
      timeoutMs,
      reply: { ticket, routingKey: this.#replyRoutingKey },
    };
    return this.#publisher.publish(encodeCommand(command, this.#clock), signal);
  }

  #declare(): Promise<void> {
    this.#declared ??= this.#connection.declare({ exchanges: CONTROL_EXCHANGES }).catch((error: unknown) => {
      this.#declared = undefined;
      throw error;
    });
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
      // Ignore a reply that cannot be read: the question ends when its time is over.
      return;
    }
    if (!isJsonObject(body)) return;
    for (const [node, reply] of Object.entries(body)) question.answer(node, reply);
  }
}

/** Settles like `promise`, and calls `expired` if it has not settled within `timeoutMs`. */
async function within<T>(timeoutMs: number, expired: () => void, promise: Promise<T>): Promise<T> {
  const timer = setTimeout(expired, timeoutMs);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
  }
}
