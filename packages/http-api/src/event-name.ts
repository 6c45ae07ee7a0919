/** Event whose data is a `JobSummary`: the job has changed. */
export const JOB_EVENT = 'job';

/** Event whose data is a `LogChunk`: the job has written more. */
export const LOG_EVENT = 'log';
