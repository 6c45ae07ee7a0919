import { Type, type Static } from 'typebox';
import { JOB_PRIORITIES } from './job-priority.ts';
import { named, oneOf, WITHOUT_NUL } from './schema-parts.ts';

/** Longest name of a job, a user or a project, in characters. The orchestrator refuses longer job references. */
export const MAX_NAME_CHARACTERS = 1_000;

/** Longest time limit, in seconds: on the wire it is at most 2^32 − 1 milliseconds. */
export const MAX_TIMEOUT_S = 4_294_967;

const name = (description: string) =>
  Type.Optional(
    Type.String({ description, default: '', maxLength: MAX_NAME_CHARACTERS, pattern: WITHOUT_NUL }),
  );

const inputProperties = {
  job_name: name('For people; also part of the name of the output.'),
  workflow_type: Type.String({ description: 'An id of GET /workflow/.', minLength: 1, pattern: WITHOUT_NUL }),
  user_name: name("The user who owns the job. A signed-in user's jobs always carry that user's name."),
  project_name: name('The project that the job belongs to.'),
  timeout_after_s: Type.Optional(
    Type.Number({
      description: 'How long the job may run, in seconds. Absent: without limit.',
      minimum: 0.001,
      maximum: MAX_TIMEOUT_S,
    }),
  ),
  job_priority: Type.Optional(oneOf(JOB_PRIORITIES, { default: 'medium' })),
  live_logs: Type.Optional(
    Type.Boolean({ description: 'Send the logs while the job runs.', default: false }),
  ),
};

/** The body of POST /job/. */
export const jobInputSchema = named(
  'JobInput',
  Type.Object({
    ...inputProperties,
    input_esdl: Type.String({ description: 'The input: XML, in base64 or as it is.', minLength: 1 }),
    input_params_dict: Type.Optional(
      Type.Record(Type.String(), Type.Unknown(), {
        description:
          "By the workflow's parameter keys; datetimes in ISO 8601, durations in seconds. A parameter that is absent gets its default.",
      }),
    ),
  }),
);
export type JobInput = Static<typeof jobInputSchema>;

/** The query of POST /job/ when its body is the input, as application/xml. With a JSON body the query is empty. */
export const jobInputQuerySchema = Type.Partial(
  Type.Object({ ...inputProperties, input_params_dict: Type.String({ description: 'A JSON object.' }) }),
);
export type JobInputQuery = Static<typeof jobInputQuerySchema>;
