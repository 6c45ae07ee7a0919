import type { JobStatus } from '@omotes/gateway';

/** Whether nothing more will happen to the job. */
export function hasEnded(status: JobStatus): boolean {
  switch (status) {
    case 'registered':
    case 'enqueued':
    case 'running':
      return false;
    case 'succeeded':
    case 'cancelled':
    case 'timeout':
    case 'error':
      return true;
  }
}
