import { createHash } from 'node:crypto';
import type { Delivery } from '@omotes/amqp';
import {
  PREVIOUS_DEATH_HEADER,
  RelayedTaskResult,
  RETURNED_START_HEADER,
  TaskProgressUpdate,
  UnreadableMessageError,
} from '@omotes/protocol';
import type { JobEvent } from '../domain/event.ts';
import { isJobId } from '../domain/job-id.ts';
import type { JobOccurrence, JobTransitions } from '../services/job-transitions.ts';
import type { DeadLetters } from './dead-letters.ts';
import { traceparentOf } from './trace-context.ts';

export interface TaskEventPorts {
  readonly resultQueue: string;
  readonly transitions: JobTransitions;
  readonly deadLetters: DeadLetters;
}

/** Handles a batch of the workers' progress and results, in the order in which they came. */
export async function handleTaskEvents(
  { resultQueue, transitions, deadLetters }: TaskEventPorts,
  batch: readonly Delivery[],
  signal: AbortSignal,
): Promise<void> {
  const occurrences: JobOccurrence[] = [];
  const unreadable: Promise<void>[] = [];
  for (const delivery of batch) {
    try {
      const { jobId, event } = delivery.queue === resultQueue ? readResult(delivery) : readProgress(delivery);
      if (!isJobId(jobId)) {
        throw new UnreadableMessageError(
          'task event',
          `'${jobId}' is not a UUID in lower case`,
          jobId,
          undefined,
        );
      }
      occurrences.push({ jobId, event, traceparent: traceparentOf(delivery) });
    } catch (error) {
      if (!(error instanceof UnreadableMessageError)) throw error;
      unreadable.push(deadLetters.store(delivery, error.message, signal));
    }
  }
  await Promise.all([transitions.apply(occurrences, signal), ...unreadable]);
}

function readResult({ body }: Delivery): { jobId: string; event: JobEvent } {
  const { jobId, taskId, resultType, outputEsdl, logs, esdlMessages } = RelayedTaskResult.decode(body);
  const digest = createHash('sha256').update(body).digest('base64');
  return {
    jobId,
    event: { type: 'finished', taskId, digest, result: { resultType, outputEsdl, logs, esdlMessages } },
  };
}

function readProgress({ body, redelivered, messageId, headers }: Delivery): {
  jobId: string;
  event: JobEvent;
} {
  const update = TaskProgressUpdate.decode(body);
  const { jobId, taskId, message } = update;
  return {
    jobId,
    event:
      update.kind === 'start'
        ? {
            type: 'started',
            taskId,
            redelivered,
            messageId: storable(messageId),
            previousDeath: textOf(headers[PREVIOUS_DEATH_HEADER]),
          }
        : {
            type: 'progressed',
            taskId,
            fraction: update.progress,
            message,
            log: update.log,
            returnedStartId: textOf(headers[RETURNED_START_HEADER]),
          },
  };
}

const MAX_DEATH_CHARACTERS = 5_000;

/** PostgreSQL's texts hold no NUL. */
function textOf(header: unknown): string | undefined {
  if (typeof header !== 'string') return undefined;
  return header.slice(0, MAX_DEATH_CHARACTERS).replaceAll('\0', '\uFFFD');
}

/** PostgreSQL's texts hold no NUL; an id that does tells nothing apart. */
function storable(messageId: string | undefined): string | undefined {
  return messageId?.includes('\0') ? undefined : messageId;
}
