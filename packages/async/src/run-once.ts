/**
 * The same function, run at most once: every call gets the promise of the first. For `start` and `stop`, which may be
 * called again, also while the first call is in progress.
 */
export function runOnce<Parameters extends unknown[], T>(
  run: (...parameters: Parameters) => Promise<T>,
): (...parameters: Parameters) => Promise<T> {
  let running: Promise<T> | undefined;
  return (...parameters) => (running ??= run(...parameters));
}
