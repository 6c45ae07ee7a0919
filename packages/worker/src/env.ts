import { WorkerOptionsError } from './errors.ts';
import { LOG_LEVELS, type LogLevel, type PartialWorkerOptions } from './options.ts';

/** Python's names of levels, which deployments set, and ours. */
const LEVEL_NAMES: Readonly<Record<string, LogLevel>> = {
  ...Object.fromEntries(LOG_LEVELS.map((level) => [level, level])),
  warning: 'warn',
  critical: 'fatal',
};

/**
 * The options that the environment sets (wire contract, section 5): `RABBITMQ_HOSTNAME`, `_PORT`, `_USERNAME`,
 * `_PASSWORD`, `_VIRTUALHOST` (else `CELERY_RABBITMQ_VIRTUALHOST`), `TASK_RESULT_QUEUE_NAME`,
 * `TASK_PROGRESS_QUEUE_NAME`, `LOG_LEVEL`. Throws `WorkerOptionsError` for a level that is none.
 */
export function optionsFromEnvironment(env: NodeJS.ProcessEnv = process.env): PartialWorkerOptions {
  const logLevel = env.LOG_LEVEL && LEVEL_NAMES[env.LOG_LEVEL.toLowerCase()];
  if (env.LOG_LEVEL && !logLevel) {
    throw new WorkerOptionsError([
      `LOG_LEVEL is '${env.LOG_LEVEL}' and must be DEBUG, INFO, WARNING, ERROR or CRITICAL`,
    ]);
  }
  return withoutEmpty({
    connection: withoutEmpty({
      hostname: env.RABBITMQ_HOSTNAME,
      port: env.RABBITMQ_PORT ? Number(env.RABBITMQ_PORT) : undefined,
      username: env.RABBITMQ_USERNAME,
      password: env.RABBITMQ_PASSWORD,
      virtualHost: env.RABBITMQ_VIRTUALHOST || env.CELERY_RABBITMQ_VIRTUALHOST,
    }),
    resultQueue: env.TASK_RESULT_QUEUE_NAME,
    progressQueue: env.TASK_PROGRESS_QUEUE_NAME,
    logLevel: logLevel || undefined,
  });
}

/** Without what is unset; an empty variable counts as unset, as compose files make them. */
function withoutEmpty<T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const set = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(set) as { [Key in keyof T]?: Exclude<T[Key], undefined> };
}
