import { DeliveryConsumer, type Connection, type Delivery, type Settlement } from '@omotes/amqp';
import { workerQueue } from '@omotes/protocol';
import type { TaskListener, Runner, TaskOutcome, TaskRequest } from '../execution/runner.ts';

export interface PrefetcherOptions {
  readonly workflowType: string;
  readonly runner: Runner;
  readonly connection: Connection;
  readonly handle: (delivery: Delivery) => Promise<Settlement>;
}

/** Prefetching begins when tasks take less than SHORT_MS on average, and ends when they take more than NOT_SHORT_MS. */
const SHORT_MS = 10;
const NOT_SHORT_MS = 20;

/** The average at first; about thirty short tasks bring it below SHORT_MS. */
const UNKNOWN_MS = 100;

/** Weight of the newest run in the moving average. */
const WEIGHT = 0.1;

/** Tasks taken ahead for each slot. Few enough that none waits so long that it would be requeued. */
const TASKS_AHEAD = 10;

/**
 * Runs the tasks of one workflow type. While they are short, it takes more tasks from the queue than it can run: otherwise
 * a slot would spend most of its time waiting for the broker to confirm one result and send the next task. While
 * they are long, it takes none ahead: they would wait here although another worker is free or a more urgent task arrives.
 */
export class Prefetcher implements Runner {
  readonly #options: PrefetcherOptions;
  readonly #ending = new Set<Promise<void>>();
  #consumer: DeliveryConsumer | undefined;
  #averageMs = UNKNOWN_MS;
  #isStopped = false;

  constructor(options: PrefetcherOptions) {
    this.#options = options;
  }

  get capacity(): number {
    return this.#options.runner.capacity;
  }

  async run(request: TaskRequest, listener: TaskListener, signal: AbortSignal): Promise<TaskOutcome> {
    const startedAtMs = performance.now();
    const outcome = await this.#options.runner.run(request, listener, signal);
    this.#averageMs += (performance.now() - startedAtMs - this.#averageMs) * WEIGHT;
    if (this.#averageMs < SHORT_MS) this.#begin();
    else if (this.#averageMs > NOT_SHORT_MS) this.#end();
    return outcome;
  }

  pidOf(taskId: string): number | undefined {
    return this.#options.runner.pidOf(taskId);
  }

  /** Stops prefetching; resolves when the tasks taken ahead are settled. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#end();
    await Promise.all(this.#ending);
  }

  #begin(): void {
    if (this.#consumer || this.#isStopped) return;
    const { connection, workflowType, handle } = this.#options;
    this.#consumer = new DeliveryConsumer(connection, {
      queues: [workerQueue(workflowType)],
      prefetch: this.capacity * TASKS_AHEAD,
      handle: async (delivery) => {
        const settlement = await handle(delivery);
        // It waited too long, perhaps behind tasks of another type.
        if (settlement === 'requeue') this.#end();
        return settlement;
      },
    });
    // Rejects only when it is stopped before it has subscribed.
    this.#consumer.start().catch(() => undefined);
  }

  #end(): void {
    const consumer = this.#consumer;
    if (!consumer) return;
    this.#consumer = undefined;
    this.#averageMs = UNKNOWN_MS;
    const ended = consumer
      .drain()
      .then(() => consumer.stop())
      .finally(() => this.#ending.delete(ended));
    this.#ending.add(ended);
  }
}
