import { constants } from 'node:fs';
import { access, mkdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { OUTPUT_FOLDER } from '../local-system.ts';

/**
 * Absolute path of the file for a job's output: the one named by the user, or else one in the data folder, so that no
 * output is lost. Throws `UsageError` if it cannot be written, now rather than after hours.
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
  if (former?.isDirectory()) throw new UsageError(`Cannot write the output to ${named}: it is a folder`);
  await access(former ? file : dirname(file), constants.W_OK).catch((cause: unknown) => {
    const reason = former ? 'it is not writable' : 'its folder is missing or not writable';
    throw new UsageError(`Cannot write the output to ${named ?? file}: ${reason}`, { cause });
  });
  return file;
}
