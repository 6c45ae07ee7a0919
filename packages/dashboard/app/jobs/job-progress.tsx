import type { JobSummary } from '@omotes/http-api';

/** The progress of a job: why it waits, a bar while it runs, its last message after that. */
export function JobProgress({ job }: { readonly job: JobSummary }) {
  const { status, progress_fraction: fraction, progress_message: message, waiting } = job;
  switch (status) {
    case 'registered':
    case 'enqueued':
      return (
        <span class="muted" title={waiting?.text}>
          {waiting?.text}
        </span>
      );
    case 'running':
      return (
        <span class="progress" title={message}>
          <progress value={fraction} max={1} aria-label={`Progress of ${job.job_name || job.job_id}`} />
          <span class="percent">{Math.floor(fraction * 100)} %</span>{' '}
          <span class="muted message">{message}</span>
        </span>
      );
    case 'succeeded':
      return null;
    case 'cancelled':
    case 'timeout':
    case 'error':
      return (
        <span class="muted" title={message}>
          {message}
        </span>
      );
  }
}
