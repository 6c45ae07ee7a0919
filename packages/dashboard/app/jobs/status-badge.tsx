import type { JobStatus } from '@omotes/http-api';

/** The state of a job: a colour, and a word for who does not see colours. */
export function StatusBadge({ status }: { readonly status: JobStatus }) {
  return <span class={`status ${status}`}>{status}</span>;
}
