import type { Logger } from '@omotes/service';
import { endCause, type JobChange } from './job-transitions.ts';

/** One line for each thing that happens to a job. */
export function logJobChange(log: Logger, change: JobChange): void {
  const { jobId, from, to, result } = change;
  const job = to.kind === 'unfinished' ? to : from.kind === 'unfinished' ? from : undefined;
  const keys = {
    jobId,
    jobReference: job?.reference,
    workflowType: job?.workflowType,
    taskId: job?.taskId,
  };
  if (result) {
    log.info({ ...keys, resultType: result.resultType, cause: endCause(change) }, 'job ended');
  } else if (to.kind === 'unfinished' && (from.kind !== 'unfinished' || from.status !== to.status)) {
    log.info({ ...keys, status: to.status, starts: to.starts }, 'job changed');
  } else if (from.kind === 'unknown' && to.kind === 'ended') {
    log.info({ ...keys, cause: to.cause }, 'job deleted before it was submitted');
  }
}
