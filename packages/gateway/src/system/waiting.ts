import type { Waiting } from '@omotes/http-api';
import type { JobRow } from '../store/job-row.ts';
import type { QueuePlace } from '../store/system-queries.ts';

/** What is known about why jobs wait. */
export interface WaitingFacts {
  /** How many orchestrators take jobs. */
  readonly orchestrators: number;
  /** By workflow type; a type without a queue has no workers either. */
  readonly queues: ReadonlyMap<string, { readonly messages: number; readonly consumers: number }>;
}

/** A job that is enqueued and one that is not registered yet wait; all others run or have ended. */
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
      text: 'No orchestrator is running. The job goes on when one is back.',
    };
  }
  if (row.status === 'registered') {
    return { reason: 'being_registered', place: null, text: 'An orchestrator is about to take it up.' };
  }
  const { messages, consumers } = facts.queues.get(workflowType) ?? { messages: 0, consumers: 0 };
  // Else there are jobs of other programs among them, and where these stand only the broker knows.
  const known = place && messages <= place.jobs ? place.place : null;
  if (consumers === 0) {
    return {
      reason: 'no_worker',
      place: known,
      text: `No worker for '${workflowType}' is running. The job begins when one is started.`,
    };
  }
  return {
    reason: 'all_busy',
    place: known,
    text: `The workers for '${workflowType}' are busy.${known === null ? '' : ` ${ahead(known - 1)}`}`,
  };
}

function ahead(jobs: number): string {
  if (jobs === 0) return 'It is the next.';
  return jobs === 1 ? 'One job goes first.' : `${jobs} jobs go first.`;
}
