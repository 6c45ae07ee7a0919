import type { WorkerOptions } from './options.ts';

/**
 * Runs a worker until SIGTERM or SIGINT, with the settings of the environment:
 * `await runWorker(new URL('./tasks.ts', import.meta.url), { slots: 2 })`.
 * The module's default export is a `Tasks`; each process slot imports it too.
 */
export async function runWorker(tasksModule: URL, options?: Partial<WorkerOptions>): Promise<void> {
  void tasksModule;
  void options;
  throw new Error('not yet');
}
