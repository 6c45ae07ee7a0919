import type { JobHandle } from '@omotes/sdk';
import { type Context, printJson } from './context.ts';
import { JobNotSucceededError } from './errors.ts';
import { followJob } from './job-following.ts';
import { JobLines } from './output/job-lines.ts';
import { JobRecord } from './output/job-record.ts';

/**
 * Follows a job to its end and prints it: as it comes for a person, or as one JSON object. Throws
 * `JobNotSucceededError` unless it succeeded.
 */
export async function reportJob(
  context: Context,
  job: JobHandle,
  about: { readonly workflowType?: string; readonly reference?: string | undefined },
  outputFile: string,
  isJson = false,
): Promise<void> {
  const record = isJson ? new JobRecord() : undefined;
  const result = await followJob(job, record ?? new JobLines(context.stdout), outputFile, context.signal);
  if (record) printJson(context.stdout, record.toJson({ jobId: job.id, ...about }));
  if (result.type !== 'SUCCEEDED') throw new JobNotSucceededError(job.id, result.type);
}
