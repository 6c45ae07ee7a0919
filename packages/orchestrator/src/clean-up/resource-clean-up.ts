import type { Logger } from '@omotes/service';
import type { JobResource, ResourceRows } from '../store/resource-rows.ts';
import type { CleanUpMetrics } from './clean-up-metrics.ts';
import { deleteUrl, refusedUrl } from './resource-url.ts';

/** Until the next attempt after a failure; doubled each time. Longer than an attempt takes. */
const PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 3_600_000;

const RESOURCES_AT_ONCE = 20;

export interface ResourceCleanUpOptions {
  /** To which requests may go; see `refusedUrl`. */
  readonly hosts: ReadonlySet<string>;
  readonly rows: ResourceRows;
  readonly metrics: CleanUpMetrics;
  readonly log: Logger;
  readonly retentionMs: number;
}

/** Deletes the resources that workers have registered, after their jobs were deleted or failed. At least once. */
export class ResourceCleanUp {
  readonly #options: ResourceCleanUpOptions;

  constructor(options: ResourceCleanUpOptions) {
    this.#options = options;
  }

  /** Notes resources of jobs durably; what may not be deleted is refused and logged. */
  async register(resources: readonly JobResource[]): Promise<void> {
    const { hosts, rows, log } = this.#options;
    const accepted = resources.flatMap(({ jobId, url }) => {
      const reason = refusedUrl(url, hosts);
      if (reason === undefined) return [{ jobId, url: new URL(url).href }];
      log.warn({ jobId, reason }, 'resource not registered; it will not be deleted');
      return [];
    });
    if (accepted.length > 0) await rows.register(accepted);
  }

  /** One pass. Rejects when the orchestrator's own database fails; a deletion that fails is logged. */
  async pass(signal: AbortSignal): Promise<void> {
    const { rows, retentionMs } = this.#options;
    await rows.deactivateFailed();
    for (;;) {
      signal.throwIfAborted();
      const limits = { pauseMs: PAUSE_MS, longestPauseMs: LONGEST_PAUSE_MS, limit: RESOURCES_AT_ONCE };
      const resources = await rows.take(retentionMs, limits);
      await Promise.all(resources.map((resource) => this.#delete(resource, signal)));
      if (resources.length < RESOURCES_AT_ONCE) return;
    }
  }

  async #delete(resource: JobResource, signal: AbortSignal): Promise<void> {
    const { rows, metrics, log, hosts } = this.#options;
    const { jobId, url } = resource;
    const { host } = new URL(url);
    // The list may have changed since it was registered.
    const reason = refusedUrl(url, hosts);
    const failure = reason ?? (await deleteUrl(url, signal).catch((error: unknown) => error ?? 'unknown'));
    if (failure === undefined) {
      metrics.done('resource');
      log.info({ jobId, host }, 'resource deleted');
      return rows.remove(resource);
    }
    metrics.failed('resource');
    log.warn({ err: failure, jobId, host }, 'resource cannot be deleted; tried again later');
  }
}
