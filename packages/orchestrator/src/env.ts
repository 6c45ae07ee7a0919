import {
  EnvironmentReader,
  TASK_PROGRESS_QUEUE,
  TASK_RESULT_QUEUE,
  type BrokerSettings,
  type DatabaseSettings,
  type InfluxDbSettings,
  type S3Settings,
  type ServiceLogLevel,
} from '@omotes/protocol';
import { EnvironmentError } from '@omotes/service';

/** The settings of an orchestrator; names and defaults are in `docs/configuration.md`. */
export interface OrchestratorSettings {
  readonly sdkBroker: BrokerSettings;
  /** Where tasks and remote control go. */
  readonly celeryBroker: BrokerSettings;
  /** Where the workers' progress and results come from. */
  readonly taskBroker: BrokerSettings;
  readonly database: DatabaseSettings;
  readonly timeSeries: TimeSeriesSettings;
  readonly resources: ResourceSettings;
  readonly definitionsPath: string;
  readonly resultQueue: string;
  readonly progressQueue: string;
  readonly maxStarts: number;
  readonly retentionSec: number;
  /** Deadlines that passed while no orchestrator ran wait for the events of that time, at most so long. */
  readonly deadlineStartBufferSec: number;
  readonly sweepIntervalSec: number;
  readonly http: { readonly host: string; readonly port: number };
  readonly logLevel: ServiceLogLevel;
}

/** Where workers keep the time series of their outputs. Undefined: nothing there is cleaned up. */
export interface TimeSeriesSettings {
  readonly influxDb: InfluxDbSettings | undefined;
  readonly postgres: DatabaseSettings | undefined;
}

/** Where what workers have registered may be deleted. */
export interface ResourceSettings {
  /** To which requests may go: `name` or `name:port`. */
  readonly urlHosts: ReadonlySet<string>;
  /** Undefined: no S3 paths are deleted. */
  readonly s3: S3Settings | undefined;
}

const MAX_INTEGER = 2_147_483_647;

/** Reads the settings; throws `EnvironmentError` naming every variable that cannot be used. */
export function readEnvironment(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): OrchestratorSettings {
  const read = new EnvironmentReader(environment);
  const settings: OrchestratorSettings = {
    sdkBroker: read.broker('SDK_'),
    celeryBroker: read.broker('CELERY_'),
    taskBroker: read.broker('TASK_'),
    database: read.database(),
    timeSeries: readTimeSeriesSettings(read),
    resources: readResourceSettings(read),
    definitionsPath: read.text('WORKFLOW_CONFIG_PATH', '../config/workflow_config.json'),
    resultQueue: read.text('TASK_RESULT_QUEUE_NAME', TASK_RESULT_QUEUE),
    progressQueue: read.text('TASK_PROGRESS_QUEUE_NAME', TASK_PROGRESS_QUEUE),
    maxStarts: read.integer('DELIVERY_LIMIT_THRESHOLD_PER_JOB', 3, [1, MAX_INTEGER]),
    retentionSec: read.integer('JOB_RETENTION_SEC', 172_800, [1, MAX_INTEGER]),
    deadlineStartBufferSec: read.integer('TIMEOUT_JOB_MANAGER_START_BUFFER_SEC', 60, [0, MAX_INTEGER]),
    sweepIntervalSec: read.integer('TIMEOUT_JOB_HANDLER_RERUN_SEC', 30, [1, MAX_INTEGER]),
    http: read.http(9464),
    logLevel: read.logLevel(),
  };
  if (read.problems.length > 0) throw new EnvironmentError(read.problems);
  return settings;
}

/** Reads where time series are: the names of the former orchestrator for InfluxDB, those of the optimizer worker for PostgreSQL. */
export function readTimeSeriesSettings(read: EnvironmentReader): TimeSeriesSettings {
  return { influxDb: read.influxDb(), postgres: read.timeSeriesDatabase() };
}

/** Reads where resources of jobs may be deleted; nowhere without `CLEANUP_URL_HOSTS` and `CLEANUP_S3_BUCKETS`. */
export function readResourceSettings(read: EnvironmentReader): ResourceSettings {
  return { urlHosts: read.list('CLEANUP_URL_HOSTS'), s3: read.s3() };
}
