import { writeFile } from 'node:fs/promises';
import type { JobHandle, JobResult } from '@omotes/sdk';
import { type Context, printJson } from '../context.ts';
import { JobNotSucceededError, StoppedWaitingError } from '../errors.ts';
import { JobLines } from './job-lines.ts';
import { JobRecord } from './job-record.ts';

export interface FollowOptions {
  /** Print one JSON object at the end instead of lines. Default: false. */
  readonly json?: boolean;
  /** Print live logs too. Default: false. */
  readonly logs?: boolean;
}

/**
 * Follows a job to its end: prints its events as they come, or one JSON object at the end, and writes the output to
 * `outputFile`. Throws `JobNotSucceededError` unless it succeeded, and `StoppedWaitingError` on Ctrl-C: the job
 * continues, and its later events stay in the broker.
 */
export async function followJob(
  context: Context,
  job: JobHandle,
  about: { readonly workflowType?: string; readonly jobReference?: string | undefined },
  outputFile: string,
  { json = false, logs = false }: FollowOptions,
): Promise<void> {
  const record = json ? new JobRecord() : undefined;
  const view = record ?? new JobLines(context.stdout, logs);
  const result = await showEvents(job, view, outputFile, context.signal);
  if (record) printJson(context.stdout, record.toJson({ jobId: job.id, ...about }));
  if (result.resultType !== 'SUCCEEDED') throw new JobNotSucceededError(job.id, result.resultType);
}

async function showEvents(
  job: JobHandle,
  view: JobLines | JobRecord,
  outputFile: string,
  signal: AbortSignal,
): Promise<JobResult> {
  try {
    for await (const event of job.events({ signal })) {
      switch (event.type) {
        case 'status':
          view.status(event.status);
          break;
        case 'progress':
          view.progress(event.fraction, event.message);
          break;
        case 'log':
          view.log(event.text);
          break;
        case 'result': {
          view.result(event.result, await writeOutput(event.result, outputFile));
          return event.result;
        }
      }
    }
  } catch (error) {
    if (signal.aborted) throw new StoppedWaitingError(job.id);
    throw error;
  } finally {
    view.close();
  }
  throw new Error(`The events of job ${job.id} ended without a result`);
}

/** Resolves with the path of the file, or undefined for a result without an output. */
async function writeOutput({ outputEsdl }: JobResult, file: string): Promise<string | undefined> {
  if (outputEsdl === undefined) return undefined;
  await writeFile(file, outputEsdl);
  return file;
}
