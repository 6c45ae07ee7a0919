import type { SdkUpdate } from '../domain/effect.ts';

/** What the SDK is told about one job. `replyTo`: its inbox; undefined: the job's own queues. */
export interface AddressedUpdate {
  readonly jobId: string;
  readonly replyTo: string | undefined;
  readonly traceparent: string | undefined;
  readonly update: SdkUpdate;
  /** The job's program does without the queue: it is no loss that there is none. */
  readonly isUnwanted?: boolean;
}

export interface SdkPort {
  /**
   * Notices of one job arrive in the order given. Resolves with those that did not: the first of a job that no queue took
   * and all of that job after it, some of which can have arrived.
   */
  publish(updates: readonly AddressedUpdate[], signal: AbortSignal): Promise<readonly AddressedUpdate[]>;
}
