import type { Delivery, Publication, PublishOutcome } from '@omotes/amqp';
import {
  DEAD_LETTER_QUEUE,
  InboxBatch,
  isInboxQueueName,
  JOB_DELETIONS_QUEUE,
  JOB_SUBMISSIONS_QUEUE,
  JobDelete,
  JobProgressUpdate,
  JobResult,
  JobStatusUpdate,
  JobSubmission,
  TASK_PROGRESS_QUEUE,
  TASK_RESULT_QUEUE,
  TaskProgressUpdate,
  TaskResult,
  type JobUpdate,
} from '@omotes/protocol';
import type { Actor } from './scheduler.ts';

const JOB_QUEUE = /^jobs\..*\.(status|progress|result)$/;

/** No message of any kind. */
export const UNREADABLE = Buffer.from([0xff]);

type Addressed = Pick<Delivery, 'routingKey' | 'body'> | Publication;

interface Message {
  readonly delivery: Delivery;
  /** The actor it was delivered to; undefined: it waits in its queue. */
  readonly owner: string | undefined;
}

/** Queues with unacknowledged deliveries, in the order of publication. */
export class InMemoryBroker {
  readonly #toSdk: (event: JobUpdate) => void;
  readonly #deadLetter: (queue: string) => void;
  /** The queues of SDKs that are there; what is published to another one is dropped. */
  readonly sdkQueues = new Set<string>();
  #messages: Message[] = [];

  /** `toSdk` is told of what is published for SDKs, `setApart` of each dead letter, from which queue it is. */
  constructor(toSdk: (event: JobUpdate) => void, deadLetter: (queue: string) => void) {
    this.#toSdk = toSdk;
    this.#deadLetter = deadLetter;
  }

  /** How many messages wait in a queue. */
  count(queue: string): number {
    return this.#messages.filter(({ delivery, owner }) => delivery.queue === queue && owner === undefined)
      .length;
  }

  get isEmpty(): boolean {
    return this.#messages.length === 0;
  }

  /** Returns whether there is a queue for it. */
  publish(publication: Publication): boolean {
    const { routingKey } = publication;
    for (const event of readEvents(publication)) this.#toSdk(event);
    const isRouted = !isSdkQueue(routingKey) || this.sdkQueues.has(routingKey);
    if (routingKey === DEAD_LETTER_QUEUE) this.#deadLetter(originOf(publication));
    else if (isRouted) this.#messages.push({ delivery: toDelivery(publication), owner: undefined });
    return isRouted;
  }

  /** Delivers the first `count` messages of a queue. */
  take(owner: string, queue: string, count: number): Delivery[] {
    const taken: Delivery[] = [];
    this.#messages = this.#messages.map((message) => {
      if (taken.length === count || message.owner !== undefined || message.delivery.queue !== queue)
        return message;
      taken.push(message.delivery);
      return { ...message, owner };
    });
    return taken;
  }

  /** One delivery, or all that the owner has. */
  acknowledge(owner: string, only?: Delivery): void {
    this.#messages = this.#messages.filter(
      (message) => message.owner !== owner || (only && message.delivery !== only),
    );
  }

  /** A queue of an SDK goes, with what is in it. */
  deleteQueue(queue: string): void {
    this.sdkQueues.delete(queue);
    this.#messages = this.#messages.filter(({ delivery }) => delivery.queue !== queue);
  }

  /** The owner's channel is gone: what it has goes back to its place. */
  requeue(owner: string): void {
    this.#messages = this.#messages.map((message) =>
      message.owner === owner
        ? { delivery: { ...message.delivery, redelivered: true }, owner: undefined }
        : message,
    );
  }

  state(): string {
    return this.#messages
      .map(({ delivery, owner = '' }) =>
        [
          delivery.queue,
          owner,
          delivery.redelivered,
          delivery.messageId,
          delivery.body.toString('latin1'),
        ].join(' '),
      )
      .sort(byQueue)
      .join('\n');
  }

  /** What is left, in words. */
  describe(): string[] {
    return this.#messages.map(
      ({ delivery, owner }) =>
        `${describeMessage(delivery)} ${owner ? `unacknowledged by ${owner}` : `in ${delivery.queue}`}`,
    );
  }
}

/** Stable, so the messages of one queue keep their order. */
function byQueue(a: string, b: string): number {
  const [queueA = '', queueB = ''] = [a.split(' ', 1)[0], b.split(' ', 1)[0]];
  return queueA < queueB ? -1 : queueA > queueB ? 1 : 0;
}

