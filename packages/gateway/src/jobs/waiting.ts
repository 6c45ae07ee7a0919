import type { Waiting } from '../schemas/job.ts';
import type { JobRow } from '../store/job-row.ts';

/** Why a job does not run yet, as far as the gateway itself knows. */
export function waitingOf(row: JobRow, connectionProblem: string | undefined): Waiting | null {
  if (row.status !== 'registered' || connectionProblem === undefined) return null;
  return {
    reason: 'orchestrator_away',
    place: null,
    text: `It is submitted when an orchestrator can be reached: ${connectionProblem}`,
  };
}
