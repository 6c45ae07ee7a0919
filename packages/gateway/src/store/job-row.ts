import type { FeedbackEntry, JobStatus } from '@omotes/http-api';
import type { JobPriority } from '@omotes/protocol';

/** A row of `job`: the fields of lists and events. */
export interface JobRow {
  readonly job_id: string;
  readonly revision: number;
  readonly job_name: string;
  readonly user_name: string;
  readonly project_name: string;
  readonly workflow_type: string;
  readonly job_priority: JobPriority;
  readonly timeout_after_s: number | null;
  readonly live_logs: boolean;
  readonly status: JobStatus;
  readonly progress_fraction: number;
  readonly progress_message: string;
  readonly submitted_at: Date;
  readonly registered_at: Date | null;
  readonly enqueued_at: Date | null;
  readonly running_at: Date | null;
  readonly stopped_at: Date | null;
  readonly is_confirmed: boolean;
  /** Whether the record is removed when the job ends. */
  readonly remove_when_ended: boolean;
}

/** The columns of a `JobRow`. The revision as a double: exact up to 2^53, where the driver would return a bigint as a string. */
export const JOB_COLUMNS = `job.job_id, job.revision::float8 as revision, job.job_name, job.user_name, job.project_name,
  job.workflow_type, job.job_priority, job.timeout_after_s, job.live_logs, job.status, job.progress_fraction,
  job.progress_message, job.submitted_at, job.registered_at, job.enqueued_at, job.running_at, job.stopped_at,
  job.is_confirmed, job.remove_when_ended`;

/** A row of `job_content`: fields that are read for one job at a time. */
export interface JobContent {
  readonly input_params: Readonly<Record<string, unknown>>;
  readonly input_esdl: string;
  readonly output_esdl: string | null;
  readonly logs: string | null;
  readonly esdl_feedback: JobFeedback;
}

/** By the id of the asset, or `general`. */
export type JobFeedback = Readonly<Record<string, FeedbackEntry[]>>;

/** A new job to store. */
export interface NewJob {
  readonly jobId: string;
  readonly jobName: string;
  readonly userName: string;
  readonly projectName: string;
  readonly workflowType: string;
  readonly jobPriority: JobPriority;
  readonly timeoutAfterS: number | undefined;
  readonly liveLogs: boolean;
  readonly submittedAt: Date;
  readonly inputParams: Readonly<Record<string, unknown>>;
  readonly inputEsdl: string;
  readonly idempotencyKey: string | undefined;
  /** Hash of the request; distinguishes a repetition from another request with the same key. */
  readonly requestHash: Buffer;
}

/** A change of a job; absent fields stay as they are. */
export interface JobPatch {
  readonly status?: JobStatus;
  readonly registeredAt?: Date;
  readonly enqueuedAt?: Date;
  readonly runningAt?: Date;
  readonly progress?: { readonly fraction: number; readonly message: string };
  readonly end?: JobEnd;
}

/** How a job ended. */
export interface JobEnd {
  readonly stoppedAt: Date;
  readonly outputEsdl: string | undefined;
  readonly logs: string;
  readonly feedback: JobFeedback;
}
