import type { Delivery, Hold } from '@omotes/amqp';
import { isJobId, JobDelete, UnreadableMessageError } from '@omotes/protocol';
import type { JobTransitions } from '../transitions/job-transitions.ts';
import type { JobTrigger } from '../transitions/ports.ts';
import type { DeadLetterQueue } from './dead-letter-queue.ts';
import { HeldDeliveries } from './held-deliveries.ts';
import { traceparentOf } from './trace-context.ts';

export interface DeletionPorts {
  readonly transitions: JobTransitions;
  readonly deadLetters: DeadLetterQueue;
  /** Has what these jobs have left behind removed. They need not be known: that of an ended job stays until it is deleted. */
  readonly removeLeftovers: (jobIds: readonly string[]) => Promise<void>;
}

/** Handles a batch of `job_deletions`. */
export async function handleDeletions(
  { transitions, deadLetters, removeLeftovers }: DeletionPorts,
  batch: readonly Delivery[],
  signal: AbortSignal,
  hold: Hold,
): Promise<void> {
  const held = new HeldDeliveries();
  const triggers: JobTrigger[] = [];
  for (const delivery of batch) {
    try {
      const { jobId } = JobDelete.decode(delivery.body);
      if (!isJobId(jobId)) throw notAJobId('JobDelete', jobId);
      held.bringsEvent(jobId, delivery);
      triggers.push({ jobId, trigger: { type: 'deleted' }, traceparent: traceparentOf(delivery) });
    } catch (error) {
      if (!(error instanceof UnreadableMessageError)) throw error;
      const { message } = error;
      held.add(delivery, () => deadLetters.store(delivery, message, signal));
    }
  }
  await transitions.apply(triggers, signal, held.addEvent);
  // Only now a result that was handled at the same time has noted what its job leaves behind.
  if (triggers.length > 0) await removeLeftovers(triggers.map(({ jobId }) => jobId));
  held.hold(hold);
}

function notAJobId(kind: string, jobId: string): UnreadableMessageError {
  return new UnreadableMessageError(kind, `'${jobId}' is not a UUID in lower case`, jobId, undefined);
}
