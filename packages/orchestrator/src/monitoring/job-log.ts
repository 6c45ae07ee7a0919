import type { Logger } from '@omotes/service';
import type { Job } from '../domain/job.ts';
import { hasWaiting } from '../domain/undelivered.ts';
import { endCause, type JobChange } from '../transitions/ports.ts';

/** One line for each thing that happens to a job, and one when its events begin to wait for their queues. */
export function logJobChange(log: Logger, change: JobChange): void {
  const { jobId, from, to, result } = change;
  const job = to.type === 'unfinished' ? to : from.type === 'unfinished' ? from : undefined;
  const keys = {
    jobId,
    jobReference: job?.jobReference,
    workflowType: job?.workflowType,
    taskId: job?.taskId,
  };
  if (!waits(from) && waits(to))
    log.warn(keys, 'no queue of its program took an event of the job; it is kept and published again');
  if (result) {
    log.info({ ...keys, resultType: result.resultType, cause: endCause(change) }, 'job ended');
  } else if (to.type === 'unfinished' && (from.type !== 'unfinished' || from.status !== to.status)) {
    log.info({ ...keys, status: to.status, starts: to.starts }, 'job changed');
  } else if (endCause(change) === 'undeliverable') {
    log.error(
      keys,
      'job ended; its result is given up: no queue of its program was there for the retention time',
    );
  } else if (from.type === 'unknown' && to.type === 'ended') {
    log.info({ ...keys, cause: to.cause }, 'job deleted before it was submitted');
  }
}

function waits(job: Job): boolean {
  return job.type !== 'unknown' && job.undelivered !== undefined && hasWaiting(job.undelivered);
}
