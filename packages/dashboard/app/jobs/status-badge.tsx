import type { JobStatus } from '@omotes/gateway';

/** The state of a job: a colour, and a word for who does not see colours. */
export function StatusBadge({ status }: { readonly status: JobStatus }) {
  return <span class={`status ${status}`}>{status}</span>;
}
