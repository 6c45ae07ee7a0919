import type { QueueDeclaration } from '../topology/topology.ts';

/** A queue to consume. */
export interface Subscription {
  readonly queue: string;
  /** Deliveries that may be unacknowledged at once. */
  readonly prefetch: number;
  /** Declares the queue before consuming it, each time; absent: it must be there already. */
  readonly declaration?: QueueDeclaration;
  /**
   * Among the consumers of the queue: the broker gives a message to one of a higher priority as long as one of
   * them can take it (argument `x-priority`). Default 0.
   */
  readonly priority?: number;
  /**
   * The name of another queue of this consumer that goes first: a delivery of this queue is handed over only
   * after everything that was in the other one when it arrived, except what other consumers took of that. For
   * causes that precede their effect in another queue (progress before its result).
   */
  readonly after?: string;
}
