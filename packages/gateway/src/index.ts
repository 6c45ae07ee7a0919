export { addToken } from './auth/tokens-file.ts';
export { readEnvironment, type ApiVersion, type GatewaySettings } from './env.ts';
export { GatewayError } from './errors.ts';
export { startGateway, type Gateway, type GatewayOptions } from './gateway.ts';
export { runGateway } from './main.ts';
export {
  FEEDBACK_SEVERITIES,
  GENERAL_FEEDBACK,
  JOB_STATUSES,
  type FeedbackEntry,
  type FeedbackSeverity,
  type Job,
  type JobDeletedAnswer,
  type JobLogsAnswer,
  type JobResultAnswer,
  type JobStatus,
  type JobStatusAnswer,
  type JobSummary,
  type JobWaitingAnswer,
  type LogChunk,
  type Waiting,
} from './schemas/job.ts';
export type { DeadLetter, DeadLetterDeletedAnswer, DeadLetterReplayedAnswer } from './schemas/dead-letter.ts';
export type { JobInput, JobInputQuery } from './schemas/job-input.ts';
export { SORT_FIELDS, type JobListQuery, type Sort, type SortField } from './schemas/job-list-query.ts';
export type { FieldProblem, Problem } from './schemas/problem.ts';
export type { Role, Session } from './schemas/session.ts';
export type { Workflow } from './schemas/workflow.ts';
export {
  END_STATUSES,
  type HistoryBucket,
  type System,
  type SystemQueue,
  type SystemTask,
  type SystemWorker,
} from './schemas/system.ts';
