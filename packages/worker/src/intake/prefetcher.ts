import { DeliveryConsumer, type Connection, type Delivery, type Settlement } from '@omotes/amqp';
import { workerQueue } from '@omotes/protocol';
import type { TaskListener, Runner, TaskOutcome, TaskRequest } from '../execution/runner.ts';

export interface PrefetcherOptions {
  readonly workflowType: string;
  readonly runner: Runner;
  readonly connection: Connection;
  readonly handle: (delivery: Delivery) => Promise<Settlement>;
}

/** Reading ahead begins when tasks run shorter than the first on average, and ends when longer than the second. */
const SHORT_MS = 10;
const NOT_SHORT_MS = 20;

/** What the average begins with: some thirty short tasks bring it down. */
const UNKNOWN_MS = 100;

/** Of the newest run in the average. */
const WEIGHT = 0.1;

/** For each task that can run at once. None of them waits so long that it would go back to its queue. */
const TASKS_AHEAD = 10;

/**
 * Runs the tasks of one workflow type. While they are short it takes more from their queue than can run at once:
 * otherwise a slot would wait, longer than it works, until the broker has confirmed one result and sent the next task.
 * While they are long it takes none ahead: they would wait here while another worker is free or a more urgent one comes.
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

  /** Takes no more ahead; resolves when what was taken is settled. */
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
        // It waited too long, behind tasks of another type perhaps.
        if (settlement === 'requeue') this.#end();
        return settlement;
      },
    });
    // Stopped before it was subscribed.
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
