import type { Job } from '@omotes/http-api';
import { Elapsed, Moment } from '../shell/times.tsx';
import { timeline } from './timeline.ts';

/** The statuses of a job, with when each began and how long it lasted. */
export function JobTimeline({ job }: { readonly job: Job }) {
  return (
    <ol class="timeline" aria-label="Timeline">
      {timeline(job).map(({ status, at, until, isEnd }) => (
        <li key={status} class={status}>
          <strong>{status}</strong>
          <span>
            <Moment at={at} />
          </span>
          <span class="muted">
            {isEnd ? (
              <>
                after <Elapsed from={job.submitted_at} to={at} />
              </>
            ) : (
              <>
                for <Elapsed from={at} to={until} />
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
