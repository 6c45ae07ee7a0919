import type { JobListQuery, SortField } from '@omotes/http-api';
import type { Database } from './database.ts';
import { JOB_COLUMNS, type JobContent, type JobRow } from './job-row.ts';
import type { LogRow } from './job-writes.ts';

/** Limits a query to the jobs that the caller may see. */
export interface Visible {
  /** Only this user's jobs; undefined: those of all users. */
  readonly userName: string | undefined;
}

/** One page of the jobs that match a query, and how many match in all. */
export async function listJobs(
  database: Database,
  query: JobListQuery,
  visible: Visible,
): Promise<{ rows: JobRow[]; total: number }> {
  const { condition, values } = conditionOf(query, visible);
  const isDescending = query.sort.startsWith('-');
  // Columns have the names of the fields, and the schema lets nothing else through.
  const column = query.sort.replace(/^-/, '') as SortField;
  const direction = isDescending ? 'desc' : 'asc';
  // Only for columns that can be null: elsewhere it would prevent the use of the index.
  const nulls = column.endsWith('_at') && column !== 'submitted_at' ? 'nulls last' : '';
  const page = database.query<JobRow>(
    `select ${JOB_COLUMNS} from job ${condition}
      order by ${column} ${direction} ${nulls}, job_id ${direction}
      limit $${values.length + 1} offset $${values.length + 2}`,
    [...values, query.limit, query.offset],
  );
  const count = database.query<{ total: number }>(
    `select count(*)::float8 as total from job ${condition}`,
    values,
  );
  const [{ rows }, counted] = await Promise.all([page, count]);
  return { rows, total: counted.rows[0]?.total ?? 0 };
}

/** All jobs, newest first. */
export async function listAllJobs(database: Database, visible: Visible): Promise<JobRow[]> {
  const { rows } = await database.query<JobRow>(
    `select ${JOB_COLUMNS} from job where $1::text is null or user_name = $1 order by submitted_at desc, job_id desc`,
    [visible.userName],
  );
  return rows;
}

export async function readJob(database: Database, jobId: string): Promise<JobRow | undefined> {
  const { rows } = await database.query<JobRow>(`select ${JOB_COLUMNS} from job where job_id = $1`, [jobId]);
  return rows[0];
}

export async function readContent(database: Database, jobId: string): Promise<JobContent | undefined> {
  const { rows } = await database.query<JobContent>(
    'select input_params, input_esdl, output_esdl, logs, esdl_feedback from job_content where job_id = $1',
    [jobId],
  );
  return rows[0];
}

/** The logs of a running job so far; '' when it wrote nothing, or has no live logs. */
export async function readLogSoFar(database: Database, jobId: string): Promise<string> {
  const { rows } = await database.query<{ text: string | null }>(
    `select string_agg(text, '' order by revision) as text from job_log where job_id = $1`,
    [jobId],
  );
  return rows[0]?.text ?? '';
}

/** The jobs that have changed since a revision, in the order of their revisions; at most `limit`. */
export async function readJobsSince(
  database: Database,
  revision: number,
  visible: Visible & { readonly jobId: string | undefined },
  limit: number,
): Promise<JobRow[]> {
  const { rows } = await database.query<JobRow>(
    `select ${JOB_COLUMNS} from job
      where revision > $1 and ($2::text is null or user_name = $2) and ($3::uuid is null or job_id = $3)
      order by revision limit $4`,
    [revision, visible.userName, visible.jobId, limit],
  );
  return rows;
}

/** The log pieces of a job since a revision, in order; at most `limit`. */
export async function readLogsSince(
  database: Database,
  revision: number,
  jobId: string,
  limit: number,
): Promise<LogRow[]> {
  const { rows } = await database.query<LogRow>(
    `select revision::float8 as revision, job_id, text from job_log
      where job_id = $1 and revision > $2 order by revision limit $3`,
    [jobId, revision, limit],
  );
  return rows;
}

/** The highest committed revision. */
export async function readLastRevision(database: Database): Promise<number> {
  const { rows } = await database.query<{ revision: number }>(
    `select greatest((select max(revision) from job), (select max(revision) from job_log), 0)::float8 as revision`,
  );
  return rows[0]?.revision ?? 0;
}

/** A job to follow after a start. */
export interface JobToFollow {
  readonly job_id: string;
  readonly is_confirmed: boolean;
  readonly has_ended: boolean;
}

/**
 * The unfinished jobs, oldest first, and those that ended within `ms` before the last end: the broker may still keep
 * unacknowledged events of theirs.
 */
export async function readJobsToFollow(database: Database, ms: number): Promise<JobToFollow[]> {
  const { rows } = await database.query<JobToFollow>(
    `select job_id, is_confirmed, stopped_at is not null as has_ended from job
      where stopped_at is null
         or stopped_at >= (select max(stopped_at) from job) - $1 * interval '1 ms'
      order by submitted_at`,
    [ms],
  );
  return rows;
}

/** The conditions of a list, with their values as $1, $2, … */
function conditionOf(query: JobListQuery, visible: Visible): { condition: string; values: unknown[] } {
  const values: unknown[] = [];
  const conditions: string[] = [];
  const add = (value: unknown, condition: (place: string) => string): void => {
    if (value === undefined) return;
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  add(query.status, (place) => `status = any(${place}::job_status[])`);
  add(query.workflow_type, (place) => `workflow_type = ${place}`);
  add(query.user_name, (place) => `user_name = ${place}`);
  add(visible.userName, (place) => `user_name = ${place}`);
  add(query.project_name, (place) => `project_name = ${place}`);
  add(
    query.q === undefined ? undefined : `%${query.q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`,
    (place) => `search_text like lower(${place})`,
  );
  return { condition: conditions.length > 0 ? `where ${conditions.join(' and ')}` : '', values };
}
