import { Type, type Static } from 'typebox';
import { FEEDBACK_SEVERITIES, GENERAL_FEEDBACK } from './feedback-severity.ts';
import { JOB_PRIORITIES } from './job-priority.ts';
import { JOB_STATUSES } from './job-status.ts';
import { moment, momentOrNull, named, numberOrNull, oneOf, reference, textOrNull } from './schema-parts.ts';

export const jobIdSchema = Type.Unsafe<string>({
  type: 'string',
  format: 'uuid',
  description: 'The id of the job.',
});

/** The parameters of a route about one job. Any string will do: a malformed id counts as unknown. */
export const jobParamsSchema = Type.Object({ job_id: Type.String({ description: 'The id of the job.' }) });

export const jobStatusSchema = oneOf(JOB_STATUSES, {
  description: 'registered: accepted; enqueued: waiting for a worker; running; and the four ends.',
});
const jobPrioritySchema = oneOf(JOB_PRIORITIES);

export const waitingSchema = named(
  'Waiting',
  Type.Object({
    reason: Type.String({
      description: 'Why it waits, for programs: such as no_worker, all_busy, orchestrator_away.',
    }),
    place: numberOrNull('Its place among the waiting jobs, from 1; null: unknown.'),
    text: Type.String({ description: 'Why it waits, for people.' }),
  }),
);
export type Waiting = Static<typeof waitingSchema>;

const waitingOrNull = Type.Unsafe<Waiting | null>({
  anyOf: [reference(waitingSchema), { type: 'null' }],
  description: 'Why the job does not run yet; null when it is not waiting, or the reason is unknown.',
});

const summaryProperties = {
  job_id: jobIdSchema,
  job_name: Type.String(),
  workflow_type: Type.String(),
  status: jobStatusSchema,
  progress_fraction: Type.Number({ description: 'From 0 to 1, as the worker last reported it.' }),
  progress_message: Type.String(),
  submitted_at: moment('When the gateway accepted the job.'),
  registered_at: momentOrNull('When an orchestrator registered it.'),
  running_at: momentOrNull('When a worker started it.'),
  stopped_at: momentOrNull('When it ended.'),
  user_name: Type.String(),
  project_name: Type.String(),
  job_priority: jobPrioritySchema,
  waiting: waitingOrNull,
};

/** A job in lists and event streams. */
export const jobSummarySchema = named('JobSummary', Type.Object(summaryProperties));
export type JobSummary = Static<typeof jobSummarySchema>;

const feedbackSchema = Type.Object({
  message: Type.String(),
  severity: oneOf(FEEDBACK_SEVERITIES),
});
export type FeedbackEntry = Static<typeof feedbackSchema>;

/** Everything about a job. */
export const jobSchema = named(
  'Job',
  Type.Object({
    ...summaryProperties,
    enqueued_at: momentOrNull('When its task was published to the workers.'),
    timeout_after_s: numberOrNull('How long it may run, in seconds; null: without limit.'),
    input_params_dict: Type.Record(Type.String(), Type.Unknown()),
    input_esdl: Type.String({ description: 'The input, in base64.' }),
    output_esdl: textOrNull('The output, in base64; null when there is none.'),
    logs: textOrNull('What the worker wrote; null until the job has ended.'),
    esdl_feedback: Type.Record(Type.String(), Type.Array(feedbackSchema), {
      description: `Messages of the worker, by the id of the asset; '${GENERAL_FEEDBACK}': about the whole energy system.`,
    }),
    live_logs: Type.Boolean({ description: 'Whether its event stream carries the logs while it runs.' }),
  }),
);
export type Job = Static<typeof jobSchema>;

export const jobStatusAnswerSchema = named(
  'JobStatusAnswer',
  Type.Object({ job_id: jobIdSchema, status: jobStatusSchema }),
);
export type JobStatusAnswer = Static<typeof jobStatusAnswerSchema>;

export const jobWaitingAnswerSchema = named(
  'JobWaitingAnswer',
  Type.Object({ job_id: jobIdSchema, waiting: waitingOrNull }),
);
export type JobWaitingAnswer = Static<typeof jobWaitingAnswerSchema>;

export const jobResultAnswerSchema = named(
  'JobResultAnswer',
  Type.Object({ job_id: jobIdSchema, output_esdl: Type.String({ description: 'In base64.' }) }),
);
export type JobResultAnswer = Static<typeof jobResultAnswerSchema>;

export const jobLogsAnswerSchema = named(
  'JobLogsAnswer',
  Type.Object({ job_id: jobIdSchema, logs: Type.String() }),
);
export type JobLogsAnswer = Static<typeof jobLogsAnswerSchema>;

export const jobDeletedAnswerSchema = named(
  'JobDeletedAnswer',
  Type.Object({ job_id: jobIdSchema, deleted: Type.Boolean() }),
);
export type JobDeletedAnswer = Static<typeof jobDeletedAnswerSchema>;

/** A piece of a running job's logs, in event streams. */
export const logChunkSchema = named('LogChunk', Type.Object({ text: Type.String() }));
export type LogChunk = Static<typeof logChunkSchema>;
