import {
  Connection,
  ConnectionStoppedError,
  DeliveryConsumer,
  Publisher,
  type Delivery,
  type Settlement,
} from '@omotes/amqp';
import { decodeTask, taskQueue, UnreadableTaskError, type CeleryTask } from '@omotes/celery';
import { DEAD_LETTER_QUEUE, plainQueue } from '@omotes/protocol';
import { pino, type Logger } from 'pino';
import { TaskArgumentsError } from './errors.ts';
import { InlineRunner } from './inline-runner.ts';
import { resolveOptions, type PartialWorkerOptions, type WorkerOptions } from './options.ts';
import { Permits } from './permits.ts';
import { RecentIds } from './recent-ids.ts';
import type { Runner, TaskRequest } from './runner.ts';
import { SlotPool } from './slot-pool.ts';
import { deadLetter, readTaskRequest } from './task-delivery.ts';
import { TaskEvents } from './task-events.ts';
import { TaskExecution, type ExecutionEnd } from './task-execution.ts';
import { loadTasks } from './task-module.ts';
import type { TaskDefinition } from './task.ts';

/** How many ids of tasks that are finished or revoked are remembered, each. */
const REMEMBERED_TASKS = 10_000;

/** A workflow type of this worker: its task and what runs it. */
interface TaskType {
  readonly task: TaskDefinition;
  readonly runner: Runner;
  readonly permits: Permits;
}

/**
 * Takes tasks from the queues of its workflow types and performs them.
 *
 * Invariants: a task id runs at most once here at a time; its delivery is acknowledged only after its result is
 * confirmed, or it was revoked; whatever ends otherwise goes back to its queue.
 */
export class Worker {
  readonly #tasksModule: URL;
  readonly #options: WorkerOptions;
  readonly #log: Logger;
  readonly #connection: Connection;
  readonly #publisher: Publisher;
  readonly #executions = new Map<string, TaskExecution>();
  /** Ids whose result is confirmed: their acknowledgement may have been lost with a connection. */
  readonly #finished = new RecentIds(REMEMBERED_TASKS);
  readonly #revoked = new RecentIds(REMEMBERED_TASKS);
  #types: ReadonlyMap<string, TaskType> = new Map();
  #pool: SlotPool | undefined;
  #consumers: DeliveryConsumer[] = [];
  #started: Promise<void> | undefined;
  #stopped: Promise<void> | undefined;

