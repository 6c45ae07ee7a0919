const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

/** Whether a text is a UUID in its canonical form, in lower case: the form in which the database returns it. */
export function isJobId(text: string): boolean {
  return UUID.test(text);
}
