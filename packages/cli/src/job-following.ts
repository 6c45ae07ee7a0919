import { constants } from 'node:fs';
import { access, mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { JobHandle, JobResult } from '@omotes/sdk';
import type { Context } from './context.ts';
import { StoppedWaitingError, UsageError } from './errors.ts';
import { OUTPUT_FOLDER } from './local-system.ts';
import type { JobView } from './output/job-view.ts';

/**
 * Shows a job's events until its result and writes the output to `outputFile`. Throws `StoppedWaitingError` on Ctrl-C;
 * the job goes on, and what was not shown yet stays in the broker.
 */
export async function followJob(
  job: JobHandle,
  view: JobView,
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

/**
 * Where the output goes: the file a person named, else one below the data folder, so that a result is never lost for
 * want of an option. Throws `UsageError` if it cannot be written there: better now than after hours.
 */
export async function outputFile(
  context: Context,
  named: string | undefined,
  jobId: string,
): Promise<string> {
  const folder = join(context.dataFolder, OUTPUT_FOLDER);
  if (named === undefined) await mkdir(folder, { recursive: true });
  const file = resolve(named ?? join(folder, `${jobId}.esdl`));
  const former = await stat(file).catch(() => undefined);
  if (former?.isDirectory()) throw new UsageError(`Cannot write the output to ${named}: that is a folder`);
  await access(former ? file : dirname(file), constants.W_OK).catch((cause: unknown) => {
    const reason = former ? 'it is not writable' : 'its folder is not there or not writable';
    throw new UsageError(`Cannot write the output to ${named ?? file}: ${reason}`, { cause });
  });
  return file;
}

async function writeOutput({ outputEsdl }: JobResult, file: string): Promise<string | undefined> {
  if (outputEsdl === undefined) return undefined;
  await writeFile(file, outputEsdl);
  return file;
}
