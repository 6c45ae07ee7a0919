import type { BegunTask } from './queue-head.ts';
import type { TaskTimes } from './worker-census.ts';

/** A job without a sign of life for the retention time. */
export interface SilentJob {
  readonly jobId: string;
  readonly taskId: string | undefined;
  readonly workflowType: string;
  /** Whether a worker has begun it. */
  readonly isRunning: boolean;
}

/** A running job without a sign of life. */
export interface SilentRun extends TaskTimes, BegunTask {
  readonly jobId: string;
  readonly workflowType: string;
  readonly lastSignAtMs: number;
}
