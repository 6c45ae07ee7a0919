import type { SdkUpdate } from '../domain/effect.ts';

/** An update of one job for its SDK. `replyTo`: the SDK's inbox; undefined: the job's own queues. */
export interface AddressedUpdate {
  readonly jobId: string;
  readonly replyTo: string | undefined;
  readonly traceparent: string | undefined;
  readonly update: SdkUpdate;
  /** The job's program does without the queue: it is no loss that there is none. */
  readonly isUnwanted?: boolean;
}

/** An update that no queue took. */
export interface MissedUpdate extends AddressedUpdate {
  /** The first that was missed of its job has a queue, which refused it: it is full. */
  readonly isRefused?: boolean;
}

export interface SdkPort {
  /**
   * Updates of one job arrive in the order given. Resolves with those that did not: the first of a job that no queue took
   * and all of that job after it, some of which can have arrived. A queue that is full holds up no other.
   */
  publish(updates: readonly AddressedUpdate[], signal: AbortSignal): Promise<readonly MissedUpdate[]>;
}
