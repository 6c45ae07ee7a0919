import type { JobStatus } from '@omotes/http-api';

/** The status of a job, as a colour and a word: not everybody sees colours. */
export function StatusBadge({ status }: { readonly status: JobStatus }) {
  return <span class={`status ${status}`}>{status}</span>;
}
