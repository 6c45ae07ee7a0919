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
import type { Notice, SdkPort } from '../services/job-transitions.ts';

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

  async notify(notices: readonly Notice[], signal: AbortSignal): Promise<void> {
    const inboxes = new Map<string, Notice[]>();
    const publications: Publication[] = [];
    for (const notice of notices) {
      const { replyTo } = notice;
      const packed = replyTo === undefined ? undefined : inboxes.get(replyTo);
      if (replyTo === undefined) publications.push(toJobQueue(notice));
      else if (packed) packed.push(notice);
      else inboxes.set(replyTo, [notice]);
    }
    for (const [inbox, packed] of inboxes) publications.push(...toInbox(inbox, packed));
    // A queue that is gone is an SDK that gave up: the broker drops the message, and the job goes on.
    await this.#publisher.publishAll(publications, signal);
  }
}

function toJobQueue(notice: Notice): Publication {
  const { jobId, traceparent } = notice;
  const event = toEvent(notice);
  return {
    exchange: '',
    routingKey: jobQueues(jobId)[event.kind].name,
    body: encode(event),
    messageId: randomUUID(),
    ...traced(traceparent),
  };
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

function toInbox(inbox: string, notices: readonly Notice[]): Publication[] {
  const publications: Publication[] = [];
  let events: JobEvent<Uint8Array>[] = [];
  let characters = 0;
  const close = (traceparent: string | undefined): void => {
    publications.push({
      exchange: '',
      routingKey: inbox,
      body: RelayedInboxBatch.encode({ events }),
      messageId: randomUUID(),
      ...traced(traceparent),
    });
    events = [];
    characters = 0;
  };
  for (const notice of notices) {
    const event = toEvent(notice);
    const length = lengthOf(event);
    if (events.length > 0 && characters + length > MAX_INBOX_BATCH_CHARACTERS) close(undefined);
    events.push(event);
    characters += length;
  }
  // Trace context belongs to one job; a message for several carries none.
  const [only] = notices;
  if (events.length > 0) close(notices.length === 1 ? only?.traceparent : undefined);
  return publications;
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
