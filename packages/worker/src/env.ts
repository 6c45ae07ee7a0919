import { EnvironmentReader, DEFAULT_BROKER, TASK_PROGRESS_QUEUE, TASK_RESULT_QUEUE } from '@omotes/protocol';
import { WorkerOptionsError } from './errors.ts';
import type { PartialWorkerOptions } from './options.ts';

/**
 * Reads a worker's options from the environment (`docs/configuration.md`): `RABBITMQ_HOSTNAME`, `_PORT`, `_USERNAME`, `_PASSWORD`,
 * `_VIRTUALHOST` (or else `CELERY_RABBITMQ_VIRTUALHOST`), `TASK_RESULT_QUEUE_NAME`, `TASK_PROGRESS_QUEUE_NAME`, `LOG_LEVEL`.
 * Throws `WorkerOptionsError` with every variable that cannot be used.
 */
export function optionsFromEnvironment(environment: NodeJS.ProcessEnv = process.env): PartialWorkerOptions {
  const read = new EnvironmentReader(environment);
  const virtualHost = read.text('CELERY_RABBITMQ_VIRTUALHOST', DEFAULT_BROKER.virtualHost);
  const options: PartialWorkerOptions = {
    connection: read.broker('', { ...DEFAULT_BROKER, virtualHost }),
    resultQueue: read.text('TASK_RESULT_QUEUE_NAME', TASK_RESULT_QUEUE),
    progressQueue: read.text('TASK_PROGRESS_QUEUE_NAME', TASK_PROGRESS_QUEUE),
    logLevel: read.logLevel(),
  };
  if (read.problems.length > 0) throw new WorkerOptionsError(read.problems);
  return options;
}
