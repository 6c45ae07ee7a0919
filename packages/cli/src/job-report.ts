import type { JobHandle } from '@omotes/sdk';
import { type Context, printJson } from './context.ts';
import { JobNotSucceededError } from './errors.ts';
import { followJob } from './job-following.ts';
import { JobLines } from './output/job-lines.ts';
import { JobRecord } from './output/job-record.ts';

export interface ReportOptions {
  /** One JSON object at the end, in place of lines. */
  readonly json?: boolean;
  /** What the task writes while it runs, too. */
  readonly logs?: boolean;
}

/**
 * Follows a job to its end and prints it: as it comes for a person, or as one JSON object. Throws
 * `JobNotSucceededError` unless it succeeded.
 */
export async function reportJob(
  context: Context,
  job: JobHandle,
  about: { readonly workflowType?: string; readonly jobReference?: string | undefined },
  outputFile: string,
  { json = false, logs = false }: ReportOptions,
): Promise<void> {
  const record = json ? new JobRecord() : undefined;
  const view = record ?? new JobLines(context.stdout, logs);
  const result = await followJob(job, view, outputFile, context.signal);
  if (record) printJson(context.stdout, record.toJson({ jobId: job.id, ...about }));
  if (result.resultType !== 'SUCCEEDED') throw new JobNotSucceededError(job.id, result.resultType);
}
