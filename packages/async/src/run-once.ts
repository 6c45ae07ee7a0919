/**
 * Makes a function that runs at most once: each further call returns the promise of the first. For `start` and `stop`, which
 * may be called again at any time.
 */
export function runOnce<Parameters extends unknown[], T>(
  run: (...parameters: Parameters) => Promise<T>,
): (...parameters: Parameters) => Promise<T> {
  let running: Promise<T> | undefined;
  return (...parameters) => (running ??= run(...parameters));
}
