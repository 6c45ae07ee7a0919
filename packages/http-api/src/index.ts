export {
  deadLetterDeletedAnswerSchema,
  deadLetterReplayedAnswerSchema,
  deadLetterSchema,
  type DeadLetter,
  type DeadLetterDeletedAnswer,
  type DeadLetterReplayedAnswer,
} from './dead-letter.ts';
export { JOB_EVENT, LOG_EVENT } from './event-name.ts';
export { FEEDBACK_SEVERITIES, GENERAL_FEEDBACK, type FeedbackSeverity } from './feedback-severity.ts';
export {
  jobInputQuerySchema,
  jobInputSchema,
  MAX_NAME_CHARACTERS,
  MAX_TIMEOUT_S,
  type JobInput,
  type JobInputQuery,
} from './job-input.ts';
export { jobListQuerySchema, type JobListQuery } from './job-list-query.ts';
export { JOB_PRIORITIES, type JobPriority } from './job-priority.ts';
export { END_STATUSES, hasEnded, JOB_STATUSES, type EndStatus, type JobStatus } from './job-status.ts';
export {
  jobDeletedAnswerSchema,
  jobIdSchema,
  jobLogsAnswerSchema,
  jobParamsSchema,
  jobResultAnswerSchema,
  jobSchema,
  jobStatusAnswerSchema,
  jobSummarySchema,
  jobWaitingAnswerSchema,
  logChunkSchema,
  waitingSchema,
  type FeedbackEntry,
  type Job,
  type JobDeletedAnswer,
  type JobLogsAnswer,
  type JobResultAnswer,
  type JobStatusAnswer,
  type JobSummary,
  type JobWaitingAnswer,
  type LogChunk,
  type Waiting,
} from './job.ts';
export { problemSchema, type FieldProblem, type Problem } from './problem.ts';
export {
  moment,
  momentOrNull,
  named,
  numberOrNull,
  oneOf,
  reference,
  textOrNull,
  WITHOUT_NUL,
} from './schema-parts.ts';
export { ROLES, sessionSchema, type Role, type Session } from './session.ts';
export { DEFAULT_SORT, SORT_FIELDS, type Sort, type SortField } from './sort.ts';
export {
  historyBucketSchema,
  historyQuerySchema,
  systemSchema,
  type HistoryBucket,
  type System,
  type SystemQueue,
  type SystemTask,
  type SystemWorker,
} from './system.ts';
export { workflowSchema, type Workflow } from './workflow.ts';
