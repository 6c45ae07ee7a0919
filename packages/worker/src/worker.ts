import { Connection, ConnectionStoppedError, DeliveryConsumer, Publisher } from '@omotes/amqp';
import { runOnce } from '@omotes/async';
import { WorkerNode } from '@omotes/celery';
import { DEAD_LETTER_QUEUE, plainQueue, workerQueue } from '@omotes/protocol';
import { pino, type Logger } from 'pino';
import { EventBatcher } from './events/event-batcher.ts';
import { InlineRunner } from './execution/inline-runner.ts';
import { Prefetcher } from './intake/prefetcher.ts';
import { resolveOptions, type PartialWorkerOptions, type WorkerOptions } from './options.ts';
import { Semaphore } from './execution/semaphore.ts';
import type { Runner } from './execution/runner.ts';
import { SlotPool } from './slots/slot-pool.ts';
import { TaskIntake, type TaskType } from './intake/task-intake.ts';
import { loadTasks } from './task-module.ts';
import type { TaskDefinition } from './task.ts';

const SOFTWARE = { name: 'omotes-worker', version: '0.1.0' };

/**
 * Takes tasks from the queues of its workflow types and performs them (`docs/wire-protocol.md#worker-side`). `runWorker`
 * is a whole main program around it.
 *
 * @example
 * const worker = new Worker(new URL('./tasks.ts', import.meta.url), { slots: 2 });
 * await worker.start();
 * await worker.stopped;
 */
export class Worker {
  /** Resolves when the worker has stopped, by `stop` or by Celery's remote control. */
  readonly stopped: Promise<void>;
  readonly #tasksModule: URL;
  readonly #options: WorkerOptions;
  readonly #log: Logger;
  readonly #connection: Connection;
  readonly #publisher: Publisher;
  readonly #hasStopped = Promise.withResolvers<void>();
  #intake: TaskIntake | undefined;
  #node: WorkerNode | undefined;
  #pool: SlotPool | undefined;
  #consumers: readonly DeliveryConsumer[] = [];
  readonly #prefetchers: Prefetcher[] = [];
  #isStopping = false;

  /**
   * @param tasksModule the module whose default export is a `Tasks`.
   * @throws {WorkerOptionsError} with every option that cannot be used.
   */
  constructor(tasksModule: URL, options: PartialWorkerOptions = {}) {
    this.stopped = this.#hasStopped.promise;
    this.#tasksModule = tasksModule;
    this.#options = resolveOptions(options);
    const { connection, name, logLevel, resultQueue, progressQueue } = this.#options;
    this.#log = pino({ level: logLevel, base: { worker: name } });
    // Declare the event queues as the orchestrator does: a worker may run before the first orchestrator.
    const queues = [DEAD_LETTER_QUEUE, resultQueue, progressQueue].map(plainQueue);
    this.#connection = new Connection({ ...connection, name, topology: { queues } });
    this.#publisher = new Publisher(this.#connection);
  }

