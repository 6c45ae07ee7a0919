import type { Feedback } from '@omotes/protocol';

/** One task to perform, as it arrived. */
export interface TaskRequest {
  readonly taskId: string;
  readonly workflowType: string;
  readonly jobId: string;
  readonly jobReference: string | null;
  readonly esdl: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** The end of a task that a result is published for. */
export type ReportedOutcome =
  | {
      readonly type: 'succeeded';
      readonly outputEsdl: string;
      readonly logs: string;
      readonly feedback: readonly Feedback[];
    }
  | {
      readonly type: 'failed';
      readonly error: string;
      readonly logs: string;
      readonly feedback: readonly Feedback[];
    };

/** The end of a task. `crashed`: its process ended without a result. */
export type TaskOutcome =
  | ReportedOutcome
  | { readonly type: 'crashed'; readonly reason: string; readonly logs: string }
  | { readonly type: 'cancelled' };

/** Gets what a task reports while it runs. */
export interface TaskListener {
  readonly progress: (fraction: number, message: string) => void;
  /** The URL of a resource that belongs to the job and is deleted with it. */
  readonly resource: (url: string) => void;
  /** The task's output as it comes. The outcome's logs have it too. */
  readonly output: (output: Buffer) => void;
}

/** Performs tasks, up to `capacity` of them at a time. */
export interface Runner {
  readonly capacity: number;
  /** Performs a task; never rejects. Aborting `signal` cancels the task, and the outcome is then `cancelled`. */
  run(request: TaskRequest, listener: TaskListener, signal: AbortSignal): Promise<TaskOutcome>;
  /** The id of the process that the task runs in; undefined before and after that. */
  pidOf(taskId: string): number | undefined;
}
