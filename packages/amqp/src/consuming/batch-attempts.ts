import { backOff } from '@omotes/async';
import type { Delivery } from './delivery.ts';

/**
 * Acknowledges a delivery of the batch later than the others: when `work` resolves. If `work` rejects, the delivery is
 * handled again alone. `hurry` is aborted when the consumer is stopped: `work` should then stop waiting and finish.
 */
export type Hold = (delivery: Delivery, work: (hurry: AbortSignal) => Promise<void>) => void;

/** How batches are handled. */
export interface BatchHandling {
  /**
   * Handles a batch, in the order of arrival. When it resolves, the batch is acknowledged, except for held deliveries. It
   * must be idempotent, because a batch can come again. `signal` is aborted when the consumer is stopped and its grace
   * time is over.
   */
  readonly handle: (batch: readonly Delivery[], signal: AbortSignal, hold: Hold) => Promise<void>;
  /** Whether handling the batch again can succeed, for example because a server was away. It is then retried with backoff. */
  readonly isTransient: (error: unknown) => boolean;
  /**
   * Dead-letters a delivery that makes `handle` fail even alone. The delivery is acknowledged when this resolves, or later when
   * `hold` was called for it: the next batch does not wait for that.
   */
  readonly deadLetter: (delivery: Delivery, error: unknown, hold: Hold) => Promise<void>;
  /** Called with each failed attempt. */
  readonly failed?: (error: unknown, batch: readonly Delivery[]) => void;
}

/** The reasons to stop trying a batch. */
export interface BatchSignals {
  /** Aborted: make no further attempt. */
  readonly stopping: AbortSignal;
  /** Aborted: the attempt in progress should end. */
  readonly aborting: AbortSignal;
  /** Whether the deliveries' channel is lost: the broker delivers them again. */
  readonly isGone: () => boolean;
}

/**
 * Handles a batch, with backoff after a transient failure. A batch that fails for good is halved until the message that
 * makes it fail is alone and is dead-lettered. From the second attempt on, the deliveries count as redelivered. Returns
 * false when the batch was given up. `hold` is called with the deliveries that the successful attempt held.
 */
export async function settleBatch(
  arrived: readonly Delivery[],
  handling: BatchHandling,
  signals: BatchSignals,
  hold: Hold,
): Promise<boolean> {
  let batch = arrived;
  const holdArrived: Hold = (delivery, work) => hold(arrived[batch.indexOf(delivery)] ?? delivery, work);
  for (let attempt = 1; !signals.isGone() && !signals.aborting.aborted; attempt += 1) {
    try {
      const held: Parameters<Hold>[] = [];
      await handling.handle(batch, signals.aborting, (...delivery) => held.push(delivery));
      for (const [delivery, work] of held) holdArrived(delivery, work);
      return true;
    } catch (error) {
      if (signals.aborting.aborted) return false;
      handling.failed?.(error, batch);
      // The failed attempt may have had effects, so to the handler the deliveries are repeated ones.
      batch = batch.map((delivery) => ({ ...delivery, redelivered: true }));
      if (!handling.isTransient(error)) {
        if (batch.length > 1) return settleHalves(batch, handling, signals, holdArrived);
        if (await deadLetter(batch, error, handling, holdArrived)) return true;
      }
    }
    await backOff(attempt, signals.stopping);
    if (signals.stopping.aborted) return false;
  }
  return false;
}

async function settleHalves(
  batch: readonly Delivery[],
  handling: BatchHandling,
  signals: BatchSignals,
  hold: Hold,
): Promise<boolean> {
  const middle = Math.ceil(batch.length / 2);
  return (
    (await settleBatch(batch.slice(0, middle), handling, signals, hold)) &&
    (await settleBatch(batch.slice(middle), handling, signals, hold))
  );
}

async function deadLetter(
  batch: readonly Delivery[],
  error: unknown,
  handling: BatchHandling,
  hold: Hold,
): Promise<boolean> {
  try {
    for (const delivery of batch) await handling.deadLetter(delivery, error, hold);
    return true;
  } catch (failure) {
    handling.failed?.(failure, batch);
    return false;
  }
}
