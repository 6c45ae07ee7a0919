import {
  DEFAULT_SORT,
  JOB_PRIORITIES,
  JOB_STATUSES,
  SORT_FIELDS,
  type JobStatus,
  type JobSummary,
  type Sort,
  type SortField,
} from '@omotes/http-api';

/** The filters and the order of the list, as in the address. */
export interface JobQuery {
  /** Part of the name, the id, the user or the project; '' matches all jobs. */
  readonly q: string;
  /** The statuses to show; empty: all. */
  readonly statuses: readonly JobStatus[];
  /** '' matches all jobs, here and in the two below. */
  readonly workflowType: string;
  readonly userName: string;
  readonly projectName: string;
  readonly sort: Sort;
}

/** Reads the query of an address; ignores invalid parts. */
export function readQuery(search: string): JobQuery {
  const params = new URLSearchParams(search);
  const text = (name: string) => params.get(name) ?? '';
  const statuses = params.getAll('status');
  const field = SORT_FIELDS.find((each) => each === text('sort').replace(/^-/, ''));
  return {
    q: text('q'),
    statuses: JOB_STATUSES.filter((status) => statuses.includes(status)),
    workflowType: text('workflow_type'),
    userName: text('user_name'),
    projectName: text('project_name'),
    sort: field === undefined ? DEFAULT_SORT : text('sort').startsWith('-') ? `-${field}` : field,
  };
}

/** The query as text, for the address and for requests; '' for the default. */
export function queryText(query: JobQuery): string {
  const params = new URLSearchParams();
  const set = (name: string, value: string) => {
    if (value !== '') params.set(name, value);
  };
  set('q', query.q);
  for (const status of query.statuses) params.append('status', status);
  set('workflow_type', query.workflowType);
  set('user_name', query.userName);
  set('project_name', query.projectName);
  if (query.sort !== DEFAULT_SORT) params.set('sort', query.sort);
  return params.toString();
}

/** Whether the job matches the query. The server decides the same. */
export function matches(job: JobSummary, query: JobQuery): boolean {
  const { q, statuses, workflowType, userName, projectName } = query;
  const wanted = q.toLowerCase();
  return (
    (statuses.length === 0 || statuses.includes(job.status)) &&
    (workflowType === '' || job.workflow_type === workflowType) &&
    (userName === '' || job.user_name === userName) &&
    (projectName === '' || job.project_name === projectName) &&
    (q === '' ||
      [job.job_name, job.job_id, job.user_name, job.project_name].some((text) =>
        text.toLowerCase().includes(wanted),
      ))
  );
}

/** The order after a click on a column's head: ascending, or descending when it was ascending. */
export function sortedBy(field: SortField, present: Sort): Sort {
  return present === field ? `-${field}` : field;
}

/** Compares two jobs for `Array.sort`. Jobs without a value are last; equal ones are ordered by id. */
export function comparison(sort: Sort): (one: JobSummary, other: JobSummary) => number {
  const field = SORT_FIELDS.find((each) => sort === each || sort === `-${each}`) ?? 'submitted_at';
  const sign = sort === field ? 1 : -1;
  return (one, other) => {
    const [a, b] = [rank(one, field), rank(other, field)];
    if (a === b) return one.job_id === other.job_id ? 0 : sign * (one.job_id < other.job_id ? -1 : 1);
    if (a === null) return 1;
    if (b === null) return -1;
    return sign * (a < b ? -1 : 1);
  };
}

function rank(job: JobSummary, field: SortField): string | number | null {
  if (field === 'status') return JOB_STATUSES.indexOf(job.status);
  if (field === 'job_priority') return JOB_PRIORITIES.indexOf(job.job_priority);
  return job[field];
}
