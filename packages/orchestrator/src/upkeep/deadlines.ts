import type { JobTransitions } from '../transitions/job-transitions.ts';

/** Half a second between two looks keeps a deadline precise to a second. */
export const DEADLINE_INTERVAL_MS = 500;

const JOBS_AT_ONCE = 500;

export interface DeadlinePorts {
  readonly store: { jobsPastDeadline(limit: number): Promise<string[]> };
  readonly transitions: JobTransitions;
}

/** Ends the jobs that have run longer than their timeout. */
export async function endJobsPastDeadline(ports: DeadlinePorts, signal: AbortSignal): Promise<void> {
  const { store, transitions } = ports;
  for (;;) {
    const jobIds = await store.jobsPastDeadline(JOBS_AT_ONCE);
    await transitions.apply(
      jobIds.map((jobId) => ({ jobId, trigger: { type: 'deadline' } })),
      signal,
    );
    if (jobIds.length < JOBS_AT_ONCE) return;
  }
}
