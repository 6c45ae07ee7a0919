import type { Waiting } from '@omotes/http-api';
import type { JobRow } from '../store/job-row.ts';
import type { QueuePlace } from '../store/system-queries.ts';

/** The facts that explain why jobs wait. */
export interface WaitingFacts {
  /** How many orchestrators take jobs. */
  readonly orchestrators: number;
  /** By workflow type. A type without a queue has no workers. */
  readonly queues: ReadonlyMap<string, { readonly messages: number; readonly consumers: number }>;
}

/** Whether the job is waiting: for an orchestrator, or in the queue of a worker. */
export function isWaiting({ status }: JobRow): boolean {
  return status === 'registered' || status === 'enqueued';
}

/** Why a waiting job does not run yet. `place`: undefined when it was not looked up. */
export function whyWaiting(row: JobRow, facts: WaitingFacts, place: QueuePlace | undefined): Waiting {
  const { workflow_type: workflowType } = row;
  if (facts.orchestrators === 0) {
    return {
      reason: 'orchestrator_away',
      place: null,
      text: 'No orchestrator is running. The job will go on when one is back.',
    };
  }
  if (row.status === 'registered') {
    return { reason: 'being_registered', place: null, text: 'An orchestrator is about to register it.' };
  }
  const { messages, consumers } = facts.queues.get(workflowType) ?? { messages: 0, consumers: 0 };
  // With more messages than our jobs, the queue has jobs of other programs too, and only the broker knows their places.
  const known = place && messages <= place.jobs ? place.place : null;
  if (consumers === 0) {
    return {
      reason: 'no_worker',
      place: known,
      text: `No worker for '${workflowType}' is running. The job will start when one does.`,
    };
  }
  return {
    reason: 'all_busy',
    place: known,
    text: `The workers for '${workflowType}' are busy.${known === null ? '' : ` ${ahead(known - 1)}`}`,
  };
}

function ahead(jobs: number): string {
  if (jobs === 0) return 'It is next.';
  return jobs === 1 ? 'One job is ahead of it.' : `${jobs} jobs are ahead of it.`;
}
