import { Type, type Static } from 'typebox';
import { named } from './schema-parts.ts';

/** What is wrong with one field of a request. */
const fieldProblemSchema = Type.Object({
  field: Type.String({ description: 'Such as job_name or input_params_dict.ground_temperature.' }),
  message: Type.String(),
});
export type FieldProblem = Static<typeof fieldProblemSchema>;

/** An error, as RFC 9457 writes it. */
export const problemSchema = named(
  'Problem',
  Type.Object({
    type: Type.String({ description: 'Stable, for programs: about:blank or urn:omotes:problem:… .' }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String({ description: 'What happened, and what to do.' }),
    errors: Type.Array(fieldProblemSchema, { description: 'Every problem of the request, with its field.' }),
  }),
);
export type Problem = Static<typeof problemSchema>;
