import { randomUUID } from 'node:crypto';
import type { Publication, Publisher } from '@omotes/amqp';
import {
  JobProgressUpdate,
  jobQueues,
  JobStatusUpdate,
  RelayedInboxBatch,
  RelayedJobResult,
  type JobUpdate,
} from '@omotes/protocol';
import type { AddressedUpdate, MissedUpdate, SdkPort } from '../transitions/sdk-port.ts';

/** An inbox message is closed once its outputs are this long together; a single longer event goes alone. */
const MAX_INBOX_BATCH_CHARACTERS = 256 * 1024;

/**
 * Tells SDKs about their jobs: by the job's three queues, or packed into messages for the inbox of an SDK
 * that has one. All through the default exchange: the bindings of a durable queue to the exchange of the
 * contract, which is not durable, do not outlive a broker restart.
 */
export class SdkUpdates implements SdkPort {
  readonly #publisher: Publisher;

  constructor(publisher: Publisher) {
    this.#publisher = publisher;
  }

  /**
   * The result of a job with queues of its own is published once everything before it has reached a queue: the broker orders
   * nothing between queues.
   */
  async publish(updates: readonly AddressedUpdate[], signal: AbortSignal): Promise<readonly MissedUpdate[]> {
    const isLast = ({ replyTo, update }: AddressedUpdate): boolean =>
      replyTo === undefined && update.type === 'result';
    const missing = await this.#publishAll(
      updates.filter((update) => !isLast(update)),
      signal,
    );
    const behind = new Set([...missing.keys()].map(({ jobId }) => jobId));
    const last = updates.filter((update) => isLast(update) && !behind.has(update.jobId));
    return fromFirstMissing(updates, new Map([...missing, ...(await this.#publishAll(last, signal))]));
  }

  /** Resolves with those that no queue took and should have. */
  async #publishAll(updates: readonly AddressedUpdate[], signal: AbortSignal): Promise<Missing> {
    const messages = [...Map.groupBy(updates, ({ replyTo }) => replyTo)].flatMap(([inbox, of]) =>
      inbox === undefined ? of.map(toJobQueue) : toInbox(inbox, of),
    );
    const outcomes = await this.#publisher.publishAll(
      messages.map(({ publication }) => publication),
      signal,
    );
    return new Map(
      messages.flatMap((message, index) => {
        const { routed = true, refused = false } = outcomes[index] ?? {};
        const missing = routed ? [] : message.updates.filter(({ isUnwanted }) => !isUnwanted);
        return missing.map((update) => [update, refused] as const);
      }),
    );
  }
}

/** Updates that no queue took, and whether there is one that refused it. */
type Missing = ReadonlyMap<AddressedUpdate, boolean>;

/** A publication and the updates in it. */
interface Message {
  readonly publication: Publication;
  readonly updates: readonly AddressedUpdate[];
}

/** The updates of each job from its first missing one on. */
function fromFirstMissing(updates: readonly AddressedUpdate[], missing: Missing): readonly MissedUpdate[] {
  if (missing.size === 0) return [];
  /** By job, whether its first missing one was refused. */
  const behind = new Map<string, boolean>();
  return updates.flatMap((update) => {
    const { jobId } = update;
    const refused = missing.get(update);
    if (refused !== undefined && !behind.has(jobId)) behind.set(jobId, refused);
    const isRefused = behind.get(jobId);
    return isRefused === undefined ? [] : [isRefused ? { ...update, isRefused } : update];
  });
}

function toJobQueue(update: AddressedUpdate): Message {
  const { jobId, traceparent } = update;
  const event = toEvent(update);
  const publication = {
    exchange: '',
    routingKey: jobQueues(jobId)[event.type].name,
    body: encode(event),
    messageId: randomUUID(),
    reportsRefusal: true,
    ...traced(traceparent),
  };
  return { publication, updates: [update] };
}

function encode(event: JobUpdate<Uint8Array>): Uint8Array {
  switch (event.type) {
    case 'status':
      return JobStatusUpdate.encode(event);
    case 'progress':
      return JobProgressUpdate.encode(event);
    case 'result':
      return RelayedJobResult.encode(event);
  }
}

function toInbox(inbox: string, updates: readonly AddressedUpdate[]): Message[] {
  const messages: Message[] = [];
  let packed: AddressedUpdate[] = [];
  let characters = 0;
  const close = (traceparent: string | undefined): void => {
    const publication = {
      exchange: '',
      routingKey: inbox,
      body: RelayedInboxBatch.encode({ updates: packed.map(toEvent) }),
      messageId: randomUUID(),
      reportsRefusal: true,
      ...traced(traceparent),
    };
    messages.push({ publication, updates: packed });
    packed = [];
    characters = 0;
  };
  for (const update of updates) {
    const length = lengthOf(toEvent(update));
    if (packed.length > 0 && characters + length > MAX_INBOX_BATCH_CHARACTERS) close(undefined);
    packed.push(update);
    characters += length;
  }
  // Trace context belongs to one job; a message for several carries none.
  const [only] = updates;
  if (packed.length > 0) close(updates.length === 1 ? only?.traceparent : undefined);
  return messages;
}

/** In characters, about. */
function lengthOf(event: JobUpdate<Uint8Array>): number {
  switch (event.type) {
    case 'status':
      return 100;
    case 'progress':
      return 100 + (event.log?.length ?? 0);
    case 'result':
      return event.logs.length + (event.outputEsdl?.length ?? 0);
  }
}

function toEvent({ jobId, update }: AddressedUpdate): JobUpdate<Uint8Array> {
  switch (update.type) {
    case 'status':
      return { type: 'status', jobId, status: update.status };
    case 'progress': {
      const { fraction, message, log } = update;
      return { type: 'progress', jobId, fraction: fraction, message, log };
    }
    case 'result':
      return { type: 'result', jobId, ...update.result };
  }
}

function traced(traceparent: string | undefined): { headers?: Record<string, string> } {
  return traceparent === undefined ? {} : { headers: { traceparent } };
}
