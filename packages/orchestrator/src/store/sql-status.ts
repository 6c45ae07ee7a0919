import type { UnfinishedStatus } from '../domain/job.ts';

/** The enumeration `jobstatus` of the database, which is that of the former orchestrator. */
export type SqlStatus = 'REGISTERED' | 'SUBMITTED' | 'RUNNING';

/** ENQUEUED has another name in the database. */
export function statusFromSql(status: SqlStatus): UnfinishedStatus {
  return status === 'SUBMITTED' ? 'ENQUEUED' : status;
}

export function statusToSql(status: UnfinishedStatus): SqlStatus {
  return status === 'ENQUEUED' ? 'SUBMITTED' : status;
}
