import { hasEnded, type Job, type JobStatus } from '@omotes/http-api';

/** A status that the job had or has. */
export interface TimelineStep {
  readonly status: JobStatus | 'submitted';
  /** When it began. */
  readonly at: string;
  /** When the next began; null for the current status and the end. */
  readonly until: string | null;
  readonly isEnd: boolean;
}

type Times = Pick<
  Job,
  'status' | 'submitted_at' | 'registered_at' | 'enqueued_at' | 'running_at' | 'stopped_at'
>;

/** The statuses of a job in order, without those whose time was not recorded. */
export function timeline(job: Times): TimelineStep[] {
  const moments: readonly (readonly [TimelineStep['status'], string | null])[] = [
    ['submitted', job.submitted_at],
    ['registered', job.registered_at],
    ['enqueued', job.enqueued_at],
    ['running', job.running_at],
    [job.status, hasEnded(job.status) ? job.stopped_at : null],
  ];
  const known = moments.flatMap(([status, at]) => (at === null ? [] : [{ status, at }]));
  return known.map(({ status, at }, index) => ({
    status,
    at,
    until: known[index + 1]?.at ?? null,
    isEnd: status !== 'submitted' && hasEnded(status),
  }));
}
