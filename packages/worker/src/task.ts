import type { Feedback } from '@omotes/protocol';

/** The input of a task, and what it can call while it runs. */
export interface TaskContext {
  /** The input ESDL, an XML string. */
  readonly esdl: string;
  /** The job's parameters by their keys, as JSON values. Datetimes are seconds since the epoch, durations are seconds. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly jobId: string;
  /** The submitter's name for the job; null when there is none. It can be an empty string. */
  readonly jobReference: string | null;
  readonly workflowType: string;
  /** The Celery task's id. It stays the same when the task is delivered again after a crash. */
  readonly taskId: string;
  /**
   * Aborted when the job is cancelled or the worker stops. In a slot, a task that has read it gets the grace time
   * (`cancelGraceMs`) to clean up before its process is killed. A task that never reads it is ended at once.
   *
   * @example
   * await fetch(url, { signal });
   */
  readonly signal: AbortSignal;
  /**
   * Reports progress. `fraction` is limited to 0…1; the message is empty by default. Every call is sent, unless
   * `progressIntervalMs` is set.
   *
   * @example
   * progress(0.5, 'Half way');
   */
  readonly progress: (fraction: number, message?: string) => void;
  /**
   * Adds a line to the logs of the result, as `console.log` does too.
   *
   * @example
   * log(`Read ${assets.length} assets`);
   */
  readonly log: (line: string) => void;
  /**
   * Adds a message for the user to the result, about one asset of the ESDL or the whole. Throws a TypeError for an unknown
   * severity.
   *
   * @example
   * feedback({ message: 'This pipe is too narrow', severity: 'warning', assetId: 'pipe-1' });
   */
  readonly feedback: (feedback: Feedback) => void;
  /**
   * Registers a resource that the task creates elsewhere, such as a file: by the HTTP URL that deletes it, or by its S3
   * path, `s3://bucket/key` for one object or `s3://bucket/prefix/` for all objects whose keys begin with the prefix (keys
   * are not percent-decoded). The orchestrator deletes the resource when the job is deleted or fails; which servers it
   * allows is in `docs/time-series.md`. Register the resource before you create it, so that it is deleted even if the task
   * crashes in between. Throws a TypeError when `resource` is neither an HTTP URL nor an S3 path.
   *
   * @example
   * registerResource(`s3://results/${jobId}/`);
   */
  readonly registerResource: (resource: string | URL) => void;
}

/**
 * Performs a job and returns the output ESDL, an XML string. The worker then sets the output's `name`, made from the
 * input's name and the job reference. An exception fails the job; its stack is at the end of the result's logs.
 */
export type TaskFunction = (context: TaskContext) => Promise<string> | string;

/** The task of one workflow type. */
export interface TaskDefinition {
  /** Performs the task. */
  readonly run: TaskFunction;
  /**
   * Whether to run in the worker's own process, many tasks at a time. Only for tiny asynchronous tasks: one that crashes
   * ends the worker, and one that computes holds up all others. Default: false, in a slot's process.
   */
  readonly inline?: boolean;
  /** The shortest time between two progress updates, in milliseconds; the last update is always sent. Default: 0, all are sent. */
  readonly progressIntervalMs?: number;
}

/** Tasks by workflow type. A function alone runs in a slot's process. */
export type Tasks = Readonly<Record<string, TaskFunction | TaskDefinition>>;

/**
 * Gives the default export of a tasks module its type. `runWorker` and each slot's process import that module.
 *
 * @example
 * export default defineTasks({
 *   my_workflow: async ({ esdl, params, progress }) => {
 *     progress(0.5);
 *     return esdl;
 *   },
 * });
 */
export function defineTasks(tasks: Tasks): Tasks {
  return tasks;
}
