import {
  ConnectionStoppedError,
  publishDeadLetter,
  type Delivery,
  type Publisher,
  type Settlement,
} from '@omotes/amqp';
import {
  decodeTask,
  UnreadableTaskError,
  type CeleryTask,
  type HeldTask,
  type WorkerEvents,
} from '@omotes/celery';
import { DEAD_LETTER_QUEUE, LIVE_LOGS_HEADER, PACKED_HEADER } from '@omotes/protocol';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { EventBatcher } from '../events/event-batcher.ts';
import { TaskArgumentsError } from '../errors.ts';
import type { Semaphore } from '../execution/semaphore.ts';
import type { Runner, TaskRequest } from '../execution/runner.ts';
import { readTaskRequest } from './task-delivery.ts';
import { TaskEvents } from '../events/task-events.ts';
import { TaskExecution, type ExecutionEnd } from '../execution/task-execution.ts';
import type { TaskDefinition } from '../task.ts';

/** A workflow type of this worker: its task, and the runner that runs it. */
export interface TaskType {
  readonly task: TaskDefinition;
  readonly runner: Runner;
  /** The runner's semaphore, shared by all types that it runs. */
  readonly semaphore: Semaphore;
}

export interface TaskIntakeOptions {
  readonly types: ReadonlyMap<string, TaskType>;
  readonly publisher: Publisher;
  readonly eventBatcher: EventBatcher;
  readonly resultQueue: string;
  readonly progressQueue: string;
  readonly log: Logger;
  /** Publishes Celery's task events for monitors. */
  readonly events: WorkerEvents;
  /** Whether a task was revoked recently. */
  readonly isRevoked: (taskId: string) => boolean;
}

interface Held {
  readonly task: CeleryTask;
  readonly execution: TaskExecution;
}

/** How many finished tasks are remembered: if an acknowledgement was lost with its connection, the task comes again. */
const REMEMBERED_TASKS = 10_000;

/** How many crashes are remembered, to be reported with the next START of their tasks. */
const REMEMBERED_CRASHES = 1_000;

/** How much of the end of a task's output goes to the log and with the next START, in characters. */
const LOGGED_LENGTH = 2_000;

/**
 * Takes deliveries and settles them.
 *
 * Invariants: a task runs here at most once at a time. Its delivery is acknowledged only when its result has been
 * confirmed or it was revoked; in every other case it is requeued.
 */
export class TaskIntake {
  readonly #options: TaskIntakeOptions;
  readonly #held = new Map<string, Held>();
  readonly #finished = new LRUCache<string, true>({ max: REMEMBERED_TASKS });
  /** The last crash of tasks on this worker, by task id. */
  readonly #crashes = new LRUCache<string, string>({ max: REMEMBERED_CRASHES });
  #isClosed = false;

  constructor(options: TaskIntakeOptions) {
    this.#options = options;
  }

  /** Performs the task of a delivery, or waits for it if it is already running. Never rejects. */
  async handle(delivery: Delivery): Promise<Settlement> {
    try {
      return await this.#settle(delivery);
    } catch (error) {
      // Once the connection is stopped nothing can be published. Any other error is a bug of this program.
      if (!(error instanceof ConnectionStoppedError))
        this.#options.log.error({ queue: delivery.queue, err: error }, 'a task could not be handled');
      return 'requeue';
    }
  }

