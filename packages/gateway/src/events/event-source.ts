import type { Database } from '../store/database.ts';
import type { CommittedChange } from '../store/job-batch.ts';
import { readJobsSince, readLogsSince } from '../store/job-queries.ts';

/** The jobs whose changes a stream sends. */
export interface EventScope {
  /** Only this user's jobs; undefined: those of all users. */
  readonly userName: string | undefined;
  /** Only this job, with its logs; undefined: all jobs, without logs. */
  readonly jobId: string | undefined;
}

/** How many rows are read at a time. */
const PAGE = 500;

export function isInScope(change: CommittedChange, { userName, jobId }: EventScope): boolean {
  if (change.type === 'log') return change.row.job_id === jobId;
  return (
    (jobId === undefined || change.row.job_id === jobId) &&
    (userName === undefined || change.row.user_name === userName)
  );
}

/** What has changed since a revision, in the order of the revisions. Each job comes once, in its latest state. */
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

/** Yields the job in order among its logs: a client that resumes after the job would otherwise miss the logs before it. */
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
