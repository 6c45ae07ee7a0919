import { parseJobId } from '@omotes/protocol';
import { InvalidArgumentError } from 'commander';

/** The id of a job on the command line, in upper or lower case. */
export function jobIdArgument(text: string): string {
  const jobId = parseJobId(text);
  if (jobId === undefined)
    throw new InvalidArgumentError("A job's id is a UUID; './omotes jobs' lists them.");
  return jobId;
}
