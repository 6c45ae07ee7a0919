import { Type, type Static } from 'typebox';
import { jobStatusSchema } from './job.ts';
import { oneOf, WITHOUT_NUL } from './schema-parts.ts';
import { DEFAULT_SORT, SORT_FIELDS } from './sort.ts';

const SORTS = SORT_FIELDS.flatMap((field) => [field, `-${field}`] as const);

/** Most jobs on one page of a list. */
const MAX_PAGE = 1_000;

/** The query of the lists of jobs. */
export const jobListQuerySchema = Type.Object(
  {
    limit: Type.Integer({ minimum: 1, maximum: MAX_PAGE, default: 100 }),
    offset: Type.Integer({ minimum: 0, maximum: 1_000_000_000, default: 0 }),
    sort: oneOf(SORTS, { description: 'A minus in front: descending.', default: DEFAULT_SORT }),
    status: Type.Optional(
      Type.Array(jobStatusSchema, { description: 'Repeat it for jobs with any of several statuses.' }),
    ),
    workflow_type: Type.Optional(Type.String({ pattern: WITHOUT_NUL })),
    user_name: Type.Optional(Type.String({ pattern: WITHOUT_NUL })),
    project_name: Type.Optional(Type.String({ pattern: WITHOUT_NUL })),
    q: Type.Optional(
      Type.String({
        description: 'Part of the name, the id, the user or the project.',
        maxLength: 200,
        pattern: WITHOUT_NUL,
      }),
    ),
  },
  // A misspelt filter is refused: ignored, it would list too much.
  { additionalProperties: false },
);
export type JobListQuery = Static<typeof jobListQuerySchema>;
