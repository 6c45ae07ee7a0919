const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether it is a UUID, in either case. */
export function isJobId(value: unknown): boolean {
  return typeof value === 'string' && UUID.test(value);
}
