import type { Fault } from './fault.ts';
import type { RunEnd } from './program.ts';
import type { SdkRecord, TaskRecord } from './records.ts';

/** A fault that happened; times in milliseconds since the epoch. */
export interface InjectedFault {
  readonly fault: Fault;
  readonly startedAt: number;
  readonly endedAt: number;
}

export interface QueueCount {
  readonly virtualHost: string;
  readonly name: string;
  readonly messages: number;
}

/** Everything known about a run of the chaos once it has settled. Times are in milliseconds since the epoch. */
export interface Evidence {
  readonly sdkRecords: readonly SdkRecord[];
  readonly taskRecords: readonly TaskRecord[];
  /** The last record of each task that is still running. */
  readonly runningTasks: readonly TaskRecord[];
  /** When the evidence was collected. */
  readonly settledAt: number;
  readonly faults: readonly InjectedFault[];
  readonly runEnds: readonly RunEnd[];
  /** When workers logged that they start the task of a job, by job id. */
  readonly taskStarts: ReadonlyMap<string, readonly number[]>;
  /** When an orchestrator logged that a job has ended, by job id. */
  readonly jobEnds: ReadonlyMap<string, number>;
  /** The ids of the jobs that still have a row. */
  readonly rows: readonly string[];
  readonly queues: readonly QueueCount[];
}
