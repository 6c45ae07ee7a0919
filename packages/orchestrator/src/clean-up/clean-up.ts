import type { Registry } from 'prom-client';
import type { ResourceSettings, TimeSeriesSettings } from '../env.ts';
import type { Logger } from '@omotes/service';
import { postgresStores } from './postgres-series.ts';
import type { JobStore } from '../store/job-store.ts';
import type { JobResource } from '../store/resource-rows.ts';
import { CleanUpMetrics } from './clean-up-metrics.ts';
import { influxDbStore } from './influx-db.ts';
import { ResourceCleanUp } from './resource-clean-up.ts';
import { TimeSeriesCleanUp } from './time-series-clean-up.ts';
import type { TimeSeriesStore } from './time-series-store.ts';

export interface CleanUpOptions {
  readonly timeSeries: TimeSeriesSettings;
  readonly resources: ResourceSettings;
  readonly store: Pick<JobStore, 'timeSeries' | 'resources'>;
  readonly registry: Registry;
  readonly log: Logger;
  /** How long what a job has left behind stays after it was deleted or failed. */
  readonly retentionMs: number;
}

/** Removes what ended jobs have left behind outside the orchestrator's own database. Without its settings it does nothing. */
export class CleanUp {
  readonly #rows: CleanUpOptions['store'];
  readonly #stores: readonly TimeSeriesStore[];
  readonly #timeSeries: TimeSeriesCleanUp | undefined;
  readonly #resources: ResourceCleanUp | undefined;

  constructor({ timeSeries, resources, store: rows, registry, log, retentionMs }: CleanUpOptions) {
    const stores = timeSeriesStores(timeSeries);
    this.#rows = rows;
    this.#stores = stores;
    const metrics = new CleanUpMetrics(registry, async () => ({
      time_series: stores.length > 0 ? await rows.timeSeries.countWaiting() : 0,
      resource: areResourcesDeleted(resources) ? await rows.resources.countWaiting() : 0,
    }));
    const common = { metrics, log, retentionMs };
    if (stores.length > 0)
      this.#timeSeries = new TimeSeriesCleanUp({ ...common, stores, rows: rows.timeSeries });
    if (areResourcesDeleted(resources))
      this.#resources = new ResourceCleanUp({ ...common, settings: resources, rows: rows.resources });
  }

  /** Call before the first pass. */
  async prepare(): Promise<void> {
    await this.#rows.timeSeries.forgetStoresBut(this.#stores.map(({ name }) => name));
  }

  /** Notes durably what belongs to jobs and is to be deleted with them. */
  async registerResources(resources: readonly JobResource[]): Promise<void> {
    await this.#resources?.register(resources);
  }

  /** Marks what these jobs have left behind to be removed. They need not be known any more. */
  async jobsDeleted(jobIds: readonly string[]): Promise<void> {
    await Promise.all([
      this.#timeSeries && this.#rows.timeSeries.deactivate(jobIds),
      this.#resources && this.#rows.resources.deactivate(jobIds),
    ]);
  }

  /** Removes what is due. */
  async pass(signal: AbortSignal): Promise<void> {
    const cleanUps = [this.#timeSeries, this.#resources].filter((each) => each !== undefined);
    const passes = cleanUps.map((each) => each.pass(signal));
    const failed = (await Promise.allSettled(passes)).find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
  }
}

/** The servers that the settings name; none: nothing is cleaned up. */
export function timeSeriesStores({ influxDb, postgres }: TimeSeriesSettings): readonly TimeSeriesStore[] {
  return [...(influxDb ? [influxDbStore(influxDb)] : []), ...(postgres ? postgresStores(postgres) : [])];
}

/** Whether the settings name a place where resources may be deleted; else none are registered. */
export function areResourcesDeleted({ urlHosts, s3 }: ResourceSettings): boolean {
  return urlHosts.size > 0 || s3 !== undefined;
}
