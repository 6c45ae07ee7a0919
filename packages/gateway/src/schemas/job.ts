import { JOB_PRIORITIES } from '@omotes/protocol';
import { Type, type Static } from 'typebox';
import { moment, momentOrNull, named, numberOrNull, oneOf, reference, textOrNull } from './reference.ts';

/** In the order in which a job goes through them; the last four are ends. */
export const JOB_STATUSES = [
  'registered',
  'enqueued',
  'running',
  'succeeded',
  'cancelled',
  'timeout',
  'error',
] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

/** As front ends know them. */
export const FEEDBACK_SEVERITIES = ['DEBUG', 'INFO', 'WARNING', 'ERROR'] as const;
export type FeedbackSeverity = (typeof FEEDBACK_SEVERITIES)[number];

/** The key of feedback about no single asset. */
export const GENERAL_FEEDBACK = 'general';

export const jobIdSchema = Type.Unsafe<string>({ type: 'string', format: 'uuid', description: 'The job.' });

/** Of a route: what is no id is one that nobody has. */
export const jobParamsSchema = Type.Object({ job_id: Type.String({ description: 'The id of the job.' }) });

export const jobStatusSchema = oneOf(JOB_STATUSES, {
  description: 'registered: accepted; enqueued: waits for a worker; running; and the four ends.',
});
export const jobPrioritySchema = oneOf(JOB_PRIORITIES);

export const waitingSchema = named(
  'Waiting',
  Type.Object({
    reason: Type.String({
      description: 'Why: for programs, such as no_worker, all_busy, orchestrator_away.',
    }),
    place: numberOrNull('How many jobs go first, plus one; null: unknown.'),
    text: Type.String({ description: 'Why: for people.' }),
  }),
);
export type Waiting = Static<typeof waitingSchema>;

const waitingOrNull = Type.Unsafe<Waiting | null>({
  anyOf: [reference(waitingSchema), { type: 'null' }],
  description: 'Why it does not run yet; null when it does not wait, or the reason is unknown.',
});

const summaryProperties = {
  job_id: jobIdSchema,
  job_name: Type.String(),
  workflow_type: Type.String(),
  status: jobStatusSchema,
  progress_fraction: Type.Number({ description: 'From 0 to 1, as the worker told it last.' }),
  progress_message: Type.String(),
  submitted_at: moment('When the gateway accepted it.'),
  registered_at: momentOrNull('When an orchestrator had it.'),
  running_at: momentOrNull('When a worker started it.'),
  stopped_at: momentOrNull('When it ended.'),
  user_name: Type.String(),
  project_name: Type.String(),
  job_priority: jobPrioritySchema,
  waiting: waitingOrNull,
};

/** A job as lists and event streams tell it. */
export const jobSummarySchema = named('JobSummary', Type.Object(summaryProperties));
export type JobSummary = Static<typeof jobSummarySchema>;

export const feedbackSchema = Type.Object({
  message: Type.String(),
  severity: oneOf(FEEDBACK_SEVERITIES),
});
export type FeedbackEntry = Static<typeof feedbackSchema>;

/** Everything about a job. */
export const jobSchema = named(
  'Job',
  Type.Object({
    ...summaryProperties,
    enqueued_at: momentOrNull('When it was handed to the workers.'),
    timeout_after_s: numberOrNull('How long it may run; null: as long as it takes.'),
    input_params_dict: Type.Record(Type.String(), Type.Unknown()),
    input_esdl: Type.String({ description: 'The input, in base64.' }),
    output_esdl: textOrNull('The output, in base64; null: there is none.'),
    logs: textOrNull('What the worker wrote; null while the job has not ended.'),
    esdl_feedback: Type.Record(Type.String(), Type.Array(feedbackSchema), {
      description: `What the worker has to say, by the id of the asset; '${GENERAL_FEEDBACK}': about the whole.`,
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

/** A piece of a running job's logs, as event streams tell it. */
export const logChunkSchema = named('LogChunk', Type.Object({ text: Type.String() }));
export type LogChunk = Static<typeof logChunkSchema>;
