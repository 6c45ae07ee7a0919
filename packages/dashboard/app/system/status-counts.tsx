import type { System } from '@omotes/gateway';
import { STATUSES } from '../jobs/job-query.ts';
import { StatusBadge } from '../jobs/status-badge.tsx';

/** How many jobs there are of each status; each a link to them. */
export function StatusCounts({ jobs }: { readonly jobs: System['jobs'] }) {
  return (
    <ul class="status-counts" aria-label="Jobs by status">
      {STATUSES.map((status) => (
        <li key={status}>
          <a href={`/?status=${status}`}>
            <strong>{jobs[status].toLocaleString()}</strong> <StatusBadge status={status} />
          </a>
        </li>
      ))}
    </ul>
  );
}
