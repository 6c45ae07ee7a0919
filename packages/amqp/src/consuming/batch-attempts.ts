import { backOff } from '@omotes/async';
import type { Delivery } from './delivery.ts';

/**
 * Lets a delivery of the batch be acknowledged later than the others: when `work` resolves. When that rejects, the delivery is
 * handled again alone. `hurry` is aborted when the consumer is stopped: what `work` waits for is then to be over.
 */
export type Hold = (delivery: Delivery, work: (hurry: AbortSignal) => Promise<void>) => void;

/** How batches are handled. */
export interface BatchHandling {
  /**
   * Handles what has arrived, in the order of arrival. When it resolves, the batch is acknowledged, but for what it has held;
   * so it must be idempotent: a batch can come again. `signal` is aborted when the consumer is stopped and its grace time
   * is over.
   */
  readonly handle: (batch: readonly Delivery[], signal: AbortSignal, hold: Hold) => Promise<void>;
  /** Whether handling the same again can succeed later (a server is away). The batch is then retried with backoff. */
  readonly isTransient: (error: unknown) => boolean;
  /** Stores away a delivery that alone makes `handle` fail for good; it is acknowledged when this resolves. */
  readonly deadLetter: (delivery: Delivery, error: unknown) => Promise<void>;
  /** Told of each failed attempt. */
  readonly failed?: (error: unknown, batch: readonly Delivery[]) => void;
}

/** When to give up a batch. */
export interface BatchSignals {
  /** No further attempt. */
  readonly stopping: AbortSignal;
  /** The attempt under way should end. */
  readonly aborting: AbortSignal;
  /** The deliveries' channel is gone: the broker delivers them again. */
  readonly isGone: () => boolean;
}

/**
 * Handles the batch, with backoff after a transient failure; a batch that fails for good is halved until the
 * message that makes it fail is alone, and set apart. From the second attempt on the deliveries count as redelivered.
 * Returns false when it was given up. `hold` gets what the attempt that succeeded has held.
 */
export async function settleBatch(
  arrived: readonly Delivery[],
  handling: BatchHandling,
  signals: BatchSignals,
  hold: Hold,
): Promise<boolean> {
  let batch = arrived;
  for (let attempt = 1; !signals.isGone() && !signals.aborting.aborted; attempt += 1) {
    try {
      const held: Parameters<Hold>[] = [];
      await handling.handle(batch, signals.aborting, (...delivery) => held.push(delivery));
      for (const [delivery, work] of held) hold(arrived[batch.indexOf(delivery)] ?? delivery, work);
      return true;
    } catch (error) {
      if (signals.aborting.aborted) return false;
      handling.failed?.(error, batch);
      // What failed may have had its effect: to the handler it is the same as a delivery that comes again.
      batch = batch.map((delivery) => ({ ...delivery, redelivered: true }));
      if (!handling.isTransient(error)) {
        if (batch.length > 1)
          return settleHalves(batch, handling, signals, (delivery, work) =>
            hold(arrived[batch.indexOf(delivery)] ?? delivery, work),
          );
        if (await deadLetter(batch, error, handling)) return true;
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
): Promise<boolean> {
  try {
    for (const delivery of batch) await handling.deadLetter(delivery, error);
    return true;
  } catch (failure) {
    handling.failed?.(failure, batch);
    return false;
  }
}
