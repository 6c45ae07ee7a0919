const JOB_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether the value is the id of a job in canonical form: a UUID in lower case, as on the wire and in the databases. */
export function isJobId(value: unknown): boolean {
  return typeof value === 'string' && JOB_ID.test(value);
}

/** The id in canonical form, from upper or lower case; undefined when it is not a UUID. */
export function parseJobId(value: unknown): string | undefined {
  const jobId = typeof value === 'string' ? value.toLowerCase() : undefined;
  return isJobId(jobId) ? jobId : undefined;
}
