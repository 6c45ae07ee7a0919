import { BatchConsumer, Publisher, type Connection, type Delivery, type Hold } from '@omotes/amqp';
import { JOB_DELETIONS_QUEUE, JOB_SUBMISSIONS_QUEUE, type WorkflowDefinition } from '@omotes/protocol';
import type { Logger } from '@omotes/service';
import type { Backlog } from '../upkeep/backlog.ts';
import type { JobTransitions } from '../transitions/job-transitions.ts';
import type { SdkPort } from '../transitions/sdk-port.ts';
import type { Metrics } from '../monitoring/metrics.ts';
import { DeadLetterQueue, describe } from './dead-letter-queue.ts';
import { DeclarationWait } from './declaration-wait.ts';
import { handleDeletions, type DeletionPorts } from './deletions.ts';
import { isTransient } from './is-transient.ts';
import { handleSubmissions, deadLetterSubmission } from './submissions.ts';
import { handleTaskEvents, deadLetterTaskEvents, type TaskEventPorts } from './task-events.ts';

/** What the consumers hand their messages to. */
export interface ConsumerParts {
  /** To the SDKs' virtual host, and to where the workers' events come from. */
  readonly sdk: Connection;
  readonly tasks: Connection;
  readonly progressQueue: string;
  readonly resultQueue: string;
  readonly sdkPort: SdkPort;
  readonly transitions: JobTransitions;
  readonly definitions: () => ReadonlyMap<string, WorkflowDefinition>;
  readonly removeLeftovers: DeletionPorts['removeLeftovers'];
  readonly registerResources: TaskEventPorts['registerResources'];
  readonly backlog: Backlog;
  readonly metrics: Metrics;
  readonly log: Logger;
}

type Handle = (batch: readonly Delivery[], signal: AbortSignal, hold: Hold) => Promise<void>;

/** Small messages: as many as keep a batch full. */
const PROGRESS_PREFETCH = 2_000;

/** These can carry an ESDL each. */
const RESULT_PREFETCH = 500;
const SUBMISSION_PREFETCH = 500;

/**
 * Priorities of the two consumers of submissions: while the batch of one waits for confirms, that of the other is handled. The second gets
 * what the first cannot hold, so that a few submissions keep their order.
 */
const SUBMISSION_PRIORITIES = [0, -1];

/** A message can hold many events: so few bytes that a transaction has some thousand at most. */
const TASK_EVENTS_BATCH = { messages: 500, bytes: 1024 * 1024 };

/** The consumers of the queues that bring events; not started yet. */
export function createConsumers(parts: ConsumerParts): readonly BatchConsumer[] {
  const { sdk, tasks, progressQueue, resultQueue, sdkPort, transitions, definitions } = parts;
  const submissionPorts = {
    definitions,
    transitions,
    sdk: sdkPort,
    deadLetters: deadLettersOf(sdk, parts),
    declarationWait: new DeclarationWait(),
  };
  const { removeLeftovers, registerResources } = parts;
  const deletionPorts = { transitions, deadLetters: deadLettersOf(sdk, parts), removeLeftovers };
  const taskEventPorts = {
    resultQueue,
    transitions,
    deadLetters: deadLettersOf(tasks, parts),
    registerResources,
  };
  // The replica that started first takes the workers' events, those of a job in their order; what is more than it
  // can hold, or all when it is gone, goes to the next.
  const priority = -Date.now();
  return [
    ...SUBMISSION_PRIORITIES.map(
      (priority) =>
        new BatchConsumer(sdk, {
          subscriptions: [{ queue: JOB_SUBMISSIONS_QUEUE, prefetch: SUBMISSION_PREFETCH, priority }],
          handle: measured(parts, (batch, signal, hold) =>
            handleSubmissions(submissionPorts, batch, signal, hold),
          ),
          deadLetter: async (delivery, error, hold) =>
            hold(delivery, () => deadLetterSubmission(submissionPorts, delivery, error)),
          ...onFailure(parts),
        }),
    ),
    new BatchConsumer(sdk, {
      subscriptions: [{ queue: JOB_DELETIONS_QUEUE, prefetch: SUBMISSION_PREFETCH }],
      handle: measured(parts, (batch, signal, hold) => handleDeletions(deletionPorts, batch, signal, hold)),
      deadLetter: async (delivery, error, hold) =>
        hold(delivery, () => deletionPorts.deadLetters.store(delivery, describe(error))),
      ...onFailure(parts),
    }),
    new BatchConsumer(tasks, {
      subscriptions: [
        { queue: progressQueue, prefetch: PROGRESS_PREFETCH, priority },
        // A worker's progress is confirmed before its result is published, so it is handled before it too.
        { queue: resultQueue, prefetch: RESULT_PREFETCH, priority, after: progressQueue },
      ],
      maxBatch: TASK_EVENTS_BATCH,
      handle: measured(parts, (batch, signal, hold) => handleTaskEvents(taskEventPorts, batch, signal, hold)),
      deadLetter: (delivery, error, hold) => deadLetterTaskEvents(taskEventPorts, delivery, error, hold),
      ...onFailure(parts),
    }),
  ];
}

function deadLettersOf(connection: Connection, { metrics, log }: ConsumerParts): DeadLetterQueue {
  return new DeadLetterQueue(new Publisher(connection), (delivery, reason) => {
    metrics.deadLettered(delivery.queue);
    log.error({ queue: delivery.queue, reason }, 'message put in the dead-letter queue');
  });
}

function measured({ backlog, metrics }: ConsumerParts, handle: Handle): Handle {
  return async (batch, signal, hold) => {
    await handle(batch, signal, hold);
    backlog.handled(batch);
    metrics.batchHandled(batch[0]?.queue ?? '', batch.length);
  };
}

function onFailure({ metrics, log }: ConsumerParts): {
  isTransient: (error: unknown) => boolean;
  failed: (error: unknown, batch: readonly Delivery[]) => void;
} {
  return {
    isTransient,
    failed: (error, batch) => {
      const queue = batch[0]?.queue ?? '';
      metrics.batchFailed(queue);
      log.warn({ err: error, queue, messages: batch.length }, 'batch failed; it will be handled again');
    },
  };
}
