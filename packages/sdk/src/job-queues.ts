import { once } from 'node:events';
import { backOff, DeliveryConsumer, type Connection, type Delivery, type Settlement } from '@omotes/amqp';
import {
  JobProgressUpdate,
  jobQueues,
  JobResult,
  JobStatusUpdate,
  type JobEvent as WireEvent,
} from '@omotes/protocol';
import type { EventSink, EventSource } from './event-source.ts';
import type { JobConnection, JobConnections } from './job-connections.ts';
import { declareQueue, queueExists } from './queue-check.ts';

interface OpenJob {
  readonly lent: JobConnection;
  readonly consumer: DeliveryConsumer;
}

/** Queues deleted at once. More do not go faster: the broker deletes a few hundred a second. */
const MAX_DELETING = 24;

/**
 * Three queues for each job (wire contract, section 2), on a channel of its own: so the deliveries of one job
 * come in the broker's order, and each is acknowledged when the program has been handed it.
 */
export class JobQueues implements EventSource {
  readonly replyTo = undefined;
  readonly #connection: Connection;
  readonly #jobConnections: JobConnections;
  readonly #sink: EventSink;
  readonly #retentionMs: number;
  readonly #open = new Map<string, Promise<OpenJob>>();
  readonly #stopping = new AbortController();
  readonly #closing = new Set<Promise<void>>();
  #toDelete: string[] = [];
  #deleting: Promise<void> | undefined;

  constructor(connection: Connection, jobConnections: JobConnections, sink: EventSink, retentionMs: number) {
    this.#connection = connection;
    this.#jobConnections = jobConnections;
    this.#sink = sink;
    this.#retentionMs = retentionMs;
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

  /**
   * Whether the broker has the job's queues. Throws `RetentionMismatchError` when it has them with another
   * retention time.
   */
  async exist(jobId: string): Promise<boolean> {
    const { result } = jobQueues(jobId, this.#retentionMs);
    if (!(await queueExists(this.#connection, result.name))) return false;
    await declareQueue(this.#connection, result);
    return true;
  }

  async release(jobId: string): Promise<void> {
    const opening = this.#open.get(jobId);
    if (!opening) return;
    this.#open.delete(jobId);
    const { consumer, lent } = await opening;
    await consumer.stop();
    lent.giveBack();
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
    // First the consumers: one whose queue is deleted would declare it again.
    await this.release(jobId);
    const { progress, status, result } = jobQueues(jobId, this.#retentionMs);
    this.#toDelete.push(progress.name, status.name, result.name);
    this.#deleting ??= this.#delete().finally(() => (this.#deleting = undefined));
    await this.#deleting;
  }

  async #consume(jobId: string): Promise<OpenJob> {
    const { progress, status, result } = jobQueues(jobId, this.#retentionMs);
    const lent = await this.#jobConnections.take();
    const consumer = new DeliveryConsumer(lent.connection, {
      queues: [progress, status, result],
      // No limit: so what waits in the first two queues is here before what waits in the third.
      prefetch: 0,
      handle: (delivery) => this.#handle(jobId, delivery),
    });
    await consumer.start();
    return { lent, consumer };
  }

  async #handle(jobId: string, delivery: Delivery): Promise<Settlement> {
    const { status, progress } = jobQueues(jobId);
    let event: WireEvent;
    try {
      if (delivery.queue === status.name)
        event = { kind: 'status', ...JobStatusUpdate.decode(delivery.body) };
      else if (delivery.queue === progress.name)
        event = { kind: 'progress', ...JobProgressUpdate.decode(delivery.body) };
      else event = { kind: 'result', ...JobResult.decode(delivery.body) };
    } catch (error) {
      const settlement = await this.#sink.setApart(delivery, error);
      const isResult = delivery.queue !== status.name && delivery.queue !== progress.name;
      if (isResult && settlement === 'acknowledge') this.#sink.receiveUnreadableResult(jobId, error);
      return settlement;
    }
    return new Promise((resolve) =>
      this.#sink.receive({
        // The queue says whose event it is.
        event: { ...event, jobId },
        eventId: delivery.messageId,
        settle: () => resolve('acknowledge'),
      }),
    );
  }

  /** Deletes what there is to delete; what cannot be deleted now is tried again until the client is closed. */
  async #delete(): Promise<void> {
    const { signal } = this.#stopping;
    for (let attempt = 1; this.#toDelete.length > 0 && !signal.aborted;) {
      const names = this.#toDelete.splice(0, MAX_DELETING);
      try {
        await this.#connection.withChannel((channel) =>
          Promise.all(names.map((name) => channel.deleteQueue(name))),
        );
        attempt = 1;
      } catch {
        this.#toDelete.push(...names);
        await backOff(attempt, signal);
        attempt += 1;
      }
    }
  }
}
