import type { ClientBase } from 'pg';
import type { JobPatch, JobRow, NewJob } from './job-row.ts';
import {
  deleteEndedJobs,
  insertJobs,
  insertLogs,
  type LogRow,
  markForRemoval,
  markConfirmed,
  readEarlierJobs,
  updateJobs,
} from './job-writes.ts';

/** One change to store. */
export type JobChange =
  | { readonly type: 'insert'; readonly job: NewJob }
  | { readonly type: 'confirmed'; readonly jobId: string }
  | { readonly type: 'patch'; readonly jobId: string; readonly patch: JobPatch }
  | { readonly type: 'log'; readonly jobId: string; readonly text: string }
  | { readonly type: 'remove'; readonly jobId: string }
  | { readonly type: 'remove_when_ended'; readonly jobId: string };

/** The outcome of storing a new job. */
export type Insertion =
  | { readonly outcome: 'stored' }
  /** The user has used the idempotency key before. */
  | { readonly outcome: 'repeated'; readonly jobId: string; readonly requestHash: Buffer };

/** The outcome of a batch. */
export interface BatchOutcome {
  /** By the id of the new job. */
  readonly insertions: ReadonlyMap<string, Insertion>;
  readonly removed: ReadonlySet<string>;
  /** The changes for the event streams, in the order of their revisions. */
  readonly changes: readonly CommittedChange[];
}

export type CommittedChange =
  | { readonly type: 'job'; readonly revision: number; readonly row: JobRow }
  | { readonly type: 'log'; readonly revision: number; readonly row: LogRow };

/** Stores a batch of changes, with one statement for each kind of change. */
export async function writeBatch(client: ClientBase, batch: readonly JobChange[]): Promise<BatchOutcome> {
  const jobs: NewJob[] = [];
  const confirmed: string[] = [];
  const patches = new Map<string, JobPatch>();
  const logs = new Map<string, string>();
  const removals: string[] = [];
  const marked: string[] = [];
  for (const change of batch) {
    switch (change.type) {
      case 'insert':
        jobs.push(change.job);
        break;
      case 'confirmed':
        confirmed.push(change.jobId);
        break;
      case 'patch':
        patches.set(change.jobId, mergePatches(patches.get(change.jobId), change.patch));
        break;
      case 'log':
        logs.set(change.jobId, (logs.get(change.jobId) ?? '') + change.text);
        break;
      case 'remove':
        removals.push(change.jobId);
        break;
      case 'remove_when_ended':
        marked.push(change.jobId);
        removals.push(change.jobId);
        break;
    }
  }
  const inserted = jobs.length > 0 ? await insertJobs(client, jobs) : [];
  const insertions = await insertionsOf(client, jobs, inserted);
  if (confirmed.length > 0) await markConfirmed(client, confirmed);
  const logRows = logs.size > 0 ? await insertLogs(client, logs) : [];
  const updated = patches.size > 0 ? await updateJobs(client, patches) : [];
  if (marked.length > 0) await markForRemoval(client, marked);
  const markedEnds = updated.filter((row) => row.stopped_at !== null && row.remove_when_ended);
  removals.push(...markedEnds.map((row) => row.job_id));
  const removed = removals.length > 0 ? await deleteEndedJobs(client, removals) : [];
  const changes: CommittedChange[] = [
    ...[...inserted, ...updated].map((row) => ({ type: 'job', revision: row.revision, row }) as const),
    ...logRows.map((row) => ({ type: 'log', revision: row.revision, row }) as const),
  ];
  return {
    insertions,
    removed: new Set(removed),
    changes: changes.sort((one, other) => one.revision - other.revision),
  };
}

/** Two changes of a job as one. Nothing changes after an end. */
function mergePatches(earlier: JobPatch | undefined, later: JobPatch): JobPatch {
  if (!earlier) return later;
  if (earlier.end) return earlier;
  return { ...earlier, ...later };
}

async function insertionsOf(
  client: ClientBase,
  jobs: readonly NewJob[],
  inserted: readonly JobRow[],
): Promise<Map<string, Insertion>> {
  const stored = new Set(inserted.map((row) => row.job_id));
  const repeated = jobs.filter((job) => !stored.has(job.jobId));
  const earlier = repeated.length > 0 ? await readEarlierJobs(client, repeated) : [];
  return new Map(
    jobs.map((job): [string, Insertion] => {
      const former = earlier.find(
        (row) => row.user_name === job.userName && row.idempotency_key === job.idempotencyKey,
      );
      if (stored.has(job.jobId) || !former) return [job.jobId, { outcome: 'stored' }];
      return [job.jobId, { outcome: 'repeated', jobId: former.job_id, requestHash: former.request_hash }];
    }),
  );
}
