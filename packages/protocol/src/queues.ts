import type { JobPriority } from './job-requests.ts';

/** A queue of the wire contract. The arguments must be exactly these: RabbitMQ refuses a differing declaration. */
export interface ContractQueue {
  readonly name: string;
  readonly durable: boolean;
  readonly exclusive?: boolean;
  readonly arguments?: Readonly<Record<string, unknown>>;
  readonly bindings?: readonly { readonly exchange: string; readonly routingKey: string }[];
}

// SDK side, section 2.

/** Not durable: a broker restart drops it and its bindings, so declare it after every connect. */
export const OMOTES_EXCHANGE = { name: 'omotes_exchange', type: 'direct', durable: false } as const;

/** How long the queues of an SDK that is away are kept: 48 hours. */
export const DEFAULT_EXPIRES_MS = 172_800_000;

export const JOB_SUBMISSIONS_QUEUE: ContractQueue = boundByName({ name: 'job_submissions', durable: true });

export const JOB_DELETIONS_QUEUE: ContractQueue = boundByName({ name: 'job_deletions', durable: true });

/** Of SDKs that ask for the workflows, on {@link OMOTES_EXCHANGE}. */
export const WORKFLOW_REQUESTS_ROUTING_KEY = 'request_available_workflows';

/** Of the orchestrators' broadcast of the workflows, on {@link OMOTES_EXCHANGE}. */
export const AVAILABLE_WORKFLOWS_ROUTING_KEY = 'available_workflows';

/** One for each orchestrator replica, because an exclusive queue has one owner only. */
export function workflowRequestsQueue(replicaId: string): ContractQueue {
  return {
    name: `${WORKFLOW_REQUESTS_ROUTING_KEY}.${replicaId}`,
    durable: false,
    exclusive: true,
    bindings: [{ exchange: OMOTES_EXCHANGE.name, routingKey: WORKFLOW_REQUESTS_ROUTING_KEY }],
  };
}

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
  const queue = (event: string) =>
    boundByName({
      name: `jobs.${jobId}.${event}`,
      durable: true,
      arguments: { 'x-expires': expiresMs },
    });
  return { status: queue('status'), progress: queue('progress'), result: queue('result') };
}

// Extensions, section 6.

const INBOX_PREFIX = 'sdk.';

/** Header of an `AvailableWorkflows` message whose sender delivers to inboxes. */
export const INBOX_HEADER = 'x-omotes-inbox';

/**
 * The queue in which an SDK receives what happens to all of its jobs. Reached through the default exchange.
 *
 * @param clientId the same one finds the same inbox again.
 * @param expiresMs how long it is kept while nobody consumes it.
 */
export function inboxQueue(clientId: string, expiresMs = DEFAULT_EXPIRES_MS): ContractQueue {
  return { name: `${INBOX_PREFIX}${clientId}`, durable: true, arguments: { 'x-expires': expiresMs } };
}

/** Whether a `reply_to` may be delivered to: any other name could be a queue of somebody else. */
export function isInboxQueueName(name: string): boolean {
  return name.startsWith(INBOX_PREFIX) && name.length > INBOX_PREFIX.length;
}

/** Messages that could not be read or handled, with the reason; both virtual hosts have one. */
export const DEAD_LETTERS_QUEUE: ContractQueue = { name: 'omotes_dead_letters', durable: true };

// Worker side, section 3. All of it is reached through the default exchange.

/** Tasks of one workflow type; its name is the routing key too. */
export function workerQueue(workflowType: string): ContractQueue {
  return { name: workflowType, durable: true, arguments: { 'x-max-priority': 10 } };
}

/** Default name. */
export const TASK_PROGRESS_QUEUE = 'omotes_task_progress_events';
/** Default name. */
export const TASK_RESULT_QUEUE = 'omotes_task_result_events';

/** A queue of task events by its name, which a deployment can change. */
export function taskEventsQueue(name: string): ContractQueue {
  return { name, durable: true };
}

/** Priority of the task message. */
export const CELERY_PRIORITIES = { low: 2, medium: 4, high: 6 } as const satisfies Record<
  JobPriority,
  number
>;

/** @param priority absent is treated as medium. */
export function celeryPriority(priority: JobPriority = 'medium'): number {
  return CELERY_PRIORITIES[priority];
}

function boundByName(queue: ContractQueue): ContractQueue {
  return { ...queue, bindings: [{ exchange: OMOTES_EXCHANGE.name, routingKey: queue.name }] };
}
