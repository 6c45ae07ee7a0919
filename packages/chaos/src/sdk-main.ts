/*
 * An SDK program of the chaos. It can be killed at any moment, and its next run continues from its records on the disk.
 *
 * - A job is recorded with its id before it is submitted. A run that finds no confirmation of a former run submits the
 *   job again, which never makes a second job.
 * - A result is recorded in the body of the loop over the job's events. A program killed before that must get the result
 *   again; one killed right after it may, because its acknowledgement may not have left.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { Connection, ConnectionStoppedError, Publisher } from '@omotes/amqp';
import { backOff } from '@omotes/async';
import {
  type ContractQueue,
  EnvironmentReader,
  JOB_SUBMISSIONS_QUEUE,
  jobQueues,
  JobSubmission,
  LIVE_LOGS_HEADER,
} from '@omotes/protocol';
import {
  type Client,
  ClientClosedError,
  connectFromEnvironment,
  type JobHandle,
  JobNotFoundError,
} from '@omotes/sdk';
import { type PlannedJob, plannedJob } from './planned-job.ts';
import { programSettings } from './program-settings.ts';
import { Random } from './random.ts';
import { readRecords, RecordFile, type SdkEntry, type SdkRecord } from './records.ts';

const ESDL = '<?xml version="1.0"?><esdl:EnergySystem xmlns:esdl="http://www.tno.nl/esdl" name="Dörp"/>';
const CONNECT_TIMEOUT_MS = 600_000;
const MOST_AT_ONCE = 300;
const LONGEST_JOB_MS = 60_000;
/** About the time until a task that ended without a result is noticed. */
const LOST_RESULT_MS = 60_000;
const MAX_LOGS = 4_000;
/** Results recorded within this time before the end of the former run may not have been acknowledged. */
const UNSURE_MS = 30_000;

/** A program that declares late declares a job's queues within this time of its submission. */
const LATEST_DECLARATION_MS = 3_000;

const { run, recordFile, clientId, declaresLate, seed, load, loadUntil } = programSettings();
const program = run.slice(0, run.lastIndexOf('.'));
const records = new RecordFile<SdkRecord>(recordFile);

function record(entry: SdkEntry): void {
  records.append({ at: Date.now(), run, ...entry });
  records.sync();
}

/** A job of a former run, and how far the run got with it. */
interface FormerJob {
  readonly job: PlannedJob;
  isConfirmed: boolean;
  handedAt: number | undefined;
}

function formerJobs(): Map<string, FormerJob> {
  const jobs = new Map<string, FormerJob>();
  for (const record of readRecords<SdkRecord>(recordFile)) {
    if (record.type === 'submitting') {
      const former = jobs.get(record.job.jobId);
      if (!former) jobs.set(record.job.jobId, { job: record.job, isConfirmed: false, handedAt: undefined });
      continue;
    }
    const former = jobs.get(record.jobId);
    if (!former) continue;
    if (record.type === 'confirmed') former.isConfirmed = true;
    if (record.type === 'handed' || record.type === 'not-found') former.handedAt ??= record.at;
  }
  return jobs;
}

async function submit(client: Client, job: PlannedJob): Promise<void> {
  const { jobId, workflowType, params, timeoutMs, cancelAfterMs, liveLogs } = job;
  record({ type: 'submitting', job });
  if (cancelAfterMs !== undefined && cancelAfterMs < 0) await cancel(client, jobId);
  const request = {
    jobId,
    workflowType,
    esdl: ESDL,
    params,
    liveLogs,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  };
  if (declaresLate) {
    const body = JobSubmission.encode({ ...request, params: { ...params } });
    const headers = liveLogs ? { [LIVE_LOGS_HEADER]: true } : {};
    await publisher.publish({ exchange: '', routingKey: JOB_SUBMISSIONS_QUEUE, body, headers });
    record({ type: 'confirmed', jobId });
    await delay(new Random(seed, 'declaration', jobId).between(0, LATEST_DECLARATION_MS));
    await comeBack(client, job, true);
    return;
  }
  const handle = await client.submit(request);
  record({ type: 'confirmed', jobId });
  await follow(client, handle, job);
}