  /** Throws `WorkerOptionsError` naming every option that cannot be. */
  constructor(tasksModule: URL, options: PartialWorkerOptions = {}) {
    this.#tasksModule = tasksModule;
    this.#options = resolveOptions(options);
    const { connection, name, logLevel, resultQueue, progressQueue } = this.#options;
    this.#log = pino({ level: logLevel, base: { worker: name } });
    this.#connection = new Connection({
      ...connection,
      name,
      topology: {
        queues: [DEAD_LETTER_QUEUE, resultQueue, progressQueue].map(plainQueue),
      },
    });
    this.#publisher = new Publisher(this.#connection);
  }

  /**
   * Imports the tasks, connects and subscribes; tries for ever while the broker is away. Rejects with
   * `TasksModuleError`, or what the module itself throws, when the tasks cannot be had.
   */
  start(): Promise<void> {
    this.#started ??= this.#start();
    return this.#started;
  }

  /**
   * Takes no more tasks and waits for the running ones; those that are not finished within `graceMs` (default:
   * the option `stopGraceMs`) are ended and go back to their queues.
   */
  stop({ graceMs = this.#options.stopGraceMs }: { readonly graceMs?: number } = {}): Promise<void> {
    this.#stopped ??= this.#stop(graceMs);
    return this.#stopped;
  }

  async #start(): Promise<void> {
    const tasks = await loadTasks(this.#tasksModule);
    this.#logConnection();
    const inline = new Map([...tasks].filter(([, task]) => task.inline === true));
    const slotted = new Map([...tasks].filter(([, task]) => task.inline !== true));
    await this.#connection.start();
    if (slotted.size > 0) {
      this.#pool = this.#startPool();
      this.#consume(slotted, this.#pool);
    }
    if (inline.size > 0) {
      const { inlineConcurrency, maxLogBytes } = this.#options;
      this.#consume(inline, new InlineRunner(inline, inlineConcurrency, maxLogBytes));
    }
    await Promise.all(this.#consumers.map((consumer) => consumer.start()));
    this.#log.info({ workflowTypes: [...tasks.keys()] }, 'worker takes tasks');
  }

  async #stop(graceMs: number): Promise<void> {
    this.#log.info({ running: this.#executions.size }, 'worker stops');
    for (const execution of this.#executions.values()) if (!execution.isStarted) execution.giveBack();
    const graceOver = setTimeout(() => {
      for (const execution of this.#executions.values()) execution.giveBack();
    }, graceMs);
    await Promise.allSettled(this.#consumers.map((consumer) => consumer.drain()));
    clearTimeout(graceOver);
    await Promise.allSettled([this.#pool?.stop(), this.#connection.stop()]);
    this.#log.info('worker stopped');
  }

  #startPool(): SlotPool {
    const { slots, maxTasksPerSlot, slotExecArgv, cancelGraceMs, maxLogBytes } = this.#options;
    const pool = new SlotPool({
      tasksModule: this.#tasksModule,
      execArgv: slotExecArgv,
      slots,
      maxTasksPerSlot,
      cancelGraceMs,
      maxLogBytes,
      startFailed: (reason, output) => this.#log.error({ reason, output }, 'a slot could not be started'),
    });
    pool.start();
    return pool;
  }

  /**
   * The prefetch counts for each queue, so no queue has more deliveries here than could run at once: with one
   * type none of them waits, and a job of higher priority is next.
   */
  #consume(tasks: ReadonlyMap<string, TaskDefinition>, runner: Runner): void {
    const permits = new Permits(runner.capacity);
    const types = [...tasks].map(([name, task]) => [name, { task, runner, permits }] as const);
    this.#types = new Map([...this.#types, ...types]);
    const consumer = new DeliveryConsumer(this.#connection, {
      queues: [...tasks.keys()].map(taskQueue),
      prefetch: runner.capacity,
      handle: (delivery) => this.#handle(delivery),
    });
    this.#consumers.push(consumer);
  }

  async #handle(delivery: Delivery): Promise<Settlement> {
    try {
      return await this.#perform(delivery);
    } catch (error) {
      // After `stop` nothing can be published any more; anything else is a fault of this program.
      if (!(error instanceof ConnectionStoppedError))
        this.#log.error({ queue: delivery.queue, error }, 'a task could not be handled');
      return 'requeue';
    }
  }

  async #perform(delivery: Delivery): Promise<Settlement> {
    if (this.#stopped) return 'requeue';
    let task: CeleryTask;
    let request: TaskRequest;
    try {
      task = decodeTask(delivery);
      request = readTaskRequest(task);
    } catch (error) {
      if (error instanceof UnreadableTaskError || error instanceof TaskArgumentsError)
        return this.#setApart(delivery, error.message);
      throw error;
    }
    const { taskId, workflowType } = request;
    const type = this.#types.get(workflowType);
    if (!type) return this.#setApart(delivery, `This worker has no task '${workflowType}'`);
    if (this.#finished.has(taskId)) return 'acknowledge';
    if (this.#revoked.has(taskId)) return 'acknowledge';
    const running = this.#executions.get(taskId);
    if (running) return settlementOf(await running.ended);
    return settlementOf(await this.#execute(task, request, type));
  }

  async #execute(task: CeleryTask, request: TaskRequest, type: TaskType): Promise<ExecutionEnd> {
    const { taskId, jobId, jobReference, workflowType } = request;
    const log = this.#log.child({ jobId, jobReference, workflowType, taskId });
    const { traceparent } = task.headers;
    const { resultQueue, progressQueue } = this.#options;
    const execution = new TaskExecution({
      request,
      runner: type.runner,
      permits: type.permits,
      events: new TaskEvents(request, {
        publisher: this.#publisher,
        resultQueue,
        progressQueue,
        traceparent: typeof traceparent === 'string' ? traceparent : undefined,
        progressIntervalMs: type.task.progressIntervalMs ?? 0,
        refused: (what, reason) => log.warn({ reason }, `the broker did not take the ${what}`),
      }),
      started: () => log.debug('task started'),
    });
    this.#executions.set(taskId, execution);
    const beginMs = performance.now();
    try {
      const end = await execution.ended;
      if (end.kind === 'succeeded' || end.kind === 'failed') this.#finished.add(taskId);
      logEnd(log, end, Math.round(performance.now() - beginMs));
      return end;
    } finally {
      this.#executions.delete(taskId);
    }
  }

  /** Forgets tasks; one that has not begun is never begun, one that runs goes on unless `terminate`. */
  #revoke(taskIds: readonly string[], terminate: boolean): void {
    for (const taskId of taskIds) {
      this.#revoked.add(taskId);
      const execution = this.#executions.get(taskId);
      if (execution && (terminate || !execution.isStarted)) execution.revoke();
    }
  }

  async #setApart(delivery: Delivery, reason: string): Promise<Settlement> {
    await this.#publisher.publish(deadLetter(delivery, reason));
    this.#log.warn({ queue: delivery.queue, reason }, 'message set apart in the dead-letter queue');
    return 'acknowledge';
  }

  #logConnection(): void {
    const { hostname, port, virtualHost } = this.#options.connection;
    this.#connection.on('connected', () => this.#log.info({ hostname, port, virtualHost }, 'connected'));
    for (const event of ['disconnected', 'connectFailed', 'channelClosed'] as const) {
      this.#connection.on(event, ({ message }) => this.#log.warn({ reason: message }, `RabbitMQ: ${event}`));
    }
    this.#connection.on('blocked', (reason) => this.#log.warn({ reason }, 'RabbitMQ takes no publications'));
  }
}

function settlementOf(end: ExecutionEnd): Settlement {
  return end.kind === 'died' || end.kind === 'returned' ? 'requeue' : 'acknowledge';
}

function logEnd(log: Logger, end: ExecutionEnd, durationMs: number): void {
  switch (end.kind) {
    case 'succeeded':
      return log.info({ durationMs }, 'task succeeded');
    case 'failed':
      return log.info({ durationMs, reason: end.error.slice(-LOGGED_OUTPUT_LENGTH) }, 'task failed');
    case 'revoked':
      return log.info({ durationMs }, 'task revoked');
    case 'returned':
      return log.info({ durationMs }, 'task returned to its queue');
    case 'died':
      return log.error(
        { durationMs, reason: end.reason, output: end.logs.slice(-LOGGED_OUTPUT_LENGTH) },
        'task died and is returned to its queue',
      );
  }
}

/** Of what a task wrote last. */
const LOGGED_OUTPUT_LENGTH = 2_000;
