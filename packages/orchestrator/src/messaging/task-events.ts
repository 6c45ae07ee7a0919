import { createHash } from 'node:crypto';
import type { Delivery, Hold } from '@omotes/amqp';
import {
  isJobId,
  PACKED_HEADER,
  PackedMessages,
  PREVIOUS_CRASH_HEADER,
  RelayedTaskResult,
  REQUEUED_START_HEADER,
  TaskProgressUpdate,
  UnreadableMessageError,
} from '@omotes/protocol';
import type { Trigger } from '../domain/trigger.ts';
import type { JobResource } from '../store/resource-rows.ts';
import type { JobTransitions } from '../transitions/job-transitions.ts';
import type { JobTrigger } from '../transitions/ports.ts';
import { describe, type DeadLetterQueue } from './dead-letter-queue.ts';
import { HeldDeliveries } from './held-deliveries.ts';
import { isTransient } from './is-transient.ts';
import { traceparentOf } from './trace-context.ts';
import { WITHOUT_RESULT_HEADER } from './worker-inquiry.ts';

export interface TaskEventPorts {
  readonly resultQueue: string;
  readonly transitions: JobTransitions;
  readonly deadLetters: DeadLetterQueue;
  /** Notes what belongs to a job and is to be deleted with it. */
  readonly registerResources: (resources: readonly JobResource[]) => Promise<void>;
}

/**
 * Handles a batch of the workers' progress and results, in the order in which they came; each message may hold several.
 */
export async function handleTaskEvents(
  { resultQueue, transitions, deadLetters, registerResources }: TaskEventPorts,
  batch: readonly Delivery[],
  signal: AbortSignal,
  hold: Hold,
): Promise<void> {
  const held = new HeldDeliveries();
  const triggers: JobTrigger[] = [];
  for (const delivery of batch) {
    const reading = (message: Delivery, read: () => void): void => {
      try {
        read();
      } catch (error) {
        if (!(error instanceof UnreadableMessageError)) throw error;
        held.add(delivery, () => deadLetters.store(message, error.message, signal));
      }
    };
    reading(delivery, () => {
      for (const event of unpacked(delivery))
        reading(event, () => {
          const occurrence = toTrigger(event, resultQueue);
          held.bringsEvent(occurrence.jobId, delivery);
          triggers.push(occurrence);
        });
    });
  }
  const resources = resourcesOf(triggers);
  // Before the result that may come with them: its claim says whether they stay.
  if (resources.length > 0) await registerResources(resources);
  await transitions.apply(resultsFirst(triggers), signal, held.addEvent);
  held.hold(hold);
}

function resourcesOf(triggers: readonly JobTrigger[]): readonly JobResource[] {
  return triggers.flatMap(({ jobId, trigger }) =>
    trigger.type === 'progressed' ? (trigger.resources ?? []).map((url) => ({ jobId, url })) : [],
  );
}

/**
 * The only START of a job that has come together with its result, and nothing between them, is decided after that: what it
 * would tell is told with the result, which then waits for no confirm.
 */
function resultsFirst(triggers: readonly JobTrigger[]): readonly JobTrigger[] {
  const finished = new Set(jobsOf(triggers, 'finished'));
  const others = new Set(jobsOf(triggers, 'progressed'));
  const begun = new Set<string>();
  for (const { jobId, trigger } of triggers) {
    if (trigger.type !== 'started') continue;
    if (trigger.redelivered || begun.has(jobId)) others.add(jobId);
    begun.add(jobId);
  }
  const isLater = ({ jobId, trigger }: JobTrigger): boolean =>
    trigger.type === 'started' && finished.has(jobId) && !others.has(jobId);
  return [...triggers.filter((each) => !isLater(each)), ...triggers.filter(isLater)];
}

function jobsOf(triggers: readonly JobTrigger[], type: Trigger['type']): string[] {
  return triggers.filter(({ trigger }) => trigger.type === type).map(({ jobId }) => jobId);
}

/** Sets apart a message that cannot be handled; of one that holds several, only those that cannot. */
export async function deadLetterTaskEvents(
  ports: TaskEventPorts,
  delivery: Delivery,
  error: unknown,
  hold: Hold,
): Promise<void> {
  const held = new HeldDeliveries();
  const store = (event: Delivery, cause: unknown): void =>
    held.add(delivery, () => ports.deadLetters.store(event, describe(cause)));
  const { signal } = new AbortController();
  if (!isPacked(delivery)) store(delivery, error);
  else
    for (const event of unpacked(delivery)) {
      try {
        await handleTaskEvents(ports, [event], signal, (_, work) => held.add(delivery, work));
      } catch (cause) {
        if (isTransient(cause)) throw cause;
        store(event, cause);
      }
    }
  held.hold(hold);
}

function isPacked({ headers }: Delivery): boolean {
  return headers[PACKED_HEADER] === true;
}

/** The messages that this one stands for, as if each had come by itself. */
function unpacked(delivery: Delivery): readonly Delivery[] {
  if (!isPacked(delivery)) return [delivery];
  return PackedMessages.decode(delivery.body).messages.map(({ body, messageId, headers }) => ({
    ...delivery,
    body: Buffer.from(body.buffer, body.byteOffset, body.byteLength),
    messageId,
    headers,
  }));
}

function toTrigger(delivery: Delivery, resultQueue: string): JobTrigger {
  const { jobId, trigger } = delivery.queue === resultQueue ? readResult(delivery) : readProgress(delivery);
  if (!isJobId(jobId)) {
    const reason = `'${jobId}' is not a UUID in lower case`;
    throw new UnreadableMessageError('task event', reason, jobId, undefined);
  }
  return { jobId, trigger, traceparent: traceparentOf(delivery) };
}

function readResult({ body, headers }: Delivery): { jobId: string; trigger: Trigger } {
  const { jobId, taskId, resultType, outputEsdl, logs, feedback } = RelayedTaskResult.decode(body);
  const lastSign = headers[WITHOUT_RESULT_HEADER];
  if (lastSign !== undefined)
    return { jobId, trigger: { type: 'endedWithoutResult', taskId, lastSignAtMs: Number(lastSign) } };
  const digest = createHash('sha256').update(body).digest('base64');
  return {
    jobId,
    trigger: { type: 'finished', taskId, digest, result: { resultType, outputEsdl, logs, feedback } },
  };
}

function readProgress({ body, redelivered, messageId, headers }: Delivery): {
  jobId: string;
  trigger: Trigger;
} {
  const update = TaskProgressUpdate.decode(body);
  const { jobId, taskId, message } = update;
  return {
    jobId,
    trigger:
      update.type === 'start'
        ? {
            type: 'started',
            taskId,
            redelivered,
            messageId: storable(messageId),
            previousCrash: textOf(headers[PREVIOUS_CRASH_HEADER]),
          }
        : {
            type: 'progressed',
            taskId,
            fraction: update.fraction,
            message,
            log: update.log,
            resources: update.resources,
            requeuedStartId: textOf(headers[REQUEUED_START_HEADER]),
          },
  };
}

const MAX_CRASH_CHARACTERS = 5_000;

/** PostgreSQL's texts hold no NUL. */
function textOf(header: unknown): string | undefined {
  if (typeof header !== 'string') return undefined;
  return header.slice(0, MAX_CRASH_CHARACTERS).replaceAll('\0', '\uFFFD');
}

/** PostgreSQL's strings cannot hold a NUL; an id with one identifies nothing. */
function storable(messageId: string | undefined): string | undefined {
  return messageId?.includes('\0') ? undefined : messageId;
}