/** `isUnhanded`: no run was handed its result yet, so its queues must exist or be declared. */
async function comeBack(client: Client, job: PlannedJob, isUnhanded: boolean): Promise<void> {
  try {
    if (declaresLate && isUnhanded) await declareQueues(job.jobId);
    await follow(client, await client.attach(job.jobId), job);
  } catch (error) {
    if (!(error instanceof JobNotFoundError)) throw error;
    record({ type: 'not-found', jobId: job.jobId });
  }
}

function queuesOf(jobId: string): readonly ContractQueue[] {
  const { status, progress, result } = jobQueues(jobId);
  return [status, progress, result];
}

/** Declares them once, without a topology: a deleted queue must not come back after a reconnect. */
async function declareQueues(jobId: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await connection.withChannel(async (channel) => {
        for (const { name, durable, arguments: args = {} } of queuesOf(jobId))
          await channel.assertQueue(name, { durable, arguments: args });
      });
      return;
    } catch (error) {
      if (error instanceof ConnectionStoppedError) return;
      await backOff(attempt, signal);
    }
  }
}

async function follow(client: Client, handle: JobHandle, job: PlannedJob): Promise<void> {
  const { cancelAfterMs } = job;
  const cancelling =
    cancelAfterMs === undefined || cancelAfterMs < 0
      ? undefined
      : setTimeout(() => void cancel(client, job.jobId).catch(unlessClosed), cancelAfterMs);
  for await (const event of handle) {
    if (event.type !== 'result') continue;
    const { resultType, logs } = event.result;
    record({ type: 'handed', jobId: job.jobId, resultType: resultType, logs: logs.slice(0, MAX_LOGS) });
  }
  clearTimeout(cancelling);
}

async function cancel(client: Client, jobId: string): Promise<void> {
  await client.cancel(jobId);
  record({ type: 'cancelled', jobId });
}

function unlessClosed(error: unknown): void {
  const isClosed = error instanceof ClientClosedError || error instanceof ConnectionStoppedError;
  if (!isClosed) throw error;
}

/** Whether there is time left to notice that a task started now ended without a result. */
function isLostResultSeen(): boolean {
  return loadUntil - Date.now() > LOST_RESULT_MS;
}

/** Resolves when every job has its result, or the program has to stop. */
async function work(client: Client, signal: AbortSignal): Promise<void> {
  const following = new Set<Promise<void>>();
  const track = (job: Promise<void>): void => {
    const tracked: Promise<void> = job.catch(unlessClosed).finally(() => following.delete(tracked));
    following.add(tracked);
  };
  const former = formerJobs();
  const lastAt = Math.max(0, ...[...former.values()].map(({ handedAt }) => handedAt ?? 0));
  for (const { job, isConfirmed, handedAt } of former.values()) {
    if (handedAt === undefined) track(isConfirmed ? comeBack(client, job, true) : submit(client, job));
    // Not awaited: most likely no event is left.
    else if (handedAt > lastAt - UNSURE_MS) comeBack(client, job, false).catch(unlessClosed);
  }
  for (let index = former.size; Date.now() < loadUntil && !signal.aborted;) {
    await delay(1_000 / load, undefined, { signal }).catch(() => undefined);
    if (following.size >= MOST_AT_ONCE) continue;
    const longestMs = Math.min(LONGEST_JOB_MS, Math.max(1_000, loadUntil - Date.now()));
    track(submit(client, plannedJob(seed, program, index, longestMs, isLostResultSeen())));
    index += 1;
  }
  const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  while (following.size > 0 && !signal.aborted) await Promise.race([...following, stopped]);
}

const stopping = new AbortController();
process.once('SIGTERM', () => stopping.abort());
const { signal } = stopping;
const connection = new Connection({ ...new EnvironmentReader(process.env).broker(''), name: 'chaos' });
const publisher = new Publisher(connection);
try {
  await connection.start(signal);
  const client = await connectFromEnvironment({
    ...(clientId === undefined ? {} : { clientId }),
    connectTimeoutMs: CONNECT_TIMEOUT_MS,
    signal,
  });
  console.log('connected');
  await work(client, signal);
  await client.close();
  await connection.stop();
} catch (error) {
  if (!signal.aborted) throw error;
}
