import { once, EventEmitter } from 'node:events';
import { DeliveryConsumer, Connection, Publisher, type Publication } from '@omotes/amqp';
import {
  AvailableWorkflows,
  AVAILABLE_WORKFLOWS_ROUTING_KEY,
  exchangeQueue,
  INBOX_HEADER,
  InboxBatch,
  JOB_DELETIONS_QUEUE,
  JOB_SUBMISSIONS_QUEUE,
  JobDelete,
  JobProgressUpdate,
  jobQueues,
  JobResult,
  JobStatusUpdate,
  JobSubmission,
  OMOTES_EXCHANGE,
  WORKFLOW_REQUESTS_QUEUE,
  type JobUpdate,
  type WorkflowDefinition,
} from '@omotes/protocol';
import type { TestBroker } from '@omotes/testing';

export const NOOP: WorkflowDefinition = {
  workflowType: 'noop',
  description: 'Returns its input',
  parameters: [],
};

/** The events that the stub publishes when a job is submitted. It adds the job id. */
export type Script = (submission: JobSubmission) => readonly ScriptedEvent[];
export type ScriptedEvent = JobUpdate extends infer Event
  ? Event extends JobUpdate
    ? Omit<Event, 'jobId'>
    : never
  : never;

export const status = (
  name: 'REGISTERED' | 'ENQUEUED' | 'RUNNING' | 'FINISHED' | 'CANCELLED',
): ScriptedEvent => ({
  type: 'status',
  status: name,
});
export const progress = (fraction: number): ScriptedEvent => ({
  type: 'progress',
  fraction,
  message: '',
});
export const succeeded = (outputEsdl: string): ScriptedEvent => ({
  type: 'result',
  resultType: 'SUCCEEDED',
  outputEsdl,
  logs: 'done',
  feedback: [],
});
export const cancelled: ScriptedEvent = {
  type: 'result',
  resultType: 'CANCELLED',
  logs: '',
  feedback: [],
};

/** Runs every job to its end at once. */
export const succeed: Script = ({ esdl }) => [
  status('REGISTERED'),
  status('ENQUEUED'),
  status('RUNNING'),
  progress(0.5),
  progress(1),
  status('FINISHED'),
  succeeded(esdl),
];

/** Speaks the SDK's side of the wire as an orchestrator does, and publishes the events that the test wants. */
export class StubOrchestrator extends EventEmitter<{ submission: [JobSubmission]; deletion: [string] }> {
  readonly submissions: JobSubmission[] = [];
  /** Makes the events of a submitted job. Empty: the test publishes them itself. */
  script: Script = succeed;
  /** Whether it announces and uses inboxes. */
  readonly #hasInbox: boolean;
  /** Where the events of each job go, once it was submitted. */
  readonly #replyTo = new Map<string, PromiseWithResolvers<string | undefined>>();
  readonly #connection: Connection;
  readonly #publisher: Publisher;
  #workflows: readonly WorkflowDefinition[];

