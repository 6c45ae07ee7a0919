import {
  FEEDBACK_SEVERITIES,
  JOB_STATUSES,
  jobIdSchema,
  type JobStatus,
  JOB_PRIORITIES,
  MAX_NAME_CHARACTERS,
  MAX_TIMEOUT_S,
  named,
  oneOf,
  textOrNull,
  WITHOUT_NUL,
} from '@omotes/http-api';
import { Type, type Static } from 'typebox';

/** The version of every workflow: tasks carry no version, and workers run the one that they were started with. */
export const ONLY_VERSION = 'latest';

const STATUSES = JOB_STATUSES.map(upperCase);

export function upperCase(status: JobStatus): Uppercase<JobStatus> {
  return status.toUpperCase() as Uppercase<JobStatus>; // TypeScript does not know what toUpperCase does
}

const statusSchema = oneOf(STATUSES, { description: 'The last four are ends.' });

const name = (byDefault: string) =>
  Type.Optional(Type.String({ default: byDefault, maxLength: MAX_NAME_CHARACTERS, pattern: WITHOUT_NUL }));

/** The body of POST /job/. The defaults are those of OMOTES 2. */
export const jobInputSchema = named(
  'JobInput',
  Type.Object({
    job_name: name('job name'),
    workflow_type: Type.Optional(
      Type.String({ default: 'grow_optimizer_no_heat_losses', pattern: WITHOUT_NUL }),
    ),
    version: Type.Optional(textOrNull(`One of the workflow's versions; null: the newest.`)),
    user_name: name('user name'),
    project_name: name(''),
    input_esdl: Type.Optional(
      Type.String({ default: 'input ESDL base64string', description: 'UTF-8 text in base64.' }),
    ),
    input_params_dict: Type.Optional(Type.Record(Type.String(), Type.Unknown(), { default: {} })),
    timeout_after_s: Type.Optional(
      Type.Number({
        default: 0,
        minimum: 0,
        maximum: MAX_TIMEOUT_S,
        description: 'How long the job may run, in seconds; 0: without limit.',
      }),
    ),
    job_priority: Type.Optional(
      Type.Unsafe<(typeof JOB_PRIORITIES)[number] | '' | null>({
        type: ['string', 'null'],
        enum: [...JOB_PRIORITIES, '', null],
        default: null,
        description: 'Empty or null: medium.',
      }),
    ),
  }),
);
export type JobInput = Static<typeof jobInputSchema>;

export const jobStatusResponseSchema = named(
  'JobStatusResponse',
  Type.Object({ job_id: jobIdSchema, status: statusSchema }),
);

export const jobSummarySchema = named(
  'JobSummary',
  Type.Object({
    job_id: jobIdSchema,
    job_name: Type.String(),
    status: statusSchema,
    user_name: Type.String(),
    project_name: Type.String(),
  }),
);
export type JobSummary = Static<typeof jobSummarySchema>;

const feedbackSchema = Type.Object({
  assetID: Type.String({ description: `The id of the asset; 'general': the whole energy system.` }),
  messages: Type.Array(
    Type.Object({ validation_message: Type.String(), severity: oneOf(FEEDBACK_SEVERITIES) }),
  ),
});

export const jobResponseSchema = named(
  'JobResponse',
  Type.Object({
    job_id: jobIdSchema,
    job_name: Type.String(),
    status: statusSchema,
    user_name: Type.String(),
    workflow_type: Type.String(),
    progress_fraction: Type.Unsafe<number | null>({
      type: ['number', 'null'],
      description: 'From 0 to 100, despite its name, as in OMOTES 2; null before the job runs.',
    }),
    progress_message: textOrNull('As the worker last reported it; null before the job runs.'),
    input_esdl: textOrNull('In base64.'),
    output_esdl: textOrNull('In base64; null when there is none.'),
    input_params_dict: Type.Record(Type.String(), Type.Unknown()),
    timeout_after_s: Type.Integer({ description: 'In whole seconds, rounded up; 0: without limit.' }),
    logs: Type.String({ description: 'What the worker wrote so far; may be empty.' }),
    esdl_feedback: Type.Array(feedbackSchema),
    job_priority: oneOf(JOB_PRIORITIES),
  }),
);
export type JobResponse = Static<typeof jobResponseSchema>;

export const jobDeleteResponseSchema = named(
  'JobDeleteResponse',
  Type.Object({
    job_id: jobIdSchema,
    deleted: Type.Boolean({
      description: 'false: the job is being cancelled, and its record is removed once it has ended.',
    }),
  }),
);
