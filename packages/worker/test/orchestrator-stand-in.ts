import { once } from 'node:events';
import { EventEmitter } from 'node:events';
import { randomUUID } from 'node:crypto';
import { BatchConsumer, Connection, Publisher, type Delivery } from '@omotes/amqp';
import { encodeTask, RemoteControl } from '@omotes/celery';
import {
  DEAD_LETTER_QUEUE,
  LIVE_LOGS_HEADER,
  PACKED_HEADER,
  PackedMessages,
  plainQueue,
  TASK_PROGRESS_QUEUE,
  TASK_RESULT_QUEUE,
  TaskProgressUpdate,
  TaskResult,
  workerQueue,
} from '@omotes/protocol';
import type { TestBroker } from '@omotes/testing';

/** An event of a task with its AMQP properties, in the order of arrival. */
export type SeenEvent = ({ of: 'update' } & TaskProgressUpdate) | ({ of: 'result' } & TaskResult);

export interface Submission {
  readonly workflowType: string;
  readonly params?: Record<string, unknown>;
  readonly esdl?: string;
  readonly jobReference?: string | null;
  readonly priority?: number;
  readonly taskId?: string;
  readonly liveLogs?: boolean;
  /** Whether its events may be packed. */
  readonly takesPacked?: boolean;
}

export const ESDL =
  '<?xml version="1.0"?>\n<esdl:EnergySystem xmlns:esdl="http://www.tno.nl/esdl" name="Town"/>';

/** Submits tasks and records the workers' events, as an orchestrator does. */
export class OrchestratorStandIn {
  readonly connection: Connection;
  readonly publisher: Publisher;
  readonly control: RemoteControl;
  readonly seen: SeenEvent[] = [];
  /** Packed events appear here one by one. */
  readonly deliveries: Delivery[] = [];
  packs = 0;
  readonly deadLetters: Delivery[] = [];
  /** Events with a message id that arrived before; they are in no other list. */
  readonly repeated: Delivery[] = [];
  readonly #messageIds = new Set<string>();
  readonly #arrivals = new EventEmitter<{ arrival: [] }>();

  constructor(broker: TestBroker) {
    const queues = [TASK_PROGRESS_QUEUE, TASK_RESULT_QUEUE, DEAD_LETTER_QUEUE];
    this.connection = new Connection({
      ...broker,
      name: 'orchestrator',
      topology: { queues: queues.map(plainQueue) },
    });
    this.publisher = new Publisher(this.connection);
    this.control = new RemoteControl(this.connection);
  }

  async start(): Promise<void> {
    await this.connection.start();
    // As in the orchestrator: events that were confirmed before a result arrive before it.
    const consumer = new BatchConsumer(this.connection, {
      subscriptions: [
        { queue: TASK_PROGRESS_QUEUE, prefetch: 10_000 },
        { queue: TASK_RESULT_QUEUE, prefetch: 10_000, after: TASK_PROGRESS_QUEUE },
        { queue: DEAD_LETTER_QUEUE, prefetch: 100 },
      ],
      handle: async (batch) => {
        for (const delivery of batch.flatMap((each) => this.#unpacked(each))) this.#received(delivery);
        this.#arrivals.emit('arrival');
      },
      isTransient: () => false,
      deadLetter: async (_, error) => {
        throw error;
      },
    });
    await consumer.start();
  }

  async stop(): Promise<void> {
    await this.connection.stop();
  }

  /** Declares the queue and publishes a task; returns its id. */
  async submit(submission: Submission): Promise<string> {
    const {
      workflowType,
      params = {},
      esdl = ESDL,
      jobReference = null,
      priority = 4,
      liveLogs,
      takesPacked,
    } = submission;
    const taskId = submission.taskId ?? randomUUID();
    await this.connection.declare({ queues: [workerQueue(workflowType)] });
    const args = [`job of ${taskId}`, jobReference, esdl, params];
    const headers = {
      traceparent: `00-${taskId}`,
      ...(liveLogs ? { [LIVE_LOGS_HEADER]: true } : {}),
      ...(takesPacked ? { [PACKED_HEADER]: true } : {}),
    };
    await this.publisher.publish(encodeTask({ taskId, name: workflowType, args, priority, headers }));
    return taskId;
  }

  about(taskId: string): SeenEvent[] {
    return this.seen.filter((seen) => seen.taskId === taskId);
  }

  /** Resolves with what `find` returns, once that is not undefined. */
  async until<T>(find: () => T | undefined): Promise<T> {
    for (;;) {
      const found = find();
      if (found !== undefined) return found;
      await once(this.#arrivals, 'arrival');
    }
  }

  result(taskId: string): Promise<TaskResult> {
    return this.until(() => {
      const found = this.about(taskId).find((seen) => seen.of === 'result');
      return found?.of === 'result' ? found : undefined;
    });
  }

  starts(taskId: string): number {
    return this.about(taskId).filter((seen) => seen.of === 'update' && seen.type === 'start').length;
  }

  async startsReach(count: number, taskId: string): Promise<void> {
    await this.until(() => (this.starts(taskId) >= count ? true : undefined));
  }

  /** The message of the task's `count`th progress update. */
  progressMessage(taskId: string, count = 1): Promise<string> {
    return this.until(() => {
      const updates = this.about(taskId).filter((seen) => seen.of === 'update' && seen.type === 'progress');
      const update = updates[count - 1];
      return update?.of === 'update' ? update.message : undefined;
    });
  }

  #unpacked(delivery: Delivery): readonly Delivery[] {
    if (delivery.headers[PACKED_HEADER] !== true) return [delivery];
    this.packs += 1;
    const { messages } = PackedMessages.decode(delivery.body);
    return messages.map((message) => ({ ...delivery, ...message, body: Buffer.from(message.body) }));
  }

  #received(delivery: Delivery): void {
    // After a lost connection a publisher repeats unconfirmed messages with the same message id.
    const { messageId = randomUUID() } = delivery;
    if (this.#messageIds.has(messageId)) {
      this.repeated.push(delivery);
      return;
    }
    this.#messageIds.add(messageId);
    this.deliveries.push(delivery);
    if (delivery.queue === DEAD_LETTER_QUEUE) this.deadLetters.push(delivery);
    else if (delivery.queue === TASK_RESULT_QUEUE)
      this.seen.push({ of: 'result', ...TaskResult.decode(delivery.body) });
    else this.seen.push({ of: 'update', ...TaskProgressUpdate.decode(delivery.body) });
  }
}
