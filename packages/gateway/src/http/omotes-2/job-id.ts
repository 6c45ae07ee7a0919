import { JobIdFormatError } from '../../errors.ts';

const HEX = /^[0-9a-f]{32}$/;

/**
 * The id of a job in its canonical form, from any form that Python's UUID takes: with or without dashes, in capitals, in
 * braces, after `urn:uuid:`. Throws `JobIdFormatError`.
 */
export function parseJobId(given: string): string {
  const hex = given.toLowerCase().replace('urn:', '').replace('uuid:', '').replaceAll(/[{}-]/g, '');
  if (!HEX.test(hex)) throw new JobIdFormatError();
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
