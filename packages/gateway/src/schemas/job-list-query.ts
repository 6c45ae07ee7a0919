import { Type, type Static } from 'typebox';
import { jobStatusSchema } from './job.ts';
import { oneOf, WITHOUT_NUL } from './reference.ts';

/** What lists can be sorted by. */
export const SORT_FIELDS = [
  'submitted_at',
  'registered_at',
  'running_at',
  'stopped_at',
  'job_name',
  'workflow_type',
  'status',
  'progress_fraction',
  'user_name',
  'project_name',
  'job_priority',
] as const;
export type SortField = (typeof SORT_FIELDS)[number];

/** A field, or a field after a minus: descending. */
const SORTS = SORT_FIELDS.flatMap((field) => [field, `-${field}`] as const);
export type Sort = SortField | `-${SortField}`;

export const MAX_PAGE = 1_000;

/** The query of the lists of jobs. */
export const jobListQuerySchema = Type.Object(
  {
    limit: Type.Integer({ minimum: 1, maximum: MAX_PAGE, default: 100 }),
    offset: Type.Integer({ minimum: 0, maximum: 1_000_000_000, default: 0 }),
    sort: oneOf(SORTS, { description: 'With a minus: descending.', default: '-submitted_at' }),
    status: Type.Optional(Type.Array(jobStatusSchema, { description: 'Repeat it for any of several.' })),
    workflow_type: Type.Optional(Type.String({ pattern: WITHOUT_NUL })),
    user_name: Type.Optional(Type.String({ pattern: WITHOUT_NUL })),
    project_name: Type.Optional(Type.String({ pattern: WITHOUT_NUL })),
    q: Type.Optional(
      Type.String({
        description: 'Occurs in the name, the id, the user or the project.',
        maxLength: 200,
        pattern: WITHOUT_NUL,
      }),
    ),
  },
  // A filter with a slip in its name would be none.
  { additionalProperties: false },
);
export type JobListQuery = Static<typeof jobListQuerySchema>;
