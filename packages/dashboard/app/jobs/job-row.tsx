import type { JobSummary } from '@omotes/http-api';
import { Elapsed, Moment } from '../shell/times.tsx';
import { JobProgress } from './job-progress.tsx';
import { StatusBadge } from './status-badge.tsx';

interface JobRowProps {
  readonly job: JobSummary;
  /** Index in the list, from 0. */
  readonly index: number;
  readonly isSelected: boolean;
  readonly onSelect: (index: number, isRange: boolean) => void;
}

/** A row of the list. All rows have the same height. */
export function JobRow({ job, index, isSelected, onSelect }: JobRowProps) {
  const name = job.job_name === '' ? job.job_id.slice(0, 8) : job.job_name;
  return (
    <tr aria-rowindex={index + 2} data-index={index} class={isSelected ? 'selected' : ''}>
      <td>
        <input
          type="checkbox"
          aria-label={`Select ${name}`}
          checked={isSelected}
          onClick={(event) => onSelect(index, event.shiftKey)}
        />
      </td>
      <td>
        <StatusBadge status={job.status} />
      </td>
      <th scope="row" title={`${job.job_name}\n${job.job_id}`}>
        <a href={`/jobs/${job.job_id}`}>{name}</a>
      </th>
      <td class="wide">
        <JobProgress job={job} />
      </td>
      <td title={job.workflow_type}>{job.workflow_type}</td>
      <td title={job.user_name}>{job.user_name}</td>
      <td title={job.project_name}>{job.project_name}</td>
      <td>
        <Moment at={job.submitted_at} />
      </td>
      <td class="number">
        {/* A job that never ran waited until its end. */}
        <Elapsed from={job.submitted_at} to={job.running_at ?? job.stopped_at} />
      </td>
      <td class="number">
        {job.running_at !== null && <Elapsed from={job.running_at} to={job.stopped_at} />}
      </td>
    </tr>
  );
}