  heldTasks(): readonly HeldTask[] {
    return [...this.#held.values()].map(({ task, execution: { startedAtMs, pid } }) => ({
      task,
      ...(startedAtMs === undefined ? {} : { startedAtMs }),
      ...(pid === undefined ? {} : { pid }),
    }));
  }

  /** Revokes tasks: waiting tasks never start; running ones are ended if `terminate` is true. */
  revoke(taskIds: readonly string[], terminate: boolean): void {
    for (const taskId of taskIds) {
      const execution = this.#held.get(taskId)?.execution;
      if (execution && (terminate || execution.startedAtMs === undefined)) execution.revoke();
    }
  }

  /**
   * Publishes the STARTs of the running tasks again, after a time without the broker. Meanwhile another worker may have got
   * these tasks, and a revoke may have been missed: the orchestrator learns that these runs are alive, and answers with a
   * revoke if their jobs have ended.
   */
  republishStarts(): void {
    for (const { execution } of this.#held.values()) execution.republishStart();
  }

  /** Starts no more tasks, and requeues those that wait. */
  close(): void {
    this.#isClosed = true;
    for (const { execution } of this.#held.values())
      if (execution.startedAtMs === undefined) execution.requeue();
  }

  /** Ends and requeues the running tasks. */
  requeueAll(): void {
    for (const { execution } of this.#held.values()) execution.requeue();
  }

  async #settle(delivery: Delivery): Promise<Settlement> {
    let task: CeleryTask;
    let request: TaskRequest;
    try {
      task = decodeTask(delivery);
      request = readTaskRequest(task);
    } catch (error) {
      if (error instanceof UnreadableTaskError || error instanceof TaskArgumentsError)
        return this.#deadLetter(delivery, error.message);
      throw error;
    }
    const { taskId, workflowType } = request;
    const type = this.#options.types.get(workflowType);
    if (!type)
      return this.#deadLetter(delivery, `This worker has no task for workflow type '${workflowType}'`);
    if (this.#finished.has(taskId)) return 'acknowledge';
    if (this.#isClosed) return 'requeue';
    if (this.#options.isRevoked(taskId)) {
      this.#options.events.taskRevoked(task);
      return 'acknowledge';
    }
    const end = await (this.#held.get(taskId)?.execution.ended ??
      this.#execute(task, request, type, delivery.redelivered));
    return end.type === 'crashed' || end.type === 'requeued' ? 'requeue' : 'acknowledge';
  }

  async #execute(
    task: CeleryTask,
    request: TaskRequest,
    type: TaskType,
    isRedelivered: boolean,
  ): Promise<ExecutionEnd> {
    const { taskId, jobId, jobReference, workflowType } = request;
    const { publisher, eventBatcher, resultQueue, progressQueue, log, events } = this.#options;
    const { traceparent } = task.headers;
    const about = { jobId, jobReference, workflowType, taskId };
    events.taskReceived(task);
    const execution = new TaskExecution({
      request,
      runner: type.runner,
      semaphore: type.semaphore,
      isRedelivered,
      events: new TaskEvents(request, {
        publisher: task.headers[PACKED_HEADER] === true ? eventBatcher : publisher,
        resultQueue,
        progressQueue,
        traceparent: typeof traceparent === 'string' ? traceparent : undefined,
        hasLiveLogs: task.headers[LIVE_LOGS_HEADER] === true,
        isStartDelayed: type.task.inline !== true && !isRedelivered,
        isContended: () => type.semaphore.isContended,
        previousCrash: this.#crashes.get(taskId),
        progressIntervalMs: type.task.progressIntervalMs ?? 0,
        refused: (what, reason) => log.warn({ ...about, reason }, `the broker refused the ${what}`),
      }),
      started: () => {
        events.taskStarted(task);
        log.debug(about, 'task started');
      },
    });
    this.#held.set(taskId, { task, execution });
    try {
      const end = await execution.ended;
      if (end.type === 'succeeded' || end.type === 'failed') this.#finished.set(taskId, true);
      this.#rememberCrash(taskId, end);
      this.#report(task, execution, end);
      return end;
    } finally {
      this.#held.delete(taskId);
    }
  }

  #rememberCrash(taskId: string, end: ExecutionEnd): void {
    this.#crashes.delete(taskId);
    if (end.type !== 'crashed') return;
    const output = end.logs === '' ? '' : ` Its last output:\n${end.logs.slice(-LOGGED_LENGTH)}`;
    this.#crashes.set(taskId, `${end.reason}.${output}`);
  }

  #report(task: CeleryTask, { request, startedAtMs }: TaskExecution, end: ExecutionEnd): void {
    const { events, log } = this.#options;
    const { jobId, jobReference, workflowType, taskId } = request;
    const durationMs = startedAtMs === undefined ? 0 : Date.now() - startedAtMs;
    const about = { jobId, jobReference, workflowType, taskId, durationMs };
    switch (end.type) {
      case 'succeeded':
        events.taskSucceeded(task, { result: 'None', runtimeMs: durationMs });
        return log.info(about, 'task succeeded');
      case 'failed':
        events.taskFailed(task, {
          exception: end.error.slice(end.error.lastIndexOf('\n') + 1),
          traceback: end.error,
        });
        return log.info({ ...about, reason: end.error.slice(-LOGGED_LENGTH) }, 'task failed');
      case 'revoked':
        events.taskRevoked(task, startedAtMs === undefined ? {} : { signal: 'SIGTERM' });
        return log.info(about, 'task revoked');
      case 'requeued':
        return log.info(about, 'task requeued');
      case 'crashed': {
        const { reason, logs } = end;
        const output = logs.slice(-LOGGED_LENGTH);
        return log.error({ ...about, reason, output }, 'task crashed and is requeued');
      }
    }
  }

  async #deadLetter(delivery: Delivery, reason: string): Promise<Settlement> {
    const { publisher, log } = this.#options;
    await publishDeadLetter(publisher, DEAD_LETTER_QUEUE, delivery, reason);
    log.warn({ queue: delivery.queue, reason }, 'message dead-lettered');
    return 'acknowledge';
  }
}