  constructor(
    broker: TestBroker,
    options: { workflows?: readonly WorkflowDefinition[]; inbox?: boolean } = {},
  ) {
    super();
    this.#hasInbox = options.inbox ?? false;
    this.#workflows = options.workflows ?? [NOOP];
    this.#connection = new Connection({
      hostname: broker.hostname,
      port: broker.port,
      username: broker.username,
      password: broker.password,
      virtualHost: broker.virtualHost,
      name: 'stub orchestrator',
      topology: {
        exchanges: [OMOTES_EXCHANGE],
        queues: [exchangeQueue(JOB_SUBMISSIONS_QUEUE), exchangeQueue(JOB_DELETIONS_QUEUE)],
      },
    });
    this.#publisher = new Publisher(this.#connection);
  }

  async start(): Promise<void> {
    await this.#connection.start();
    const submissions = new DeliveryConsumer(this.#connection, {
      queues: [exchangeQueue(JOB_SUBMISSIONS_QUEUE)],
      prefetch: 500,
      handle: async ({ body, replyTo }) => {
        const submission = JobSubmission.decode(body);
        this.submissions.push(submission);
        this.#replyToOf(submission.jobId).resolve(this.#hasInbox ? replyTo : undefined);
        this.emit('submission', submission);
        await this.publishEvents(submission.jobId, ...this.script(submission));
        return 'acknowledge';
      },
    });
    const deletions = new DeliveryConsumer(this.#connection, {
      queues: [exchangeQueue(JOB_DELETIONS_QUEUE)],
      prefetch: 10,
      handle: async ({ body }) => {
        this.emit('deletion', JobDelete.decode(body).jobId);
        return 'acknowledge';
      },
    });
    const requests = new DeliveryConsumer(this.#connection, {
      queues: [WORKFLOW_REQUESTS_QUEUE],
      prefetch: 10,
      handle: async () => {
        await this.broadcast(this.#workflows);
        return 'acknowledge';
      },
    });
    await Promise.all([submissions.start(), deletions.start(), requests.start()]);
  }

  stop(): Promise<void> {
    return this.#connection.stop();
  }

  /** Resolves with the next submission. */
  async nextSubmission(): Promise<JobSubmission> {
    const [submission] = (await once(this, 'submission')) as [JobSubmission]; // what the event carries
    return submission;
  }

  async nextDeletion(): Promise<string> {
    const [jobId] = (await once(this, 'deletion')) as [string]; // what the event carries
    return jobId;
  }

  /** Publishes these events of a job in this order and waits for their confirmation. Waits for the submission first. */
  async publishEvents(jobId: string, ...scripted: readonly ScriptedEvent[]): Promise<void> {
    if (scripted.length === 0) return;
    const updates = scripted.map((event): JobUpdate => ({ ...event, jobId }));
    const inbox = await this.#replyToOf(jobId).promise;
    const publications: readonly Publication[] =
      inbox === undefined
        ? updates.map(toPublication)
        : [{ exchange: '', routingKey: inbox, body: InboxBatch.encode({ updates }) }];
    await this.publish(...publications);
  }

  #replyToOf(jobId: string): PromiseWithResolvers<string | undefined> {
    const replyTo = this.#replyTo.get(jobId) ?? Promise.withResolvers<string | undefined>();
    this.#replyTo.set(jobId, replyTo);
    return replyTo;
  }

  async publish(...publications: readonly Publication[]): Promise<void> {
    await this.#publisher.publishAll(publications);
  }

  /** Takes the messages of the queue before its other consumers can; `release` requeues them. */
  async holdBack(queue: string): Promise<{ release: () => Promise<void> }> {
    const consuming = Promise.withResolvers<void>();
    const releasing = Promise.withResolvers<void>();
    const held = this.#connection.withChannel(async (channel) => {
      await channel.consume(queue, () => undefined, { priority: 1 });
      consuming.resolve();
      await releasing.promise;
    });
    await consuming.promise;
    return {
      release: () => {
        releasing.resolve();
        return held;
      },
    };
  }

  async broadcast(workflows: readonly WorkflowDefinition[]): Promise<void> {
    this.#workflows = workflows;
    await this.#publisher.publish({
      exchange: OMOTES_EXCHANGE.name,
      routingKey: AVAILABLE_WORKFLOWS_ROUTING_KEY,
      body: AvailableWorkflows.encode({ workflows }),
      headers: this.#hasInbox ? { [INBOX_HEADER]: '1' } : {},
    });
  }
}

export function toPublication(event: JobUpdate): Publication {
  const queues = jobQueues(event.jobId);
  switch (event.type) {
    case 'status':
      return { exchange: '', routingKey: queues.status.name, body: JobStatusUpdate.encode(event) };
    case 'progress':
      return { exchange: '', routingKey: queues.progress.name, body: JobProgressUpdate.encode(event) };
    case 'result':
      return { exchange: '', routingKey: queues.result.name, body: JobResult.encode(event) };
  }
}
