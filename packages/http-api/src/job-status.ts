const UNFINISHED_STATUSES = ['registered', 'enqueued', 'running'] as const;

/** The ends of a job. */
export const END_STATUSES = ['succeeded', 'cancelled', 'timeout', 'error'] as const;
export type EndStatus = (typeof END_STATUSES)[number];

/**
 * The statuses of a job, in the order in which it passes through them; the last four are ends. The database has the same
 * order. (The statuses on the wire, in `@omotes/protocol`, have FINISHED and CANCELLED in place of these ends.)
 */
export const JOB_STATUSES = [...UNFINISHED_STATUSES, ...END_STATUSES] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

/** Whether the job has ended, so that its status does not change any more. */
export function hasEnded(status: JobStatus): status is EndStatus {
  return END_STATUSES.some((end) => end === status);
}
