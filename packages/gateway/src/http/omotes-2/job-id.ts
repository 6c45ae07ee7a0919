import { parseJobId } from '@omotes/protocol';
import { JobIdFormatError } from '../../errors.ts';

/**
 * The id of a job in canonical form, from any form that Python's UUID accepts: with or without dashes, in upper case, in
 * braces, after `urn:uuid:`. Throws `JobIdFormatError`.
 */
export function jobIdOf(given: string): string {
  const hex = given.toLowerCase().replace('urn:', '').replace('uuid:', '').replaceAll(/[{}-]/g, '');
  const jobId = parseJobId(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
  if (jobId === undefined) throw new JobIdFormatError();
  return jobId;
}
