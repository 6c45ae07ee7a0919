import type { JobStatus } from '@omotes/protocol';
import type { JobResult } from '@omotes/sdk';

/** The JSON object that `--json` prints for a job. Its field names are those of the wire. */
export interface JobRecordJson {
  readonly job_id: string;
  readonly workflow_type?: string;
  readonly job_reference?: string;
  readonly statuses: readonly JobStatus[];
  readonly progress: readonly { readonly progress: number; readonly message: string }[];
  readonly result_type: JobResult['resultType'] | null;
  /** Path of the file with the output; null without an output. */
  readonly output_path: string | null;
  readonly esdl_messages: readonly {
    readonly severity: string;
    readonly technical_message: string;
    readonly esdl_object_id: string | null;
  }[];
  readonly logs: string;
  readonly duration_ms: number;
}

/** Collects a job's events for one JSON object. */
export class JobRecord {
  readonly #startedAt = performance.now();
  readonly #statuses: JobStatus[] = [];
  readonly #progress: { progress: number; message: string }[] = [];
  #result: JobResult | undefined;
  #outputPath: string | undefined;
  #durationMs = 0;

  status(status: JobStatus): void {
    this.#statuses.push(status);
  }

  progress(fraction: number, message: string): void {
    this.#progress.push({ progress: fraction, message });
  }

  /** Does nothing: the result has all logs. */
  log(): void {}

  result(result: JobResult, outputPath: string | undefined): void {
    this.#result = result;
    this.#outputPath = outputPath;
    this.#durationMs = Math.round(performance.now() - this.#startedAt);
  }

  /** Does nothing: nothing is printed before the end. */
  close(): void {}

  /** The events collected so far. */
  toJson(job: { jobId: string; workflowType?: string; jobReference?: string | undefined }): JobRecordJson {
    return {
      job_id: job.jobId,
      ...(job.workflowType === undefined ? {} : { workflow_type: job.workflowType }),
      ...(job.jobReference === undefined ? {} : { job_reference: job.jobReference }),
      statuses: this.#statuses,
      progress: this.#progress,
      result_type: this.#result?.resultType ?? null,
      output_path: this.#outputPath ?? null,
      esdl_messages: (this.#result?.feedback ?? []).map((message) => ({
        severity: message.severity.toUpperCase(),
        technical_message: message.message,
        esdl_object_id: message.assetId ?? null,
      })),
      logs: this.#result?.logs ?? '',
      duration_ms: this.#durationMs,
    };
  }
}
