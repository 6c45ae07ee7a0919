import { isOpen, nothing, statuses, type Decision, type Settings, type TriggerOf } from './decision.ts';
import { claimed, deadline, end, ended, endedWithoutResult, finished, resultOf, silence } from './ends.ts';
import type { Job, UnfinishedJob } from './job.ts';
import { behindUndelivered, queuesChecked, unroutable } from './missing-queues.ts';
import { progressed, started } from './runs.ts';
import type { Trigger } from './trigger.ts';

/** The one place where the fate of a job is decided: `docs/state-machine.md` as code. */
export function decide(job: Job, trigger: Trigger, nowMs: number, settings: Settings): Decision {
  return behindUndelivered(decideFate(job, trigger, nowMs, settings), trigger, nowMs);
}

function decideFate(job: Job, trigger: Trigger, nowMs: number, settings: Settings): Decision {
  switch (trigger.type) {
    case 'submitted':
      return submitted(job, trigger, nowMs);
    case 'refused':
      return refused(job, trigger);
    case 'enqueued':
      return isOpen(job) && job.status === 'REGISTERED'
        ? {
            job: { ...job, status: 'ENQUEUED', lastSignAtMs: nowMs },
            before: statuses('ENQUEUED'),
            after: [],
          }
        : nothing(job);
    case 'deleted':
      return job.type === 'unknown'
        ? { job: ended('unsubmitted', 'The job was deleted before it was submitted.'), before: [], after: [] }
        : end(job, { cause: 'deleted', digest: undefined, reason: 'The job was cancelled.' });
    case 'started':
      return started(job, trigger, nowMs, settings);
    case 'progressed':
      return progressed(job, trigger, nowMs, settings);
    case 'finished':
      return finished(job, trigger);
    case 'endedWithoutResult':
      return endedWithoutResult(job, trigger);
    case 'deadline':
      return deadline(job, nowMs);
    case 'silence':
      return silence(job, nowMs, settings);
    case 'claimed':
      return claimed(job);
    case 'unroutable':
      return unroutable(job, trigger, nowMs);
    case 'queuesChecked':
      return queuesChecked(job, trigger, nowMs, settings);
  }
}

function submitted(job: Job, { submission, newTaskId }: TriggerOf<'submitted'>, nowMs: number): Decision {
  if (job.type === 'unknown') {
    const registered: UnfinishedJob = {
      type: 'unfinished',
      status: 'REGISTERED',
      taskId: newTaskId,
      workflowType: submission.workflowType,
      jobReference: submission.jobReference,
      starts: 0,
      runs: [],
      timeoutMs: submission.timeoutMs,
      deadlineAtMs: undefined,
      lastSignAtMs: nowMs,
      claim: undefined,
      replyTo: submission.replyTo,
      priority: submission.priority ?? 'medium',
    };
    return {
      job: registered,
      before: statuses('REGISTERED'),
      after: [{ type: 'task', taskId: newTaskId, submission }],
    };
  }
  if (!isOpen(job)) return answerAgain(job);
  if (job.status !== 'REGISTERED') return republishedStatuses(job);
  // Registered before, by a process that did not get further; a row taken over may have no task yet.
  const taskId = job.taskId ?? newTaskId;
  return {
    job: job.taskId === undefined ? { ...job, taskId } : job,
    before: [],
    after: [{ type: 'task', taskId, submission }],
  };
}

function refused(job: Job, { problems }: TriggerOf<'refused'>): Decision {
  const reason = problems.join('\n');
  if (job.type === 'unknown') {
    return { job: ended('invalid', reason), before: [], after: [resultOf('invalid', reason)] };
  }
  if (!isOpen(job)) return answerAgain(job);
  // The definitions changed since it was registered.
  if (job.status === 'REGISTERED') return end(job, { cause: 'invalid', digest: undefined, reason });
  return republishedStatuses(job);
}

/** A submission of a job that went on: its statuses, in case the first ones were lost with their publisher. */
function republishedStatuses(job: UnfinishedJob): Decision {
  return job.status === 'ENQUEUED'
    ? { job, before: statuses('REGISTERED', 'ENQUEUED'), after: [] }
    : nothing(job);
}

/** Only a submission says where an answer goes, so these ends are published with each one that comes. */
function answerAgain(job: Job): Decision {
  if (job.type !== 'ended') return nothing(job);
  if (job.cause === 'unsubmitted') {
    return { job, before: [], after: [...statuses('CANCELLED'), resultOf('unsubmitted', job.reason)] };
  }
  return job.cause === 'invalid'
    ? { job, before: [], after: [resultOf('invalid', job.reason)] }
    : nothing(job);
}
