import type { JobTransitions } from './job-transitions.ts';

const JOBS_AT_ONCE = 500;

/** A claimed end that is not carried out after so long has lost its owner. */
const CLAIM_OWNER_MS = 30_000;

export interface SweepPorts {
  readonly store: {
    jobsClaimedSince(agoMs: number, limit: number): Promise<string[]>;
    silentJobs(
      forMs: number,
      limit: number,
    ): Promise<{ jobId: string; taskId: string | undefined; isRunning: boolean }[]>;
    noteSigns(jobIds: readonly string[]): Promise<void>;
    forgetEnded(ageMs: number): Promise<number>;
  };
  readonly transitions: JobTransitions;
  /** Which of these tasks some worker has at present. */
  readonly knownTasks: (taskIds: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly retentionMs: number;
}

/** Carries out the ends whose owner died, gives up jobs without a sign of life, forgets old tombstones. */
export async function sweep(ports: SweepPorts, signal: AbortSignal): Promise<void> {
  await carryOutClaims(ports, signal);
  await giveUpSilentJobs(ports, signal);
  await ports.store.forgetEnded(ports.retentionMs);
}

async function carryOutClaims({ store, transitions }: SweepPorts, signal: AbortSignal): Promise<void> {
  const jobIds = await store.jobsClaimedSince(CLAIM_OWNER_MS, JOBS_AT_ONCE);
  await transitions.apply(
    jobIds.map((jobId) => ({ jobId, event: { type: 'claimed' } })),
    signal,
  );
}

async function giveUpSilentJobs(ports: SweepPorts, signal: AbortSignal): Promise<void> {
  const { store, transitions, knownTasks, retentionMs } = ports;
  const silent = await store.silentJobs(retentionMs, JOBS_AT_ONCE);
  if (silent.length === 0) return;
  // Silence is not death: a simulator may say nothing for days.
  const asked = silent.flatMap(({ taskId, isRunning }) =>
    isRunning && taskId !== undefined ? [taskId] : [],
  );
  const known = asked.length > 0 ? await knownTasks(asked) : new Set<string>();
  const isAlive = ({ taskId }: { taskId: string | undefined }): boolean =>
    taskId !== undefined && known.has(taskId);
  await store.noteSigns(silent.filter(isAlive).map(({ jobId }) => jobId));
  await transitions.apply(
    silent.filter((job) => !isAlive(job)).map(({ jobId }) => ({ jobId, event: { type: 'silence' } })),
    signal,
  );
}
