import type { Job, JobSummary, Waiting } from '@omotes/http-api';
import type { JobContent, JobRow } from '../store/job-row.ts';

/** A row as in lists and events. */
export function toSummary(row: JobRow, waiting: Waiting | null): JobSummary {
  return {
    job_id: row.job_id,
    job_name: row.job_name,
    workflow_type: row.workflow_type,
    status: row.status,
    progress_fraction: row.progress_fraction,
    progress_message: row.progress_message,
    submitted_at: row.submitted_at.toISOString(),
    registered_at: iso(row.registered_at),
    running_at: iso(row.running_at),
    stopped_at: iso(row.stopped_at),
    user_name: row.user_name,
    project_name: row.project_name,
    job_priority: row.job_priority,
    waiting,
  };
}

/** A row with its content, as in the answer about one job. */
export function toJob(row: JobRow, content: JobContent, waiting: Waiting | null): Job {
  return {
    ...toSummary(row, waiting),
    enqueued_at: iso(row.enqueued_at),
    timeout_after_s: row.timeout_after_s,
    input_params_dict: content.input_params,
    input_esdl: toBase64(content.input_esdl),
    output_esdl: content.output_esdl === null ? null : toBase64(content.output_esdl),
    logs: content.logs,
    esdl_feedback: content.esdl_feedback,
    live_logs: row.live_logs,
  };
}

export function toBase64(text: string): string {
  return Buffer.from(text).toString('base64');
}

function iso(date: Date | null): string | null {
  return date?.toISOString() ?? null;
}
