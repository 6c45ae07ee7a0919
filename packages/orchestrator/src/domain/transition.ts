import type { Job, JobResult } from './job.ts';

/** What a transaction does with its jobs. */
export interface Transition {
  /** By id; only those that change need be in it. */
  readonly jobs: ReadonlyMap<string, Job>;
  /** Sends what must be out before anybody sees the change; resolves with what that changes in the jobs. */
  readonly publish: (() => Promise<ReadonlyMap<string, Job>>) | undefined;
  /** Those for which this change claims their jobs: what they name is recorded with it. */
  readonly claimingResults: readonly ClaimingResult[];
}

/** A worker's result that ends its job. */
export interface ClaimingResult {
  readonly jobId: string;
  readonly jobReference: string | undefined;
  readonly result: JobResult;
}
