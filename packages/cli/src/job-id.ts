import { parseJobId } from '@omotes/protocol';
import { InvalidArgumentError } from 'commander';

/** The job id of an argument, in lower case. Throws `InvalidArgumentError` if it is not a UUID. */
export function jobIdArgument(text: string): string {
  const jobId = parseJobId(text);
  if (jobId === undefined) throw new InvalidArgumentError("A job id is a UUID; see './omotes jobs'.");
  return jobId;
}
