import { TASK_PROGRESS_QUEUE, TASK_RESULT_QUEUE } from '@omotes/protocol';
import { EnvironmentError } from './errors.ts';
import type { StoreOptions } from './store/job-store.ts';

/** How to reach one virtual host. */
export interface BrokerSettings {
  readonly hostname: string;
  readonly port: number;
  readonly username: string;
  readonly password: string;
  readonly virtualHost: string;
}

/** Everything the orchestrator is told from outside; names and defaults in `docs/configuration.md`. */
export interface OrchestratorSettings {
  readonly sdkBroker: BrokerSettings;
  /** Where tasks and remote control go. */
  readonly celeryBroker: BrokerSettings;
  /** Where the workers' progress and results come from. */
  readonly taskBroker: BrokerSettings;
  readonly database: StoreOptions;
  readonly definitionsPath: string;
  readonly resultQueue: string;
  readonly progressQueue: string;
  readonly maxStarts: number;
  readonly retentionSec: number;
  /** Deadlines that passed while no orchestrator ran wait for the events of that time, at most so long. */
  readonly deadlineStartBufferSec: number;
  readonly sweepIntervalSec: number;
  readonly http: { readonly host: string; readonly port: number };
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Python's names beside pino's. */
const LOG_LEVELS: Readonly<Record<string, OrchestratorSettings['logLevel']>> = {
  TRACE: 'trace',
  DEBUG: 'debug',
  INFO: 'info',
  WARN: 'warn',
  WARNING: 'warn',
  ERROR: 'error',
  CRITICAL: 'fatal',
  FATAL: 'fatal',
};

const MAX_INTEGER = 2_147_483_647;

/** Reads the settings; throws `EnvironmentError` naming every variable that cannot be used. */
export function readEnvironment(environment: Environment = process.env): OrchestratorSettings {
  const problems: string[] = [];
  const text = (name: string, byDefault: string): string => environment[name] || byDefault;
  const integer = (name: string, byDefault: number, [min, max]: readonly [number, number]): number => {
    const value = environment[name];
    if (value === undefined || value === '') return byDefault;
    const number = Number(value);
    if (Number.isInteger(number) && number >= min && number <= max) return number;
    problems.push(`${name} must be a whole number from ${min} to ${max}, and is '${value}'`);
    return byDefault;
  };
  const port = (name: string, byDefault: number): number => integer(name, byDefault, [0, 65_535]);
  const broker = (prefix: string): BrokerSettings => ({
    hostname: text(`${prefix}_RABBITMQ_HOSTNAME`, 'localhost'),
    port: port(`${prefix}_RABBITMQ_PORT`, 5672),
    username: text(`${prefix}_RABBITMQ_USERNAME`, 'omotes'),
    password: text(`${prefix}_RABBITMQ_PASSWORD`, 'guest'),
    virtualHost: text(`${prefix}_RABBITMQ_VIRTUALHOST`, 'omotes'),
  });
  const logLevel = LOG_LEVELS[text('LOG_LEVEL', 'INFO').toUpperCase()];
  if (!logLevel) problems.push(`LOG_LEVEL must be one of ${Object.keys(LOG_LEVELS).join(', ')}`);
  const settings: OrchestratorSettings = {
    sdkBroker: broker('SDK'),
    celeryBroker: broker('CELERY'),
    taskBroker: broker('TASK'),
    database: {
      host: text('POSTGRESQL_HOST', 'localhost'),
      port: port('POSTGRESQL_PORT', 5432),
      database: text('POSTGRESQL_DATABASE', 'public'),
      username: text('POSTGRESQL_USERNAME', ''),
      password: text('POSTGRESQL_PASSWORD', ''),
    },
    definitionsPath: text('WORKFLOW_CONFIG_PATH', '../config/workflow_config.json'),
    resultQueue: text('TASK_RESULT_QUEUE_NAME', TASK_RESULT_QUEUE),
    progressQueue: text('TASK_PROGRESS_QUEUE_NAME', TASK_PROGRESS_QUEUE),
    maxStarts: integer('DELIVERY_LIMIT_THRESHOLD_PER_JOB', 3, [1, MAX_INTEGER]),
    retentionSec: integer('JOB_RETENTION_SEC', 172_800, [1, MAX_INTEGER]),
    deadlineStartBufferSec: integer('TIMEOUT_JOB_MANAGER_START_BUFFER_SEC', 60, [0, MAX_INTEGER]),
    sweepIntervalSec: integer('TIMEOUT_JOB_HANDLER_RERUN_SEC', 30, [1, MAX_INTEGER]),
    http: { host: text('HTTP_HOST', '127.0.0.1'), port: port('HTTP_PORT', 9464) },
    logLevel: logLevel ?? 'info',
  };
  if (problems.length > 0) throw new EnvironmentError(problems);
  return settings;
}
