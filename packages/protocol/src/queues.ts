import type { JobPriority } from './messages/job-requests.ts';

/** A queue of the wire contract. The arguments must be exactly these: RabbitMQ refuses a differing declaration. */
export interface ContractQueue {
  readonly name: string;
  readonly durable: boolean;
  readonly exclusive?: boolean;
  readonly arguments?: Readonly<Record<string, unknown>>;
  readonly bindings?: readonly { readonly exchange: string; readonly routingKey: string }[];
}

/** A durable queue that is reached through the default exchange only. */
export function plainQueue(name: string): ContractQueue {
  return { name, durable: true };
}

// SDK side: `docs/wire-protocol.md#sdk-side`.

/** Not durable: a broker restart drops it and its bindings, so declare it after every connect. */
export const OMOTES_EXCHANGE = { name: 'omotes_exchange', type: 'direct', durable: false } as const;

/** A durable queue that is also reached through {@link OMOTES_EXCHANGE}, under its own name. */
export function exchangeQueue(name: string): ContractQueue {
  return { ...plainQueue(name), bindings: [{ exchange: OMOTES_EXCHANGE.name, routingKey: name }] };
}

/** How long the queues of an SDK that is away are kept: 48 hours. */
export const DEFAULT_EXPIRES_MS = 172_800_000;

export const JOB_SUBMISSIONS_QUEUE = 'job_submissions';
export const JOB_DELETIONS_QUEUE = 'job_deletions';

/** Of SDKs that ask for the workflows, on {@link OMOTES_EXCHANGE} and on the default exchange. */
export const WORKFLOW_REQUESTS_ROUTING_KEY = 'request_available_workflows';

/** Of the orchestrators' broadcast of the workflows, on {@link OMOTES_EXCHANGE}. */
export const AVAILABLE_WORKFLOWS_ROUTING_KEY = 'available_workflows';

/** Owned by one connection at a time: SDKs publish to a queue of this name, so there cannot be one for each orchestrator. */
export const WORKFLOW_REQUESTS_QUEUE: ContractQueue = {
  name: WORKFLOW_REQUESTS_ROUTING_KEY,
  durable: false,
  exclusive: true,
  bindings: [{ exchange: OMOTES_EXCHANGE.name, routingKey: WORKFLOW_REQUESTS_ROUTING_KEY }],
};

/** One for each SDK. */
export function availableWorkflowsQueue(clientId: string): ContractQueue {
  return {
    name: `${AVAILABLE_WORKFLOWS_ROUTING_KEY}.${clientId}`,
    durable: false,
    exclusive: true,
    bindings: [{ exchange: OMOTES_EXCHANGE.name, routingKey: AVAILABLE_WORKFLOWS_ROUTING_KEY }],
  };
}

export interface JobQueues {
  readonly status: ContractQueue;
  readonly progress: ContractQueue;
  readonly result: ContractQueue;
}

/**
 * The three queues in which an SDK receives what happens to one job.
 *
 * @param expiresMs how long they are kept while nobody consumes them.
 */
export function jobQueues(jobId: string, expiresMs = DEFAULT_EXPIRES_MS): JobQueues {
  const queue = (event: string): ContractQueue => ({
    ...exchangeQueue(`jobs.${jobId}.${event}`),
    arguments: { 'x-expires': expiresMs },
  });
  return { status: queue('status'), progress: queue('progress'), result: queue('result') };
}

// Extensions: `docs/wire-protocol.md#extensions`.

const INBOX_PREFIX = 'sdk.';

/** Header of an `AvailableWorkflows` message whose sender delivers to inboxes. */
export const INBOX_HEADER = 'x-omotes-inbox';

/** Of a submission, and of its task: the program wants what the task writes while it runs. Its value is true. */
export const LIVE_LOGS_HEADER = 'x-omotes-live-logs';

/**
 * Of a task: its orchestrator takes the events of tasks packed. Of a message in one of the workers' event queues: it holds
 * several. Its value is true.
 */
export const PACKED_HEADER = 'x-omotes-packed';

/** Of a START: how the task's last run on the same worker died, for the result of a job that dies too often. */
export const PREVIOUS_CRASH_HEADER = 'x-omotes-previous-death';

/** Of a progress update: the message id of the START that does not count, because its worker was stopped. */
export const REQUEUED_START_HEADER = 'x-omotes-returned-start';

/**
 * The queue in which an SDK receives what happens to all of its jobs. Reached through the default exchange.
 *
 * @param clientId the same one finds the same inbox again.
 * @param expiresMs how long it is kept while nobody consumes it.
 */
export function inboxQueue(clientId: string, expiresMs = DEFAULT_EXPIRES_MS): ContractQueue {
  return { ...plainQueue(`${INBOX_PREFIX}${clientId}`), arguments: { 'x-expires': expiresMs } };
}

/** Whether a `reply_to` may be delivered to: any other name could be a queue of somebody else. */
export function isInboxQueueName(name: string): boolean {
  return name.startsWith(INBOX_PREFIX) && name.length > INBOX_PREFIX.length;
}

/** Messages that could not be read or handled, with the reason; each virtual host has one. A {@link plainQueue}. */
export const DEAD_LETTER_QUEUE = 'omotes_dead_letters';

// Worker side: `docs/wire-protocol.md#worker-side`. All of it is reached through the default exchange.

/** Tasks of one workflow type; its name is the routing key too. */
export function workerQueue(workflowType: string): ContractQueue {
  return { ...plainQueue(workflowType), arguments: { 'x-max-priority': 10 } };
}

/** Default name, which a deployment can change. */
export const TASK_PROGRESS_QUEUE = 'omotes_task_progress_events';
/** Default name, which a deployment can change. */
export const TASK_RESULT_QUEUE = 'omotes_task_result_events';

const CELERY_PRIORITIES = { low: 2, medium: 4, high: 6 } as const satisfies Record<JobPriority, number>;

/**
 * The priority of the task message.
 *
 * @param priority absent is treated as medium.
 */
export function celeryPriority(priority: JobPriority = 'medium'): number {
  return CELERY_PRIORITIES[priority];
}
