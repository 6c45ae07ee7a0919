import type { QueueDeclaration } from '../topology/topology.ts';

/** A queue to consume. */
export interface Subscription {
  readonly queue: string;
  /** How many deliveries may be unacknowledged. */
  readonly prefetch: number;
  /** How to declare the queue each time before it is consumed. Absent: the queue must exist. */
  readonly declaration?: QueueDeclaration;
  /**
   * Priority among the queue's consumers (`x-priority`): the broker gives a message to a consumer of the highest priority
   * that can take it. Default: 0.
   */
  readonly priority?: number;
  /**
   * The name of another queue of this consumer that goes first. A delivery of this queue is handed over only after
   * everything that was in the other queue when it arrived, except messages that other consumers took. For causes in one
   * queue and their effects in another, such as progress and results.
   */
  readonly after?: string;
}
