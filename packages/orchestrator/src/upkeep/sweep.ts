import type { SilentJob } from '../domain/silent-job.ts';
import type { JobTransitions } from '../transitions/job-transitions.ts';

const JOBS_AT_ONCE = 500;

/** A claimed end that is not carried out after so long has lost its owner. */
const CLAIM_OWNER_MS = 30_000;

export interface SweepPorts {
  readonly store: {
    jobsClaimedSince(agoMs: number, limit: number): Promise<string[]>;
    silentJobs(forMs: number, limit: number): Promise<readonly SilentJob[]>;
    noteSigns(jobIds: readonly string[]): Promise<void>;
    forgetEnded(ageMs: number): Promise<number>;
  };
  readonly transitions: JobTransitions;
  /** Which of these tasks some worker has at present. */
  readonly knownTasks: (taskIds: readonly string[]) => Promise<ReadonlySet<string>>;
  /**
   * How many tasks wait in the queue of each workflow type; undefined: there is no such queue. Nothing at all when a replica
   * looks at a queue, and holds some of its tasks.
   */
  readonly waitingTasks: (
    workflowTypes: Iterable<string>,
  ) => Promise<ReadonlyMap<string, number | undefined> | undefined>;
  readonly retentionMs: number;
}

/** Carries out the ends whose owner crashed, gives up jobs without a sign of life, removes old tombstones. */
export async function sweep(ports: SweepPorts, signal: AbortSignal): Promise<void> {
  await carryOutClaims(ports, signal);
  await giveUpSilentJobs(ports, signal);
  await ports.store.forgetEnded(ports.retentionMs);
}

async function carryOutClaims({ store, transitions }: SweepPorts, signal: AbortSignal): Promise<void> {
  const jobIds = await store.jobsClaimedSince(CLAIM_OWNER_MS, JOBS_AT_ONCE);
  await transitions.apply(
    jobIds.map((jobId) => ({ jobId, trigger: { type: 'claimed' } })),
    signal,
  );
}

async function giveUpSilentJobs(ports: SweepPorts, signal: AbortSignal): Promise<void> {
  const { store, transitions, knownTasks, waitingTasks, retentionMs } = ports;
  const silent = await store.silentJobs(retentionMs, JOBS_AT_ONCE);
  if (silent.length === 0) return;
  // The queues first: a task that a worker takes meanwhile is known then.
  const waiting = await waitingTasks(
    new Set(silent.filter(isNotBegun).map(({ workflowType }) => workflowType)),
  );
  if (!waiting) return;
  const known = await knownTasks(silent.flatMap(({ taskId }) => taskId ?? []));
  const alive = silent.filter((job) => mayBeAlive(job, known, waiting));
  await store.noteSigns(alive.map(({ jobId }) => jobId));
  await transitions.apply(
    silent
      .filter((job) => !alive.includes(job))
      .map(({ jobId }) => ({ jobId, trigger: { type: 'silence' } })),
    signal,
  );
}

/**
 * Silence does not mean that a task has ended: a simulator may say nothing for days, and a task may wait for as long behind others. Which tasks are in a
 * queue the broker does not say, so each of the queue's type may be.
 */
function mayBeAlive(
  job: SilentJob,
  known: ReadonlySet<string>,
  waiting: ReadonlyMap<string, number | undefined>,
): boolean {
  if (job.taskId !== undefined && known.has(job.taskId)) return true;
  return isNotBegun(job) && (waiting.get(job.workflowType) ?? 0) > 0;
}

function isNotBegun({ isRunning }: SilentJob): boolean {
  return !isRunning;
}
