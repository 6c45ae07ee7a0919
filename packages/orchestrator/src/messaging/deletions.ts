import type { Delivery } from '@omotes/amqp';
import { JobDelete, UnreadableMessageError } from '@omotes/protocol';
import { isJobId } from '../domain/job-id.ts';
import type { JobOccurrence, JobTransitions } from '../services/job-transitions.ts';
import type { DeadLetters } from './dead-letters.ts';
import { traceparentOf } from './trace-context.ts';

export interface DeletionPorts {
  readonly transitions: JobTransitions;
  readonly deadLetters: DeadLetters;
}

/** Handles a batch of `job_deletions`. */
export async function handleDeletions(
  { transitions, deadLetters }: DeletionPorts,
  batch: readonly Delivery[],
  signal: AbortSignal,
): Promise<void> {
  const occurrences: JobOccurrence[] = [];
  const unreadable: Promise<void>[] = [];
  for (const delivery of batch) {
    try {
      const { jobId } = JobDelete.decode(delivery.body);
      if (!isJobId(jobId)) throw notAJobId('JobDelete', jobId);
      occurrences.push({ jobId, event: { type: 'deleted' }, traceparent: traceparentOf(delivery) });
    } catch (error) {
      if (!(error instanceof UnreadableMessageError)) throw error;
      unreadable.push(deadLetters.store(delivery, error.message, signal));
    }
  }
  await Promise.all([transitions.apply(occurrences, signal), ...unreadable]);
}

function notAJobId(kind: string, jobId: string): UnreadableMessageError {
  return new UnreadableMessageError(kind, `'${jobId}' is not a UUID in lower case`, jobId, undefined);
}
