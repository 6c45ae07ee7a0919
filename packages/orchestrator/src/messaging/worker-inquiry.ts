import { randomUUID } from 'node:crypto';
import type { Connection, Delivery, Publication, Publisher, QueueLook } from '@omotes/amqp';
import type { RemoteControl, Replies } from '@omotes/celery';
import { TaskResult, workerQueue } from '@omotes/protocol';
import { isBehindBegun, type QueueHead, type WaitingTask } from '../domain/queue-head.ts';
import type { QueueConsumers, WorkerCensus } from '../domain/worker-census.ts';
import type { SilentRun } from '../domain/silent-job.ts';
import type { LostResultPorts } from '../upkeep/lost-results.ts';

/** On a result that no worker sent: the last sign of life of its job, in milliseconds; void if there was one since. */
export const WITHOUT_RESULT_HEADER = 'x-omotes-without-result';

const TIMEOUT_MS = 3_000;

/** AMQP's reply code for a queue that is not there. */
const NOT_FOUND = 404;

export interface WorkerInquiryOptions {
  readonly control: RemoteControl;
  /** Where the tasks are. */
  readonly celery: Connection;
  readonly queueLook: QueueLook;
  /** Where the workers' events are. */
  readonly tasks: Connection;
  readonly taskPublisher: Publisher;
  readonly progressQueue: string;
  readonly resultQueue: string;
}

/** Asks workers and broker where tasks are. */
export class WorkerInquiry {
  readonly #options: WorkerInquiryOptions;

  constructor(options: WorkerInquiryOptions) {
    this.#options = options;
  }

  async census(): ReturnType<LostResultPorts['workers']['census']> {
    // Without `safe`, Celery answers with the arguments of each task, ESDL included.
    const [active, stats] = await Promise.all([this.#ask('active', { safe: true }), this.#ask('stats')]);
    const nodes: Record<string, number> = {};
    for (const [name, reply] of stats) {
      const pid = pidOfCelery(reply);
      if (pid !== undefined && Array.isArray(active.get(name))) nodes[name] = pid;
    }
    return { nodes, running: new Set([...active.values()].flatMap(idsOf)) };
  }

  async find(
    taskIds: readonly string[],
    workflowTypes: readonly string[],
  ): ReturnType<LostResultPorts['workers']['find']> {
    const [found, consumed] = await Promise.all([
      this.#ask('query_task', { ids: taskIds }),
      this.#ask('active_queues'),
    ]);
    const known = new Set(
      [...found.values()].flatMap((reply) => (isRecord(reply) ? Object.keys(reply) : [])),
    );
    const consumers = new Map<string, QueueConsumers>();
    for (const workflowType of workflowTypes) {
      const count = await this.#countConsumers(workflowType);
      if (count === undefined) continue;
      const answering = [...consumed].filter(
        ([name, reply]) => isAnswer(found.get(name)) && namesOf(reply).includes(workflowType),
      );
      consumers.set(workflowType, { count, answering: answering.length });
    }
    return { known, consumers };
  }

  async queueHead(workflowType: string, priority: number): Promise<QueueHead | undefined> {
    const first = await this.#options.queueLook.first(workerQueue(workflowType), (delivery) =>
      isBehindBegun(toWaitingTask(delivery), priority),
    );
    return first && { tasks: first.deliveries.map(toWaitingTask), isWhole: first.areAll };
  }

  async areEventsWaiting(): Promise<boolean> {
    const { tasks, progressQueue, resultQueue } = this.#options;
    return tasks.withChannel(async (channel) => {
      for (const queue of [progressQueue, resultQueue])
        if ((await channel.checkQueue(queue)).messageCount > 0) return true;
      return false;
    });
  }

  /**
   * What ends the job takes the way of a result, so a result that a replica has not handled yet goes before it: the queue keeps the
   * order, also of what goes back to it.
   */
  async reportMissingResult(runs: readonly SilentRun[]): Promise<void> {
    const { taskPublisher, resultQueue } = this.#options;
    await taskPublisher.publishAll(runs.map((run) => withoutResult(run, resultQueue)));
  }

  #ask(method: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<Replies> {
    return this.#options.control.inspect(method, { arguments: parameters, timeoutMs: TIMEOUT_MS });
  }

  /** Undefined: there is no such queue. */
  async #countConsumers(queue: string): Promise<number | undefined> {
    try {
      const { consumerCount } = await this.#options.celery.withChannel((channel) =>
        channel.checkQueue(queue),
      );
      return consumerCount;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === NOT_FOUND) return undefined;
      throw error;
    }
  }
}

/** The message of a task, without its arguments. */
export function toWaitingTask({ headers, priority = 0, redelivered }: Delivery): WaitingTask {
  const { id } = headers;
  return { taskId: typeof id === 'string' ? id : undefined, priority, redelivered };
}

/** What stands in the place of the result that did not come. */
export function withoutResult(run: SilentRun, resultQueue: string): Publication {
  const { jobId, taskId, workflowType, lastSignAtMs } = run;
  return {
    exchange: '',
    routingKey: resultQueue,
    body: TaskResult.encode({
      jobId,
      taskId,
      taskType: workflowType,
      resultType: 'ERROR',
      logs: '',
      feedback: [],
    }),
    headers: { [WITHOUT_RESULT_HEADER]: String(lastSignAtMs) },
    messageId: randomUUID(),
  };
}

/** The id of a worker's process, if it is one of Celery's: ours never ends a task without a result. */
function pidOfCelery(stats: unknown): WorkerCensus['nodes'][string] | undefined {
  if (!isRecord(stats) || !isRecord(stats['pool'])) return undefined;
  const { implementation } = stats['pool'];
  const isCelery = typeof implementation === 'string' && implementation.startsWith('celery.');
  return isCelery && typeof stats['pid'] === 'number' ? stats['pid'] : undefined;
}

/** A worker that cannot answer replies with an error. */
function isAnswer(reply: unknown): boolean {
  return isRecord(reply) && !('error' in reply);
}

function idsOf(reply: unknown): string[] {
  return fieldOfEach(reply, 'id');
}

function namesOf(reply: unknown): string[] {
  return fieldOfEach(reply, 'name');
}

function fieldOfEach(reply: unknown, field: string): string[] {
  if (!Array.isArray(reply)) return [];
  return reply.flatMap((each: unknown) =>
    isRecord(each) && typeof each[field] === 'string' ? [each[field]] : [],
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