/** Publishes for one actor; resolves when the broker has everything. As `Publisher` of `@omotes/amqp`. */
export class InMemoryPublisher {
  readonly #broker: InMemoryBroker;
  readonly #actor: () => Actor;

  constructor(broker: InMemoryBroker, actor: () => Actor) {
    this.#broker = broker;
    this.#actor = actor;
  }

  async publish(publication: Publication): Promise<PublishOutcome> {
    const [outcome = { routed: true }] = await this.publishAll([publication]);
    return outcome;
  }

  async publishAll(publications: readonly Publication[]): Promise<PublishOutcome[]> {
    const send = (count: number): PublishOutcome[] =>
      publications.slice(0, count).map((publication) => ({ routed: this.#broker.publish(publication) }));
    if (publications.length === 0) return [];
    return this.#actor().call({
      describe: () => `publishes ${publications.map(describeMessage).join(', ')}`,
      effect: () => send(publications.length),
      burst: { count: publications.length, send },
      learns: (outcomes) => outcomes.map(({ routed }) => routed).join(),
    });
  }
}

function toDelivery(publication: Publication): Delivery {
  const { exchange, routingKey, body, headers = {}, messageId, correlationId } = publication;
  const { replyTo, contentType, contentEncoding, priority } = publication;
  return {
    queue: routingKey,
    exchange,
    routingKey,
    body: Buffer.from(body),
    headers,
    redelivered: false,
    messageId,
    correlationId,
    replyTo,
    contentType,
    contentEncoding,
    priority,
  };
}

/** Where a dead letter was. */
function originOf({ headers = {} }: Publication | Delivery): string {
  return String(headers['x-omotes-queue']);
}

function isSdkQueue(queue: string): boolean {
  return JOB_QUEUE.test(queue) || isInboxQueueName(queue);
}

/** The events of jobs in a message for an SDK; none in any other. */
export function readEvents({ routingKey, body }: Addressed): readonly JobUpdate[] {
  if (isInboxQueueName(routingKey)) return InboxBatch.decode(body).updates;
  switch (JOB_QUEUE.exec(routingKey)?.[1]) {
    case 'status':
      return [{ type: 'status', ...JobStatusUpdate.decode(body) }];
    case 'progress':
      return [{ type: 'progress', ...JobProgressUpdate.decode(body) }];
    case 'result':
      return [{ type: 'result', ...JobResult.decode(body) }];
    case undefined:
    default:
      return [];
  }
}

/** What an event says, without its job. */
export function contentOf(event: JobUpdate): string {
  switch (event.type) {
    case 'status':
      return event.status;
    case 'progress':
      return `progress ${event.fraction} ${event.message}`;
    case 'result':
      return `result ${event.resultType} ${JSON.stringify(event.logs)}`;
  }
}

/** A job's number in its world. */
export function jobName(jobId: string): string {
  return `job ${Number(jobId.slice(-4))}`;
}

/** In words. */
function describeMessage(message: Publication | Delivery): string {
  const { routingKey, body } = message;
  if (routingKey === DEAD_LETTER_QUEUE) return `dead letter from ${originOf(message)}`;
  if (UNREADABLE.equals(body)) return 'something unreadable';
  const events = readEvents(message);
  if (events.length > 0)
    return events.map((event) => `${contentOf(event)} of ${jobName(event.jobId)}`).join(' + ');
  switch (routingKey) {
    case JOB_SUBMISSIONS_QUEUE:
      return `submission of ${jobName(JobSubmission.decode(body).jobId)}`;
    case JOB_DELETIONS_QUEUE:
      return `delete of ${jobName(JobDelete.decode(body).jobId)}`;
    case TASK_PROGRESS_QUEUE: {
      const { type, jobId, taskId } = TaskProgressUpdate.decode(body);
      return `${type} of ${jobName(jobId)} by task ${taskId}`;
    }
    case TASK_RESULT_QUEUE: {
      const { resultType, jobId, taskId, logs } = TaskResult.decode(body);
      return `${resultType} (${logs}) of ${jobName(jobId)} by task ${taskId}`;
    }
    default:
      return isSdkQueue(routingKey) ? 'nothing' : `task ${message.correlationId} of ${routingKey}`;
  }
}
