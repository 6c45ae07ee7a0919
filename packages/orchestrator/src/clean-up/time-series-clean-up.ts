import type { Logger } from '@omotes/service';
import type { CleanUpMetrics } from './clean-up-metrics.ts';
import type { TimeSeriesStore } from './time-series-store.ts';

/** After a failure a server is left alone for this long, twice as long after each further one. */
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 300_000;

export interface TimeSeriesCleanUpOptions {
  readonly stores: readonly TimeSeriesStore[];
  readonly rows: {
    deactivateFailed(): Promise<void>;
    noteHeld(
      store: string,
      esdlIds: readonly string[],
    ): Promise<{ readonly newCount: number; readonly areKept: boolean }>;
    due(esdlIds: readonly string[], afterMs: number): Promise<string[]>;
    remove(esdlIds: readonly string[]): Promise<void>;
    removeWithoutData(esdlIds: readonly string[], ageMs: number): Promise<void>;
  };
  readonly metrics: CleanUpMetrics;
  readonly log: Logger;
  /** How long time series stay after they were marked to be dropped. */
  readonly retentionMs: number;
}

/**
 * Drops the time series of jobs that were deleted or failed, after the retention time.
 *
 * - What to drop stands in `esdl_time_series_info`; a row goes when its data is gone. So a pass that is broken off anywhere, or that
 *   another replica makes at the same time, leaves nothing undone and does nothing that is not to be done.
 * - Jobs do not wait for it: a server that is away keeps what it has until it answers again.
 */
export class TimeSeriesCleanUp {
  readonly #options: TimeSeriesCleanUpOptions;
  readonly #failures = new Map<TimeSeriesStore, { readonly count: number; readonly pausedUntilMs: number }>();

  constructor(options: TimeSeriesCleanUpOptions) {
    this.#options = options;
  }

  /** One pass. Rejects when the orchestrator's own database fails; a server of time series that fails is logged. */
  async pass(signal: AbortSignal): Promise<void> {
    const { rows, stores, retentionMs } = this.#options;
    await rows.deactivateFailed();
    const held = new Map<TimeSeriesStore, ReadonlySet<string>>();
    for (const store of stores) {
      signal.throwIfAborted();
      const ids = await this.#using(store, signal, () => store.list(signal));
      if (!ids) continue;
      await this.#note(store, ids);
      held.set(store, new Set(ids));
    }
    const ids = [...new Set([...held.values()].flatMap((each) => [...each]))];
    for (const id of await rows.due(ids, retentionMs)) {
      signal.throwIfAborted();
      await this.#drop(id, held, signal);
    }
    // What a server holds that did not answer is not known.
    if (held.size === stores.length) await rows.removeWithoutData(ids, retentionMs);
  }

  async #note(store: TimeSeriesStore, ids: readonly string[]): Promise<void> {
    const { rows, log, retentionMs } = this.#options;
    const { newCount, areKept } = await rows.noteHeld(store.name, ids);
    if (newCount === 0) return;
    const about = { store: store.name, count: newCount };
    if (areKept)
      log.info(about, 'time series that were here before are kept; no job of this system is known');
    else log.info({ ...about, retentionMs }, 'time series that no job has named will be dropped');
  }

  async #drop(
    id: string,
    held: ReadonlyMap<TimeSeriesStore, ReadonlySet<string>>,
    signal: AbortSignal,
  ): Promise<void> {
    const { stores, rows, metrics, log } = this.#options;
    let isGone = held.size === stores.length;
    for (const [store, ids] of held) {
      if (!ids.has(id)) continue;
      const isDropped = await this.#using(store, signal, () => store.drop(id, signal).then(() => true));
      if (isDropped) {
        metrics.done('time_series');
        log.info({ store: store.name, esdlId: id }, 'time series dropped');
      } else isGone = false;
    }
    if (isGone) await rows.remove([id]);
  }

  /** Undefined when the server fails, or is left alone because it failed a moment ago. */
  async #using<T>(
    store: TimeSeriesStore,
    signal: AbortSignal,
    use: () => Promise<T>,
  ): Promise<T | undefined> {
    const { metrics, log } = this.#options;
    const former = this.#failures.get(store);
    if (former && former.pausedUntilMs > performance.now()) return undefined;
    try {
      const result = await use();
      this.#failures.delete(store);
      return result;
    } catch (error) {
      // Not a failure of the server.
      signal.throwIfAborted();
      const count = (former?.count ?? 0) + 1;
      const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** (count - 1), LONGEST_PAUSE_MS);
      this.#failures.set(store, { count, pausedUntilMs: performance.now() + pauseMs });
      metrics.failed('time_series');
      log.warn(
        { err: error, store: store.name, pauseMs },
        'time series cannot be cleaned up; tried again later',
      );
      return undefined;
    }
  }
}