  /**
   * Imports the tasks, connects and consumes. Keeps trying while the broker is away. Resolves when the worker takes tasks,
   * or when it was stopped before that. Further calls return the same promise.
   *
   * @throws {TasksModuleError} when the module has no usable tasks; or any error that the module itself throws.
   *
   * @example
   * await worker.start();
   */
  readonly start = runOnce(async (): Promise<void> => {
    try {
      await this.#start();
    } catch (error) {
      if (!(error instanceof ConnectionStoppedError && this.#isStopping)) throw error;
      await this.stopped;
    }
  });

  /**
   * Stops taking tasks and waits for the running ones. Tasks that have not finished within `graceMs` (in milliseconds;
   * default: the option `stopGraceMs`) are ended and requeued. Further calls return the same promise.
   *
   * @example
   * process.once('SIGTERM', () => void worker.stop({ graceMs: 30_000 }));
   */
  readonly stop = runOnce(async (options: { readonly graceMs?: number } = {}): Promise<void> => {
    this.#isStopping = true;
    try {
      await this.#stop(options.graceMs ?? this.#options.stopGraceMs);
    } finally {
      this.#hasStopped.resolve();
    }
  });

  async #start(): Promise<void> {
    const tasks = await loadTasks(this.#tasksModule);
    if (this.#isStopping) return;
    this.#logConnection();
    const runners = this.#createRunners(tasks);
    const types = new Map<string, TaskType>();
    for (const [runner, tasksOfRunner] of runners) {
      const semaphore = new Semaphore(runner.capacity);
      for (const [name, task] of tasksOfRunner)
        types.set(name, {
          task,
          semaphore,
          runner: runner === this.#pool ? this.#prefetcher(name, runner) : runner,
        });
    }
    const { resultQueue, progressQueue } = this.#options;
    const capacity = [...runners.keys()].reduce((sum, runner) => sum + runner.capacity, 0);
    const node = this.#createNode([...tasks.keys()], capacity);
    this.#node = node;
    const { events } = node;
    const intake = new TaskIntake({
      types,
      publisher: this.#publisher,
      eventBatcher: new EventBatcher(this.#publisher, [progressQueue, resultQueue]),
      resultQueue,
      progressQueue,
      log: this.#log,
      events,
      isRevoked: (taskId) => node.isRevoked(taskId),
    });
    this.#intake = intake;
    for (const event of ['connected', 'channelClosed'] as const) {
      this.#connection.on(event, () => intake.republishStarts());
    }
    // The prefetch is for each queue. With one workflow type no task waits here; with several, a task that has waited
    // for long is requeued, and the most urgent task of its queue comes instead.
    this.#consumers = [...runners].map(
      ([runner, tasksOfRunner]) =>
        new DeliveryConsumer(this.#connection, {
          queues: tasksOfRunner.map(([name]) => workerQueue(name)),
          prefetch: runner.capacity,
          handle: (delivery) => intake.handle(delivery),
        }),
    );
    await this.#connection.start();
    await node.start();
    await Promise.all(this.#consumers.map((consumer) => consumer.start()));
    this.#log.info({ workflowTypes: [...tasks.keys()], concurrency: capacity }, 'ready');
  }

  async #stop(graceMs: number): Promise<void> {
    this.#log.info({ held: this.#intake?.heldTasks().length ?? 0 }, 'worker is stopping');
    this.#intake?.close();
    const graceOver = setTimeout(() => this.#intake?.requeueAll(), graceMs);
    await Promise.allSettled([
      ...this.#consumers.map((consumer) => consumer.drain()),
      ...this.#prefetchers.map((prefetcher) => prefetcher.stop()),
    ]);
    clearTimeout(graceOver);
    await this.#node?.stop();
    await Promise.allSettled([this.#pool?.stop(), this.#connection.stop()]);
    this.#log.info('worker stopped');
  }

  /** The runners, each with the tasks it runs. */
  #createRunners(
    tasks: ReadonlyMap<string, TaskDefinition>,
  ): ReadonlyMap<Runner, readonly (readonly [string, TaskDefinition])[]> {
    const { slots, inlineConcurrency, slotExecArgv, maxLogBytes } = this.#options;
    const { maxTasksPerSlot, cancelGraceMs } = this.#options;
    const runners = new Map<Runner, readonly (readonly [string, TaskDefinition])[]>();
    const inline = [...tasks].filter(([, task]) => task.inline === true);
    const slotted = [...tasks].filter(([, task]) => task.inline !== true);
    if (inline.length > 0) {
      runners.set(new InlineRunner(new Map(inline), inlineConcurrency, maxLogBytes), inline);
    }
    if (slotted.length > 0) {
      this.#pool = new SlotPool({
        tasksModule: this.#tasksModule,
        execArgv: slotExecArgv,
        slots,
        maxTasksPerSlot,
        cancelGraceMs,
        maxLogBytes,
        lateError: (taskId, error) =>
          this.#log.warn({ taskId, reason: error }, 'a task threw an error after it had ended'),
        startFailed: (reason, output) =>
          this.#log.error({ reason, output }, 'a slot could not be started; trying again'),
      });
      this.#pool.start();
      runners.set(this.#pool, slotted);
    }
    return runners;
  }

  #prefetcher(workflowType: string, runner: Runner): Prefetcher {
    const prefetcher = new Prefetcher({
      workflowType,
      runner,
      connection: this.#connection,
      handle: (delivery) => this.#intake?.handle(delivery) ?? Promise.resolve('requeue'),
    });
    this.#prefetchers.push(prefetcher);
    return prefetcher;
  }

  #createNode(workflowTypes: readonly string[], capacity: number): WorkerNode {
    const { name, connection } = this.#options;
    return new WorkerNode(this.#connection, {
      nodeName: name,
      software: SOFTWARE,
      broker: connection,
      queues: workflowTypes.map(workerQueue),
      concurrency: capacity,
      prefetch: capacity,
      tasks: () => this.#intake?.heldTasks() ?? [],
      onRevoke: (taskIds, { terminate }) => this.#intake?.revoke(taskIds, terminate),
      onShutdown: () => void this.stop(),
    });
  }

  #logConnection(): void {
    const { hostname, port, virtualHost } = this.#options.connection;
    this.#connection.on('connected', () => this.#log.info({ hostname, port, virtualHost }, 'connected'));
    for (const event of ['disconnected', 'connectFailed', 'channelClosed'] as const) {
      this.#connection.on(event, ({ message }) => this.#log.warn({ reason: message }, `RabbitMQ: ${event}`));
    }
    this.#connection.on('declarationRefused', (what, reason) =>
      this.#log.error(
        { what, reason },
        'RabbitMQ refuses a declaration; delete the queue or exchange that exists with other arguments',
      ),
    );
    this.#connection.on('declarationAccepted', (what) =>
      this.#log.info({ what }, 'RabbitMQ accepts the declaration again'),
    );
    this.#connection.on('blocked', (reason) => this.#log.warn({ reason }, 'RabbitMQ has blocked publishing'));
  }
}
