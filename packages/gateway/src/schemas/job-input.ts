import { JOB_PRIORITIES, MAX_REFERENCE_CHARACTERS } from '@omotes/protocol';
import { Type, type Static } from 'typebox';
import { named, oneOf, WITHOUT_NUL } from './reference.ts';

/** The SDK takes up to 2^32 − 1 milliseconds. */
export const MAX_TIMEOUT_S = 4_294_967;

const name = (description: string) =>
  Type.Optional(
    Type.String({ description, default: '', maxLength: MAX_REFERENCE_CHARACTERS, pattern: WITHOUT_NUL }),
  );

const inputProperties = {
  job_name: name('For people; also in the name of the output.'),
  workflow_type: Type.String({ description: 'An id of GET /workflow/.', minLength: 1, pattern: WITHOUT_NUL }),
  user_name: name('Whose job it is. Who is signed in submits in the own name.'),
  project_name: name('What it belongs to.'),
  timeout_after_s: Type.Optional(
    Type.Number({
      description: 'How long it may run, in seconds. Absent: as long as it takes.',
      minimum: 0.001,
      maximum: MAX_TIMEOUT_S,
    }),
  ),
  job_priority: Type.Optional(oneOf(JOB_PRIORITIES, { default: 'medium' })),
  live_logs: Type.Optional(Type.Boolean({ description: 'Send the logs while it runs.', default: false })),
};

/** The body of POST /job/. */
export const jobInputSchema = named(
  'JobInput',
  Type.Object({
    ...inputProperties,
    input_esdl: Type.String({ description: 'The input: XML text in base64, or as it is.', minLength: 1 }),
    input_params_dict: Type.Optional(
      Type.Record(Type.String(), Type.Unknown(), {
        description:
          'By the keys of the workflow; datetimes in ISO 8601, durations in seconds. What is absent has its default.',
      }),
    ),
  }),
);
export type JobInput = Static<typeof jobInputSchema>;

/** The query of POST /job/ when the body is the input itself, as application/xml; else it is empty. */
export const jobInputQuerySchema = Type.Partial(
  Type.Object({ ...inputProperties, input_params_dict: Type.String({ description: 'A JSON object.' }) }),
);
export type JobInputQuery = Static<typeof jobInputQuerySchema>;
