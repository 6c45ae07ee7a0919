import { end } from './ends.ts';
import {
  isOpen,
  isOtherTask,
  missingStatuses,
  nothing,
  revoke,
  statuses,
  type Decision,
  type Settings,
  type TriggerOf,
} from './decision.ts';
import type { Effect } from './effect.ts';
import type { EndedJob, Job, Run, RunState, UnfinishedJob } from './job.ts';

/* The runs of a job's task: their starts, which are counted, and their progress. */

export function started(
  job: Job,
  trigger: TriggerOf<'started'>,
  nowMs: number,
  { maxStarts }: Settings,
): Decision {
  const { taskId, redelivered, messageId, previousCrash } = trigger;
  if (job.type === 'unknown' || isOtherTask(job, taskId)) return revoke(job, taskId);
  if (!isOpen(job)) return startedAfterItsEnd(job, taskId);
  const isRepeated =
    messageId === undefined ? redelivered : job.runs.some(({ startId }) => startId === messageId);
  if (job.status === 'RUNNING' && isRepeated) return nothing(withRepeatedStart(job, trigger));
  const starts = job.starts + 1;
  const runs = withPlaceTaken(job.runs);
  const crashes = job.starts - runs.filter(({ state }) => state !== 'presumed dead').length;
  if (job.status === 'RUNNING' && crashes >= maxStarts) {
    const last = previousCrash === undefined ? '' : ` The last time ${previousCrash}`;
    const reason = `The job was started ${crashes + 1} times without finishing. Each time its task process died, or its worker was not heard of again.${last}`;
    return end({ ...job, starts }, { cause: 'starts', digest: undefined, reason });
  }
  const deadlineAtMs = job.deadlineAtMs ?? (job.timeoutMs === undefined ? undefined : nowMs + job.timeoutMs);
  return {
    job: {
      ...job,
      taskId,
      status: 'RUNNING',
      starts,
      runs: messageId === undefined ? runs : [...runs, { startId: messageId, state: 'alive' }],
      deadlineAtMs,
      lastSignAtMs: nowMs,
    },
    before: [...missingStatuses(job), ...(job.status === 'RUNNING' ? statuses('RUNNING') : [])],
    after: [],
  };
}

/** A new run takes the place of one that was cut off or seems to have crashed; of several, the last. */
function withPlaceTaken(runs: readonly Run[]): readonly Run[] {
  const replaced =
    runs.findLast(({ state }) => state === 'cut off') ?? runs.findLast(({ state }) => state === 'alive');
  if (!replaced) return runs;
  return withState(runs, replaced, replaced.state === 'cut off' ? 'alive' : 'presumed dead');
}

/** The worker of this run was cut off and goes on with it, beside the run that has taken its place or will. */
function withRepeatedStart(
  job: UnfinishedJob,
  { messageId, redelivered }: TriggerOf<'started'>,
): UnfinishedJob {
  const run = job.runs.find(({ startId }) => startId === messageId);
  if (run?.state === 'presumed dead') return { ...job, runs: withState(job.runs, run, 'alive') };
  // Redelivered: the broker repeats the message, its worker sent it once.
  if (run?.state === 'alive' && !redelivered) return { ...job, runs: withState(job.runs, run, 'cut off') };
  return job;
}

function withState(runs: readonly Run[], changed: Run, state: RunState): readonly Run[] {
  return runs.map((run) => (run === changed ? { ...run, state } : run));
}

/** The first start may come after the result; one beyond those counted is a second run. */
function startedAfterItsEnd(job: UnfinishedJob | EndedJob, taskId: string): Decision {
  const cause = job.type === 'ended' ? job.cause : job.claim?.cause;
  if (cause !== 'result') return revoke(job, taskId);
  const counted = { ...job, starts: job.starts + 1 };
  return job.starts === 0 ? nothing(counted) : revoke(counted, taskId);
}

export function progressed(
  job: Job,
  trigger: TriggerOf<'progressed'>,
  nowMs: number,
  settings: Settings,
): Decision {
  const { taskId, fraction, message, log, requeuedStartId } = trigger;
  if (job.type === 'unknown') return nothing(job);
  if (isOtherTask(job, taskId)) return revoke(job, taskId);
  if (isOpen(job)) {
    const before: Effect[] = [{ type: 'progress', fraction, message, log }];
    const runs = job.runs.filter(({ startId }) => startId !== requeuedStartId);
    if (runs.length < job.runs.length)
      return { job: { ...job, starts: job.starts - 1, runs }, before, after: [] };
    // Persisted occasionally: an update for each message would cost a commit each.
    const isSignDue = nowMs - job.lastSignAtMs > settings.retentionMs / 20;
    return { job: isSignDue ? { ...job, lastSignAtMs: nowMs } : job, before, after: [] };
  }
  const cause = job.type === 'ended' ? job.cause : job.claim?.cause;
  return cause === 'result' ? nothing(job) : revoke(job, taskId);
}
