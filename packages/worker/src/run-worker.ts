import { optionsFromEnvironment } from './env.ts';
import { WorkerError } from './errors.ts';
import type { PartialWorkerOptions } from './options.ts';
import { Worker } from './worker.ts';

/**
 * The whole main program of a worker: `await runWorker(new URL('./tasks.ts', import.meta.url), { slots: 2 })`.
 * The module's default export is a `Tasks`; each process slot imports it too. Takes the environment's settings
 * (see `optionsFromEnvironment`) where `options` has none, and runs until SIGTERM or SIGINT, or until
 * Celery's remote control shuts it down; a second signal ends the process at once. When it cannot be run as it is
 * set up, prints one line that says why and has the process exit with code 1.
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
