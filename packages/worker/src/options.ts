import type { ConnectionOptions } from '@omotes/amqp';
import { defaultNodeName } from '@omotes/celery';
import {
  DEFAULT_BROKER,
  TASK_PROGRESS_QUEUE,
  TASK_RESULT_QUEUE,
  type ServiceLogLevel,
} from '@omotes/protocol';
import { WorkerOptionsError } from './errors.ts';

/** Everything that can be set about a worker. */
export interface WorkerOptions {
  readonly connection: Omit<ConnectionOptions, 'name' | 'topology'>;
  /** Node name in Celery's tools; default `omotes-worker-<pid>@<host>`. */
  readonly name: string;
  /** Tasks that run at once, each in a process of its own; default 1. */
  readonly slots: number;
  /** Inline tasks that run at once; default 100. */
  readonly inlineConcurrency: number;
  /** A slot's process is replaced after this many tasks; default: never. */
  readonly maxTasksPerSlot: number;
  /** Options of the Node process of a slot, such as `--max-old-space-size=4096`; default: those of the worker. */
  readonly slotExecArgv: readonly string[];
  /** How long a cancelled task may take to end after SIGTERM, before SIGKILL; default 3 000 ms. */
  readonly cancelGraceMs: number;
  /** How long `stop` lets running tasks finish before they are ended and returned; default 10 000 ms. */
  readonly stopGraceMs: number;
  /** The end of a task's output that is kept for the result's logs; default 256 KiB. */
  readonly maxLogBytes: number;
  /** Default `omotes_task_result_events`. */
  readonly resultQueue: string;
  /** Default `omotes_task_progress_events`. */
  readonly progressQueue: string;
  /** Default `info`. */
  readonly logLevel: ServiceLogLevel;
}

const DEFAULTS = {
  connection: DEFAULT_BROKER,
  name: defaultNodeName('omotes-worker'),
  slots: 1,
  inlineConcurrency: 100,
  maxTasksPerSlot: Infinity,
  // A debugger listens on one port: a slot cannot have the worker's.
  slotExecArgv: process.execArgv.filter((argument) => !argument.startsWith('--inspect')),
  cancelGraceMs: 3_000,
  stopGraceMs: 10_000,
  maxLogBytes: 256 * 1024,
  resultQueue: TASK_RESULT_QUEUE,
  progressQueue: TASK_PROGRESS_QUEUE,
  logLevel: 'info',
} satisfies WorkerOptions;

/** What an author may leave out: everything, also single settings of the connection. */
export type PartialWorkerOptions = Partial<Omit<WorkerOptions, 'connection'>> & {
  readonly connection?: Partial<WorkerOptions['connection']>;
};

/** Fills in the defaults. Throws `WorkerOptionsError` naming every problem. */
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
