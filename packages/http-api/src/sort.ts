/** The fields that lists of jobs can be sorted by. */
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

/** An order of a list: by a field, ascending; with a minus in front, descending. */
export type Sort = SortField | `-${SortField}`;

/** The newest job first. */
export const DEFAULT_SORT = '-submitted_at' satisfies Sort;
