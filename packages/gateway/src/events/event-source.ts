import type { Database } from '../store/database.ts';
import type { CommittedChange } from '../store/job-batch.ts';
import { readJobsSince, readLogsSince } from '../store/job-queries.ts';

/** What a stream tells of. */
export interface EventScope {
  /** Only of this user's jobs; undefined: of everybody's. */
  readonly userName: string | undefined;
  /** Only of this job, and of its logs too; undefined: of all jobs. */
  readonly jobId: string | undefined;
}

/** Rows that are read at a time. */
const PAGE = 500;

export function isInScope(change: CommittedChange, { userName, jobId }: EventScope): boolean {
  if (change.type === 'log') return change.row.job_id === jobId;
  return (
    (jobId === undefined || change.row.job_id === jobId) &&
    (userName === undefined || change.row.user_name === userName)
  );
}

/** What has changed since a revision, in the order of the revisions: of each job its present state. */
export async function* changesSince(
  database: Database,
  revision: number,
  scope: EventScope,
): AsyncGenerator<CommittedChange, void, undefined> {
  yield* scope.jobId === undefined
    ? jobChanges(database, revision, scope)
    : changesOfOneJob(database, revision, scope.jobId, scope);
}

async function* jobChanges(
  database: Database,
  since: number,
  scope: EventScope,
): AsyncGenerator<CommittedChange> {
  let revision = since;
  for (;;) {
    const rows = await readJobsSince(database, revision, scope, PAGE);
    for (const row of rows) yield { type: 'job', revision: row.revision, row };
    revision = rows.at(-1)?.revision ?? revision;
    if (rows.length < PAGE) return;
  }
}

/** The job's row has its place among its logs, or who resumes after it would miss those before. */
async function* changesOfOneJob(
  database: Database,
  since: number,
  jobId: string,
  scope: EventScope,
): AsyncGenerator<CommittedChange> {
  const [row] = await readJobsSince(database, since, scope, 1);
  let job: CommittedChange | undefined = row && { type: 'job', revision: row.revision, row };
  let revision = since;
  for (;;) {
    const logs = await readLogsSince(database, revision, jobId, PAGE);
    for (const log of logs) {
      if (job && job.revision < log.revision) {
        yield job;
        job = undefined;
      }
      yield { type: 'log', revision: log.revision, row: log };
    }
    revision = logs.at(-1)?.revision ?? revision;
    if (logs.length < PAGE) break;
  }
  if (job) yield job;
}
