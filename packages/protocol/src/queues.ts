import type { JobPriority } from './messages/job-requests.ts';

/** A queue of the wire contract. Declare it with exactly these arguments: RabbitMQ refuses other ones for an existing queue. */
export interface ContractQueue {
  readonly name: string;
  readonly durable: boolean;
  readonly exclusive?: boolean;
  readonly arguments?: Readonly<Record<string, unknown>>;
  readonly bindings?: readonly { readonly exchange: string; readonly routingKey: string }[];
}

/** A durable queue that is reached only through the default exchange. */
export function plainQueue(name: string): ContractQueue {
  return { name, durable: true };
}

// SDK side: `docs/wire-protocol.md#sdk-side`.

/** The exchange of the SDK side. It is not durable: a broker restart drops it and its bindings, so declare it after every connect. */
export const OMOTES_EXCHANGE = { name: 'omotes_exchange', type: 'direct', durable: false } as const;

/** A durable queue that is also reached through {@link OMOTES_EXCHANGE}, under its own name. */
export function exchangeQueue(name: string): ContractQueue {
  return { ...plainQueue(name), bindings: [{ exchange: OMOTES_EXCHANGE.name, routingKey: name }] };
}

/** How long the broker keeps the queues of an SDK that is away, in milliseconds: 48 hours. */
export const DEFAULT_EXPIRES_MS = 172_800_000;

export const JOB_SUBMISSIONS_QUEUE = 'job_submissions';
export const JOB_DELETIONS_QUEUE = 'job_deletions';

/** Routing key of SDKs' requests for the workflows, on {@link OMOTES_EXCHANGE} and on the default exchange. */
export const WORKFLOW_REQUESTS_ROUTING_KEY = 'request_available_workflows';

/** Routing key of the orchestrators' broadcasts of the workflows, on {@link OMOTES_EXCHANGE}. */
export const AVAILABLE_WORKFLOWS_ROUTING_KEY = 'available_workflows';

/** The queue of requests for the workflows. SDKs publish to it by name, so the orchestrators share one, and one connection at a time owns it. */
export const WORKFLOW_REQUESTS_QUEUE: ContractQueue = {
  name: WORKFLOW_REQUESTS_ROUTING_KEY,
  durable: false,
  exclusive: true,
  bindings: [{ exchange: OMOTES_EXCHANGE.name, routingKey: WORKFLOW_REQUESTS_ROUTING_KEY }],
};

/** An SDK's queue for broadcasts of the workflows. */
export function availableWorkflowsQueue(clientId: string): ContractQueue {
  return {
    name: `${AVAILABLE_WORKFLOWS_ROUTING_KEY}.${clientId}`,
    durable: false,
    exclusive: true,
    bindings: [{ exchange: OMOTES_EXCHANGE.name, routingKey: AVAILABLE_WORKFLOWS_ROUTING_KEY }],
  };
}

/** The three queues of a job. */
export interface JobQueues {
  readonly status: ContractQueue;
  readonly progress: ContractQueue;
  readonly result: ContractQueue;
}

/**
 * The three queues in which an SDK receives the updates of one job.
 *
 * @param expiresMs how long the broker keeps them without a consumer, in milliseconds.
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

/** Header of an `AvailableWorkflows` message: its sender delivers to inboxes. */
export const INBOX_HEADER = 'x-omotes-inbox';

/** Header of a submission and of its task: the program wants live logs. Its value is true. */
export const LIVE_LOGS_HEADER = 'x-omotes-live-logs';

/**
 * Header of a task: its orchestrator accepts packed events. Header of a message in an event queue of the workers: it holds
 * several events. Its value is true.
 */
export const PACKED_HEADER = 'x-omotes-packed';

/** Header of a START: how the task's last run on the same worker crashed, for the result of a job that crashes too often. */
export const PREVIOUS_CRASH_HEADER = 'x-omotes-previous-death';

/** Header of a progress update: the message id of a START that does not count, because its worker was stopped. */
export const REQUEUED_START_HEADER = 'x-omotes-returned-start';

/**
 * The queue in which an SDK receives the updates of all its jobs, through the default exchange.
 *
 * @param clientId the client id that the SDK keeps over restarts.
 * @param expiresMs how long the broker keeps it without a consumer, in milliseconds.
 */
export function inboxQueue(clientId: string, expiresMs = DEFAULT_EXPIRES_MS): ContractQueue {
  return { ...plainQueue(`${INBOX_PREFIX}${clientId}`), arguments: { 'x-expires': expiresMs } };
}

/** Whether a `reply_to` names an inbox. Nothing may be published to other names: the queue could be another program's. */
export function isInboxQueueName(name: string): boolean {
  return name.startsWith(INBOX_PREFIX) && name.length > INBOX_PREFIX.length;
}

/** The queue of dead letters, one on each virtual host. A {@link plainQueue}. */
export const DEAD_LETTER_QUEUE = 'omotes_dead_letters';

// Worker side: `docs/wire-protocol.md#worker-side`. All of it is reached through the default exchange.

/** The queue of the tasks of one workflow type. Its name is also the routing key. */
export function workerQueue(workflowType: string): ContractQueue {
  return { ...plainQueue(workflowType), arguments: { 'x-max-priority': 10 } };
}

/** Default name of the queue of STARTs and progress; a deployment can change it. */
export const TASK_PROGRESS_QUEUE = 'omotes_task_progress_events';
/** Default name of the queue of tasks' results; a deployment can change it. */
export const TASK_RESULT_QUEUE = 'omotes_task_result_events';

const CELERY_PRIORITIES = { low: 2, medium: 4, high: 6 } as const satisfies Record<JobPriority, number>;

/**
 * The AMQP priority of the task message.
 *
 * @param priority of the job. Default: medium.
 */
export function celeryPriority(priority: JobPriority = 'medium'): number {
  return CELERY_PRIORITIES[priority];
}
