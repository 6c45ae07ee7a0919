import type { ConnectionOptions } from '@omotes/amqp';

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
  /** How long a cancelled task may take to end after SIGTERM, before SIGKILL; default 10 000 ms. */
  readonly cancelGraceMs: number;
  /** How long `stop` lets running tasks finish before they are ended and returned; default 10 000 ms. */
  readonly stopGraceMs: number;
  /** The end of a task's output that is kept for the result's logs; default 256 KiB. */
  readonly maxLogBytes: number;
  readonly resultQueue: string;
  readonly progressQueue: string;
  /** debug, info, warning, error (any case); default INFO. */
  readonly logLevel: string;
}
