import type { Feedback } from '@omotes/protocol';

/** One task to perform, as it came over the wire. */
export interface TaskRequest {
  readonly taskId: string;
  readonly workflowType: string;
  readonly jobId: string;
  readonly jobReference: string | null;
  readonly esdl: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** How a task ended that a result is published for. */
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

/** How a task ended. `died`: its process is gone, and nothing is known of a result. */
export type TaskOutcome =
  | ReportedOutcome
  | { readonly type: 'crashed'; readonly reason: string; readonly logs: string }
  | { readonly type: 'cancelled' };

/** Told what a task does while it runs. */
export interface TaskListener {
  readonly progress: (fraction: number, message: string) => void;
  /** The URL of what belongs to the job and is to be deleted with it. */
  readonly resource: (url: string) => void;
  /** What it writes, as it comes; it is in the outcome's logs too. */
  readonly output: (output: Buffer) => void;
}

/** Performs tasks, `capacity` of them at once. */
export interface Runner {
  readonly capacity: number;
  /** Never rejects. Aborting `signal` cancels the task: the outcome is then `cancelled`. */
  run(request: TaskRequest, listener: TaskListener, signal: AbortSignal): Promise<TaskOutcome>;
  /** The process that a task runs in; undefined when it runs in none yet, or in none any more. */
  pidOf(taskId: string): number | undefined;
}
