import { optionsFromEnvironment } from './env.ts';
import { WorkerError } from './errors.ts';
import type { PartialWorkerOptions } from './options.ts';
import { Worker } from './worker.ts';

/**
 * The whole main program of a worker. It runs until SIGTERM, SIGINT or a shutdown by Celery's remote control; a second
 * signal ends the process at once. If the options or the tasks cannot be used, it prints one line that says why and sets
 * the exit code to 1.
 *
 * @param tasksModule the module whose default export is a `Tasks`. Each slot's process imports it too.
 * @param options override the environment's settings (see `optionsFromEnvironment`).
 *
 * @example
 * await runWorker(new URL('./tasks.ts', import.meta.url), { slots: 2 });
 */
export async function runWorker(tasksModule: URL, options: PartialWorkerOptions = {}): Promise<void> {
  try {
    await run(tasksModule, options);
  } catch (error) {
    if (!(error instanceof WorkerError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

async function run(tasksModule: URL, options: PartialWorkerOptions): Promise<void> {
  const fromEnvironment = optionsFromEnvironment();
  const worker = new Worker(tasksModule, {
    ...fromEnvironment,
    ...options,
    connection: { ...fromEnvironment.connection, ...options.connection },
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void worker.stop());
  await worker.start();
  await worker.stopped;
}
