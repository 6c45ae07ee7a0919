import type { ConnectionOptions } from '@omotes/amqp';
import { defaultNodeName } from '@omotes/celery';
import {
  DEFAULT_BROKER,
  TASK_PROGRESS_QUEUE,
  TASK_RESULT_QUEUE,
  type ServiceLogLevel,
} from '@omotes/protocol';
import { WorkerOptionsError } from './errors.ts';

/** The options of a worker. */
export interface WorkerOptions {
  /** The broker and the user. Default: `omotes` at `localhost:5672`, password `guest`, virtual host `omotes`. */
  readonly connection: Omit<ConnectionOptions, 'name' | 'topology'>;
  /** The worker's node name in Celery's tools. Default: `omotes-worker-<pid>@<host>`. */
  readonly name: string;
  /** How many tasks run at a time, each in a process of its own. Default: 1. */
  readonly slots: number;
  /** How many inline tasks run at a time. Default: 100. */
  readonly inlineConcurrency: number;
  /** After how many tasks a slot's process is replaced. Default: never. */
  readonly maxTasksPerSlot: number;
  /** Node.js options of a slot's process, such as `--max-old-space-size=4096`. Default: the worker's, without `--inspect`. */
  readonly slotExecArgv: readonly string[];
  /** How long a cancelled task may take from SIGTERM to SIGKILL, in milliseconds. Default: 3,000. */
  readonly cancelGraceMs: number;
  /** How long `stop` lets running tasks finish before it ends and requeues them, in milliseconds. Default: 10,000. */
  readonly stopGraceMs: number;
  /** How much of the end of a task's output is kept for the result's logs, in bytes. Default: 262,144 (256 KiB). */
  readonly maxLogBytes: number;
  /** The queue for results. Default: `omotes_task_result_events`. */
  readonly resultQueue: string;
  /** The queue for STARTs and progress. Default: `omotes_task_progress_events`. */
  readonly progressQueue: string;
  /** The lowest level of the worker's own log lines. Default: `info`. */
  readonly logLevel: ServiceLogLevel;
}

const DEFAULTS = {
  connection: DEFAULT_BROKER,
  name: defaultNodeName('omotes-worker'),
  slots: 1,
  inlineConcurrency: 100,
  maxTasksPerSlot: Infinity,
  // A slot cannot listen on the port of the worker's debugger.
  slotExecArgv: process.execArgv.filter((argument) => !argument.startsWith('--inspect')),
  cancelGraceMs: 3_000,
  stopGraceMs: 10_000,
  maxLogBytes: 256 * 1024,
  resultQueue: TASK_RESULT_QUEUE,
  progressQueue: TASK_PROGRESS_QUEUE,
  logLevel: 'info',
} satisfies WorkerOptions;

/** Options of a worker; each can be left out, and so can single settings of the connection. */
export type PartialWorkerOptions = Partial<Omit<WorkerOptions, 'connection'>> & {
  readonly connection?: Partial<WorkerOptions['connection']>;
};

/** Fills in the defaults. Throws `WorkerOptionsError` with every problem. */
export function resolveOptions(options: PartialWorkerOptions): WorkerOptions {
  const resolved: WorkerOptions = {
    ...DEFAULTS,
    ...options,
    connection: { ...DEFAULTS.connection, ...options.connection },
  };
  const problems: string[] = [];
  const requireAtLeast = (least: number, key: keyof WorkerOptions, value: number, isWhole = true): void => {
    const isFit = value >= least && (value === Infinity || !isWhole || Number.isInteger(value));
    if (!isFit) problems.push(`${key} is ${value} and must be a whole number from ${least}`);
  };
  requireAtLeast(1, 'slots', resolved.slots);
  requireAtLeast(1, 'inlineConcurrency', resolved.inlineConcurrency);
  requireAtLeast(1, 'maxTasksPerSlot', resolved.maxTasksPerSlot);
  requireAtLeast(0, 'cancelGraceMs', resolved.cancelGraceMs);
  requireAtLeast(0, 'stopGraceMs', resolved.stopGraceMs);
  requireAtLeast(0, 'maxLogBytes', resolved.maxLogBytes);
  if (!(resolved.connection.port >= 1 && resolved.connection.port <= 65_535)) {
    problems.push('the port of RabbitMQ must be a number from 1 to 65535');
  }
  if (problems.length > 0) throw new WorkerOptionsError(problems);
  return resolved;
}
