/** Settles like `promise`, or rejects when it has not settled within `limitMs` milliseconds. The work behind it continues. */
export async function withDeadline<T>(promise: Promise<T>, limitMs: number): Promise<T> {
  const limit = Promise.withResolvers<never>();
  const timer = setTimeout(() => limit.reject(new Error(`no answer within ${limitMs} ms`)), limitMs);
  try {
    return await Promise.race([promise, limit.promise]);
  } finally {
    clearTimeout(timer);
  }
}
