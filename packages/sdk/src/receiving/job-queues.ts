import { once } from 'node:events';
import {
  ConnectionStoppedError,
  DeliveryConsumer,
  type Connection,
  type Delivery,
  type Settlement,
} from '@omotes/amqp';
import { retry } from '@omotes/async';
import {
  JobProgressUpdate,
  jobQueues,
  JobResult,
  JobStatusUpdate,
  type JobUpdate as WireEvent,
} from '@omotes/protocol';
import type { EventSink, EventSource } from './event-source.ts';
import type { JobConnection, JobConnections } from './job-connections.ts';
import { QueueBatches } from './queue-batches.ts';
import { queueExists } from './queue-check.ts';

interface OpenJob {
  readonly lent: JobConnection;
  readonly consumer: DeliveryConsumer;
}

/**
 * Three queues for each job (`docs/wire-protocol.md#sdk-side`), consumed on a channel of their own. Each delivery is
 * acknowledged once the program has it.
 *
 * Invariant: a result is received after everything that was published for its job before it. The broker keeps the order
 * only within a queue, so this class takes care of that.
 */
export class JobQueues implements EventSource {
  readonly replyTo = undefined;
  readonly #connection: Connection;
  readonly #jobConnections: JobConnections;
  readonly #sink: EventSink;
  readonly #retentionMs: number;
  readonly #open = new Map<string, Promise<OpenJob>>();
  readonly #closing = new Set<Promise<void>>();
  readonly #stopping = new AbortController();
  readonly #deletions: QueueBatches;

  constructor(connection: Connection, jobConnections: JobConnections, sink: EventSink, retentionMs: number) {
    this.#connection = connection;
    this.#jobConnections = jobConnections;
    this.#sink = sink;
    this.#retentionMs = retentionMs;
    this.#deletions = new QueueBatches((queues) => this.#delete(queues), { maxInFlight: 8, maxQueues: 12 });
  }

  async open(jobId: string): Promise<void> {
    let opening = this.#open.get(jobId);
    if (!opening) {
      opening = this.#consume(jobId);
      this.#open.set(jobId, opening);
      opening.catch(() => this.#open.delete(jobId));
    }
    await opening;
  }

  /** Whether the broker has the job's queues, even if another program declared them with other arguments. */
  exist(jobId: string): Promise<boolean> {
    return queueExists(this.#connection, jobQueues(jobId).result.name);
  }

  async release(jobId: string): Promise<void> {
    const opening = this.#open.get(jobId);
    if (!opening) return;
    this.#open.delete(jobId);
    const { consumer, lent } = await opening;
    await consumer.stop();
    lent.release();
  }

  close(jobId: string): Promise<void> {
    if (!this.#open.has(jobId)) return Promise.resolve();
    const closing = this.#close(jobId).finally(() => this.#closing.delete(closing));
    this.#closing.add(closing);
    return closing;
  }

  async flush(): Promise<void> {
    const { signal } = this.#stopping;
    if (this.#connection.isConnected) {
      const away = once(this.#connection, 'disconnected', { signal }).catch(() => undefined);
      await Promise.race([Promise.allSettled(this.#closing), away]);
    }
    this.#stopping.abort();
  }

  async #close(jobId: string): Promise<void> {
    // The consumers go first: a consumer whose queue is deleted would declare it again.
    await this.release(jobId);
    const { progress, status, result } = jobQueues(jobId, this.#retentionMs);
    await this.#deletions.add(progress.name, status.name, result.name);
  }

  async #consume(jobId: string): Promise<OpenJob> {
    const { progress, status, result } = jobQueues(jobId, this.#retentionMs);
    const lent = await this.#jobConnections.take();
    const consumer: DeliveryConsumer = new DeliveryConsumer(lent.connection, {
      queues: [progress, status, result],
      // No limit, so that everything waiting in the first two queues arrives before the messages of the third.
      prefetch: 0,
      handle: async (delivery) => {
        if (delivery.queue === result.name) await consumer.catchUp([status.name, progress.name]);
        return this.#handle(jobId, delivery);
      },
    });
    await consumer.start();
    return { lent, consumer };
  }

  async #handle(jobId: string, delivery: Delivery): Promise<Settlement> {
    const { status, progress } = jobQueues(jobId);
    let event: WireEvent;
    try {
      if (delivery.queue === status.name)
        event = { type: 'status', ...JobStatusUpdate.decode(delivery.body) };
      else if (delivery.queue === progress.name)
        event = { type: 'progress', ...JobProgressUpdate.decode(delivery.body) };
      else event = { type: 'result', ...JobResult.decode(delivery.body) };
    } catch (error) {
      await this.#sink.deadLetter(delivery, error);
      const isResult = delivery.queue !== status.name && delivery.queue !== progress.name;
      if (isResult) this.#sink.receiveUnreadableResult(jobId, error);
      return 'acknowledge';
    }
    return new Promise((resolve) =>
      this.#sink.receive({
        // The queue's name decides which job the event belongs to.
        event: { ...event, jobId },
        eventId: delivery.messageId,
        settle: () => resolve('acknowledge'),
      }),
    );
  }

  /** Retries until the client is closed; after that the queues that are left expire. Never rejects. */
  async #delete(queues: readonly string[]): Promise<void> {
    const { signal } = this.#stopping;
    const deleteAll = (): Promise<unknown> =>
      this.#connection.withChannel((channel) =>
        Promise.all(queues.map((queue) => channel.deleteQueue(queue))),
      );
    const isTransient = (error: unknown): boolean => !(error instanceof ConnectionStoppedError);
    await retry(deleteAll, { signal, isTransient }).catch(() => undefined);
  }
}
