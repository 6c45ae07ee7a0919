import type { ClientBase } from 'pg';
import { UNKNOWN, type EndedJob, type Job, type Undelivered, type UnfinishedJob } from '../domain/job.ts';
import type { Transition } from '../domain/transition.ts';
import { LostRaceError } from './errors.ts';
import {
  begin,
  insertJobs,
  lockJobs,
  readEndedJobs,
  updateJobs,
  upsertEndedJobs,
  type Creates,
  type WithId,
} from './job-rows.ts';
import { keepResources, succeededJobs } from './resource-rows.ts';
import { outputSeries, recordTimeSeries } from './time-series-rows.ts';
import { deleteUndelivered, readUndelivered, upsertUndelivered } from './undelivered-rows.ts';

/** By job id. */
type JobsById = ReadonlyMap<string, Job>;

/** What results leave behind that is noted with their claims. */
export interface LeftoverRecords {
  readonly timeSeries: boolean;
  readonly resources: boolean;
}

/**
 * Locks the jobs, asks `decide` what becomes of them, given the server's time in milliseconds since the epoch, writes and
 * publishes that, and commits. Throws `LostRaceError` when another replica registered one of the jobs since they were read. The
 * caller closes the connection of a client that has thrown, which rolls everything back.
 */
export async function applyTransition(
  client: ClientBase,
  jobIds: readonly string[],
  creates: Creates,
  decide: (jobs: JobsById, nowMs: number) => Transition,
  records: LeftoverRecords,
): Promise<void> {
  // Sent together and performed one after the other: the last sees what was committed while the locks were waited for.
  const [nowMs, unfinished, endedJobs, undelivered] = await Promise.all([
    begin(client, creates),
    lockJobs(client, jobIds),
    readEndedJobs(client, jobIds),
    readUndelivered(client, jobIds),
  ]);
  const before = new Map<string, Job>(
    jobIds.map((jobId) => {
      const job = unfinished.get(jobId) ?? endedJobs.get(jobId) ?? UNKNOWN;
      const waiting = undelivered.get(jobId);
      return [jobId, waiting && job !== UNKNOWN ? { ...job, undelivered: waiting } : job];
    }),
  );
  const { jobs, publish, claimingResults } = decide(before, nowMs);
  const { inserted, updated, ended, kept, delivered } = changesOf(before, jobs);
  const series = records.timeSeries ? outputSeries(claimingResults) : [];
  const succeeded = records.resources ? succeededJobs(claimingResults) : [];
  if (inserted.length > 0) await register(client, inserted);
  const writing = Promise.all([
    updated.length > 0 && updateJobs(client, updated),
    ended.length > 0 && upsertEndedJobs(client, ended),
    series.length > 0 && recordTimeSeries(client, series),
    succeeded.length > 0 && keepResources(client, succeeded),
    writeUndelivered(client, kept, delivered),
  ]);
  // One write and the commit go together: when it fails, or is never sent, nothing is committed.
  const written = [inserted, updated, ended, series, succeeded, kept, delivered];
  const writes = written.filter(({ length }) => length > 0).length;
  if (publish || writes > 1) await writing;
  const unroutable = publish ? changesOf(jobs, await publish()) : undefined;
  if (unroutable) await writeUndelivered(client, unroutable.kept, unroutable.delivered);
  await Promise.all([writing, client.query('commit')]);
}

interface Changes {
  readonly inserted: readonly WithId<UnfinishedJob>[];
  readonly updated: readonly WithId<UnfinishedJob>[];
  readonly ended: readonly WithId<EndedJob>[];
  readonly kept: readonly WithId<Undelivered>[];
  /** Jobs of which nothing waits any more. */
  readonly delivered: readonly string[];
}

function changesOf(before: JobsById, after: JobsById): Changes {
  const inserted: WithId<UnfinishedJob>[] = [];
  const updated: WithId<UnfinishedJob>[] = [];
  const ended: WithId<EndedJob>[] = [];
  const kept: WithId<Undelivered>[] = [];
  const delivered: string[] = [];
  for (const [jobId, job] of after) {
    const old = before.get(jobId);
    if (job === old) continue;
    const undelivered = undeliveredOf(job);
    if (undelivered && undelivered !== undeliveredOf(old)) kept.push([jobId, undelivered]);
    if (!undelivered && undeliveredOf(old)) delivered.push(jobId);
    if (job.type === 'ended') ended.push([jobId, job]);
    else if (job.type === 'unfinished') (old?.type === 'unfinished' ? updated : inserted).push([jobId, job]);
  }
  return { inserted, updated, ended, kept, delivered };
}

function undeliveredOf(job: Job | undefined): Undelivered | undefined {
  return job === undefined || job.type === 'unknown' ? undefined : job.undelivered;
}

async function writeUndelivered(
  client: ClientBase,
  kept: readonly WithId<Undelivered>[],
  delivered: readonly string[],
): Promise<void> {
  await Promise.all([
    kept.length > 0 && upsertUndelivered(client, kept),
    delivered.length > 0 && deleteUndelivered(client, delivered),
  ]);
}

async function register(client: ClientBase, jobs: readonly WithId<UnfinishedJob>[]): Promise<void> {
  const jobIds = jobs.map(([jobId]) => jobId);
  // A row that another replica inserted, and removed since these jobs were read, has left a tombstone. Only a
  // statement after the insert, which waits for that, is certain to see it.
  const [inserted, ended] = await Promise.all([insertJobs(client, jobs), readEndedJobs(client, jobIds)]);
  const done = new Set(inserted);
  const lost = jobIds.filter((jobId) => !done.has(jobId) || ended.has(jobId));
  if (lost.length > 0) throw new LostRaceError(lost);
}
