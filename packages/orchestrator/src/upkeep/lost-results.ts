import { mayWait, type QueueHead } from '../domain/queue-head.ts';
import {
  haveAllAnswered,
  MAX_GAP_MS,
  mayHideInWorker,
  type QueueConsumers,
  type WorkerCensus,
} from '../domain/worker-census.ts';
import type { SilentRun } from '../domain/silent-job.ts';

/** How often the workers are asked which tasks run. */
export const CENSUS_INTERVAL_MS = 15_000;

/** After this long without a sign of life a job's task is looked for. */
const SILENCE_MS = 30_000;

/** More jobs than this are not looked for at once. */
const JOBS_AT_ONCE = 1_000;

export interface LostResultPorts {
  readonly store: {
    recordCensus(nodes: WorkerCensus['nodes']): Promise<void>;
    /** Whether one was recorded in so many milliseconds, by any replica. */
    hasCensus(withinMs: number): Promise<boolean>;
    /** Those of the last hour, oldest first. */
    censuses(): Promise<readonly WorkerCensus[]>;
    silentRuns(forMs: number, limit: number): Promise<readonly SilentRun[]>;
    /** Notes that workers have these tasks now, which are signs of life of their jobs. */
    noteSeen(taskIds: Iterable<string>): Promise<void>;
  };
  readonly workers: {
    /** The Celery workers that answer, and the tasks that run in any worker. */
    census(): Promise<{ readonly nodes: WorkerCensus['nodes']; readonly running: ReadonlySet<string> }>;
    /** Which of the tasks some worker has, running or waiting in it, and what is known of those who consume their queues. */
    find(
      taskIds: readonly string[],
      workflowTypes: readonly string[],
    ): Promise<{
      readonly known: ReadonlySet<string>;
      readonly consumers: ReadonlyMap<string, QueueConsumers>;
    }>;
    /** The first tasks that wait for a workflow type, as many as `mayWait` needs for tasks of this priority; undefined: not now. */
    queueHead(workflowType: string, priority: number): Promise<QueueHead | undefined>;
    /** Whether starts, progress or results wait to be handled. */
    areEventsWaiting(): Promise<boolean>;
    /** Publishes behind the results that a task ended without one. */
    reportMissingResult(runs: readonly SilentRun[]): Promise<void>;
  };
}

/**
 * Takes a census if there was none for long, so that a task that is handed to the workers from now on is younger than one.
 * Call it before a replica takes submissions, and only while no events of the workers wait: a task that was begun long before
 * its START is handled would seem to be younger too.
 */
export async function takeFirstCensus({ store, workers }: LostResultPorts): Promise<void> {
  if (await store.hasCensus(MAX_GAP_MS)) return;
  const { nodes } = await workers.census();
  await store.recordCensus(nodes);
}

/** The last sign of life of each job whose task was missing, by the job's id. */
export type Missing = ReadonlyMap<string, number>;

/**
 * Takes a census of the workers, and ends the jobs whose task was missing the last time and is now. Returns those that are missing
 * now. A task can be missing because it has ended and left no result: the published Python library lets one end so whose output is
 * not UTF-8.
 *
 * A task lives as long as its message does: in its queue, or unacknowledged at a worker. A worker acknowledges only when the
 * broker has confirmed the result. So a task that is neither in the queue nor with any worker has ended, and its result, if it has
 * one, is in the result queue. Whoever does not answer is not taken for dead: then nothing is concluded.
 */
export async function findLostResults(ports: LostResultPorts, missingBefore: Missing): Promise<Missing> {
  const { store, workers } = ports;
  const { nodes, running } = await workers.census();
  await store.recordCensus(nodes);
  await store.noteSeen(running);
  const silent = await store.silentRuns(SILENCE_MS, JOBS_AT_ONCE);
  const unseen = silent.filter(({ taskId }) => !running.has(taskId));
  if (unseen.length === 0) return new Map();
  const { known, missing } = await lookFor(ports, unseen);
  await store.noteSeen(known);
  // Between two answers a task can pass from one worker to another; twice, without a sign of life, it does not.
  const lost = missing.filter(({ jobId, lastSignAtMs }) => missingBefore.get(jobId) === lastSignAtMs);
  if (lost.length > 0) await workers.reportMissingResult(lost);
  return new Map(missing.map(({ jobId, lastSignAtMs }) => [jobId, lastSignAtMs]));
}

interface Findings {
  /** The tasks that some worker has. */
  readonly known: ReadonlySet<string>;
  readonly missing: readonly SilentRun[];
}

async function lookFor({ store, workers }: LostResultPorts, runs: readonly SilentRun[]): Promise<Findings> {
  const { known, consumers } = await workers.find(
    runs.map(({ taskId }) => taskId),
    [...new Set(runs.map(({ workflowType }) => workflowType))],
  );
  const censuses = await store.censuses();
  const nowhere = runs.filter((run) => {
    const ofQueue = consumers.get(run.workflowType);
    return (
      !known.has(run.taskId) &&
      ofQueue !== undefined &&
      haveAllAnswered(ofQueue) &&
      !mayHideInWorker(censuses, run)
    );
  });
  const missing: SilentRun[] = [];
  // After the consumers were counted: what a lost one had is back in its queue when it is counted no more.
  for (const [workflowType, ofType] of Map.groupBy(nowhere, (run) => run.workflowType)) {
    const head = await workers.queueHead(workflowType, Math.min(...ofType.map(({ priority }) => priority)));
    if (head) missing.push(...ofType.filter((run) => !mayWait(head, run)));
  }
  return { known, missing: (await workers.areEventsWaiting()) ? [] : missing };
}
