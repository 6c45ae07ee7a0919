import type { Feedback } from '@omotes/protocol';

/** What a task is given. */
export interface TaskContext {
  /** The input ESDL: XML text. */
  readonly esdl: string;
  /** JSON values. Datetimes are seconds since the epoch, durations are seconds. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly jobId: string;
  /** The reference the submitter gave; null when there is none, and it may be empty. */
  readonly jobReference: string | null;
  readonly workflowType: string;
  /** Stays the same when the task is delivered again after a crash. */
  readonly taskId: string;
  /**
   * Aborted when the job is cancelled or the worker stops. In a process slot, a task that reads this has the
   * grace time to clean up before its process is killed; one that never does is ended at once.
   */
  readonly signal: AbortSignal;
  /** Tells how far the task is. `fraction` is cut to 0…1. Every call is sent, unless `progressIntervalMs` is set. */
  readonly progress: (fraction: number, message?: string) => void;
  /** Adds a line to the logs of the result, as `console.log` does. */
  readonly log: (line: string) => void;
  readonly feedback: (feedback: Feedback) => void;
  /**
   * Registers what the task creates elsewhere for its job, such as a file, by the URL that deletes it, or by its S3 path: `s3://bucket/key`
   * for one object, `s3://bucket/prefix/` for all whose keys begin so; keys are taken as they are, without percent-encoding. The
   * orchestrator deletes it after the job was deleted or has failed; what it allows is in `docs/time-series.md`. Register first, create
   * then: what is created by a task that dies in between would stay. Throws TypeError when it is neither.
   */
  readonly registerResource: (resource: string | URL) => void;
}

/**
 * Performs a job and returns the output ESDL; its `name` is set afterwards, from that of the input. An
 * exception fails the job; its stack ends the logs of the result.
 */
export type TaskFunction = (context: TaskContext) => Promise<string> | string;

export interface TaskDefinition {
  readonly run: TaskFunction;
  /**
   * Run in the worker's own process, many at once: for tiny asynchronous tasks only, because one that crashes
   * ends the worker and one that computes holds up all others. Default false: in a process slot.
   */
  readonly inline?: boolean;
  /**
   * At most one progress update per this many milliseconds; the last one is always sent. Default 0: all are
   * sent.
   */
  readonly progressIntervalMs?: number;
}

/** Tasks by workflow type; a bare function is run in a process slot. */
export type Tasks = Readonly<Record<string, TaskFunction | TaskDefinition>>;

/** Types the default export of a tasks module, which `runWorker` and each process slot import. */
export function defineTasks(tasks: Tasks): Tasks {
  return tasks;
}
