import { InvalidArgumentError } from 'commander';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The id of a job on the command line: a UUID, which is written in lower case on the wire. */
export function parseJobId(text: string): string {
  const jobId = text.toLowerCase();
  if (!UUID.test(jobId)) throw new InvalidArgumentError("A job's id is a UUID; './omotes jobs' lists them.");
  return jobId;
}
