import { randomUUID } from 'node:crypto';
import type { Publication, Publisher } from '@omotes/amqp';
import {
  JobProgressUpdate,
  jobQueues,
  JobStatusUpdate,
  RelayedInboxBatch,
  RelayedJobResult,
  type JobEvent,
} from '@omotes/protocol';
import type { Notice, SdkPort } from '../services/sdk-port.ts';

/** An inbox message is closed once its outputs are this long together; a single longer event goes alone. */
const MAX_INBOX_BATCH_CHARACTERS = 256 * 1024;

/**
 * Tells SDKs about their jobs: by the job's three queues, or packed into messages for the inbox of an SDK
 * that has one. All through the default exchange: the bindings of a durable queue to the exchange of the
 * contract, which is not durable, do not outlive a broker restart.
 */
export class SdkNotices implements SdkPort {
  readonly #publisher: Publisher;

  constructor(publisher: Publisher) {
    this.#publisher = publisher;
  }

  /**
   * The result of a job with queues of its own is published once everything before it has reached a queue: the broker orders
   * nothing between queues.
   */
  async notify(notices: readonly Notice[], signal: AbortSignal): Promise<readonly Notice[]> {
    const isLast = ({ replyTo, content }: Notice): boolean =>
      replyTo === undefined && content.type === 'result';
    const unrouted = await this.#publish(
      notices.filter((notice) => !isLast(notice)),
      signal,
    );
    const behind = new Set(unrouted.map(({ jobId }) => jobId));
    const last = notices.filter((notice) => isLast(notice) && !behind.has(notice.jobId));
    return fromFirstMissing(notices, [...unrouted, ...(await this.#publish(last, signal))]);
  }

  /** Resolves with those that no queue took and should have. */
  async #publish(notices: readonly Notice[], signal: AbortSignal): Promise<readonly Notice[]> {
    const messages = [...Map.groupBy(notices, ({ replyTo }) => replyTo)].flatMap(([inbox, of]) =>
      inbox === undefined ? of.map(toJobQueue) : toInbox(inbox, of),
    );
    const outcomes = await this.#publisher.publishAll(
      messages.map(({ publication }) => publication),
      signal,
    );
    return messages
      .flatMap((message, index) => (outcomes[index]?.routed === false ? message.notices : []))
      .filter(({ isUnwanted }) => !isUnwanted);
  }
}

/** A publication and what it tells. */
interface Message {
  readonly publication: Publication;
  readonly notices: readonly Notice[];
}

/** The notices of each job from its first missing one on. */
function fromFirstMissing(notices: readonly Notice[], missing: readonly Notice[]): readonly Notice[] {
  if (missing.length === 0) return missing;
  const isMissing = new Set(missing);
  const behind = new Set<string>();
  return notices.filter((notice) => {
    if (isMissing.has(notice)) behind.add(notice.jobId);
    return behind.has(notice.jobId);
  });
}

function toJobQueue(notice: Notice): Message {
  const { jobId, traceparent } = notice;
  const event = toEvent(notice);
  const publication = {
    exchange: '',
    routingKey: jobQueues(jobId)[event.kind].name,
    body: encode(event),
    messageId: randomUUID(),
    ...traced(traceparent),
  };
  return { publication, notices: [notice] };
}

function encode(event: JobEvent<Uint8Array>): Uint8Array {
  switch (event.kind) {
    case 'status':
      return JobStatusUpdate.encode(event);
    case 'progress':
      return JobProgressUpdate.encode(event);
    case 'result':
      return RelayedJobResult.encode(event);
  }
}

function toInbox(inbox: string, notices: readonly Notice[]): Message[] {
  const messages: Message[] = [];
  let packed: Notice[] = [];
  let characters = 0;
  const close = (traceparent: string | undefined): void => {
    const publication = {
      exchange: '',
      routingKey: inbox,
      body: RelayedInboxBatch.encode({ events: packed.map(toEvent) }),
      messageId: randomUUID(),
      ...traced(traceparent),
    };
    messages.push({ publication, notices: packed });
    packed = [];
    characters = 0;
  };
  for (const notice of notices) {
    const length = lengthOf(toEvent(notice));
    if (packed.length > 0 && characters + length > MAX_INBOX_BATCH_CHARACTERS) close(undefined);
    packed.push(notice);
    characters += length;
  }
  // Trace context belongs to one job; a message for several carries none.
  const [only] = notices;
  if (packed.length > 0) close(notices.length === 1 ? only?.traceparent : undefined);
  return messages;
}

/** In characters, about. */
function lengthOf(event: JobEvent<Uint8Array>): number {
  switch (event.kind) {
    case 'status':
      return 100;
    case 'progress':
      return 100 + (event.log?.length ?? 0);
    case 'result':
      return event.logs.length + (event.outputEsdl?.length ?? 0);
  }
}

function toEvent({ jobId, content }: Notice): JobEvent<Uint8Array> {
  switch (content.type) {
    case 'status':
      return { kind: 'status', jobId, status: content.status };
    case 'progress': {
      const { fraction, message, log } = content;
      return { kind: 'progress', jobId, progress: fraction, message, log };
    }
    case 'result':
      return { kind: 'result', jobId, ...content.result };
  }
}

function traced(traceparent: string | undefined): { headers?: Record<string, string> } {
  return traceparent === undefined ? {} : { headers: { traceparent } };
}
