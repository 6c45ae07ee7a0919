import type { Registry } from 'prom-client';
import type { TimeSeriesSettings } from '../env.ts';
import type { Logger } from '@omotes/service';
import { postgresStores } from '../store/postgres-series.ts';
import type { TimeSeriesRows } from '../store/time-series-rows.ts';
import { CleanUpMetrics } from './clean-up-metrics.ts';
import { influxDbStore } from './influx-db.ts';
import { TimeSeriesCleanUp } from './time-series-clean-up.ts';
import type { TimeSeriesStore } from './time-series-store.ts';

export interface CleanUpOptions {
  readonly timeSeries: TimeSeriesSettings;
  readonly rows: TimeSeriesRows;
  readonly registry: Registry;
  readonly log: Logger;
  /** How long what a job has left behind stays after it was deleted or failed. */
  readonly retentionMs: number;
}

/** Removes what ended jobs have left behind outside the orchestrator's own database. Without its settings it does nothing. */
export class CleanUp {
  readonly #rows: TimeSeriesRows;
  readonly #stores: readonly TimeSeriesStore[];
  readonly #timeSeries: TimeSeriesCleanUp | undefined;

  constructor({ timeSeries, rows, registry, log, retentionMs }: CleanUpOptions) {
    const stores = timeSeriesStores(timeSeries);
    this.#rows = rows;
    this.#stores = stores;
    if (stores.length === 0) return;
    const metrics = new CleanUpMetrics(registry, async () => ({ time_series: await rows.countWaiting() }));
    this.#timeSeries = new TimeSeriesCleanUp({ stores, rows, metrics, log, retentionMs });
  }

  /** Call before the first pass. */
  async prepare(): Promise<void> {
    await this.#rows.forgetStoresBut(this.#stores.map(({ name }) => name));
  }

  /** Marks what these jobs have left behind to be removed. They need not be known any more. */
  async jobsDeleted(jobIds: readonly string[]): Promise<void> {
    if (this.#stores.length > 0) await this.#rows.deactivate(jobIds);
  }

  /** Removes what is due. */
  async pass(signal: AbortSignal): Promise<void> {
    await this.#timeSeries?.pass(signal);
  }
}

/** The servers that the settings name; none: nothing is cleaned up. */
export function timeSeriesStores({ influxDb, postgres }: TimeSeriesSettings): readonly TimeSeriesStore[] {
  return [...(influxDb ? [influxDbStore(influxDb)] : []), ...(postgres ? postgresStores(postgres) : [])];
}
