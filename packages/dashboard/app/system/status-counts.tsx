import { JOB_STATUSES, type System } from '@omotes/http-api';
import { StatusBadge } from '../jobs/status-badge.tsx';

/** How many jobs have each status; each number links to them. */
export function StatusCounts({ jobs }: { readonly jobs: System['jobs'] }) {
  return (
    <ul class="status-counts" aria-label="Jobs by status">
      {JOB_STATUSES.map((status) => (
        <li key={status}>
          <a href={`/?status=${status}`}>
            <strong>{jobs[status].toLocaleString()}</strong> <StatusBadge status={status} />
          </a>
        </li>
      ))}
    </ul>
  );
}
