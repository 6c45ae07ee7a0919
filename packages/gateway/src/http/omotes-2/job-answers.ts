import { toBase64 } from '../../jobs/job-view.ts';
import type { JobContent, JobRow } from '../../store/job-row.ts';
import { upperCase, type JobResponse, type JobSummary } from './job-schemas.ts';

/** A row as in the lists of OMOTES 2. */
export function toJobSummary(row: JobRow): JobSummary {
  return {
    job_id: row.job_id,
    job_name: row.job_name,
    status: upperCase(row.status),
    user_name: row.user_name,
    project_name: row.project_name,
  };
}

/** A row with its content as in the answers of OMOTES 2. `logs`: the logs so far; those of a running job are not in its content. */
export function toJobResponse(row: JobRow, content: JobContent, logs: string): JobResponse {
  const hasBegun = row.running_at !== null;
  return {
    job_id: row.job_id,
    job_name: row.job_name,
    status: upperCase(row.status),
    user_name: row.user_name,
    workflow_type: row.workflow_type,
    // OMOTES 2 stores and answers 100 times the fraction that a worker reports.
    progress_fraction: hasBegun ? row.progress_fraction * 100 : null,
    progress_message: hasBegun ? row.progress_message : null,
    input_esdl: toBase64(content.input_esdl),
    output_esdl: content.output_esdl === null ? null : toBase64(content.output_esdl),
    input_params_dict: content.input_params,
    timeout_after_s: Math.ceil(row.timeout_after_s ?? 0),
    logs,
    esdl_feedback: Object.entries(content.esdl_feedback).map(([assetID, messages]) => ({
      assetID,
      messages: messages.map(({ message, severity }) => ({ validation_message: message, severity })),
    })),
    job_priority: row.job_priority,
  };
}
