import type { Logger } from '@omotes/service';
import type { ResourceSettings } from '../env.ts';
import type { JobResource, ResourceRows } from '../store/resource-rows.ts';
import type { CleanUpMetrics } from './clean-up-metrics.ts';
import { type AllowedPlaces, readTarget, type ResourceTarget } from './resource-target.ts';
import { deleteUrl } from './resource-url.ts';
import { S3Objects } from './s3-objects.ts';

/** Until the next attempt after a failure; doubled each time. Longer than an attempt takes. */
const PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 3_600_000;

const RESOURCES_AT_ONCE = 20;

export interface ResourceCleanUpOptions {
  readonly settings: ResourceSettings;
  readonly rows: ResourceRows;
  readonly metrics: CleanUpMetrics;
  readonly log: Logger;
  readonly retentionMs: number;
}

/** Deletes the resources that workers have registered, after their jobs were deleted or failed. At least once. */
export class ResourceCleanUp {
  readonly #options: ResourceCleanUpOptions;
  readonly #allowed: AllowedPlaces;
  readonly #s3: S3Objects | undefined;

  constructor(options: ResourceCleanUpOptions) {
    const { urlHosts, s3 } = options.settings;
    this.#options = options;
    this.#allowed = { hosts: urlHosts, buckets: s3?.buckets ?? new Set() };
    this.#s3 = s3 && new S3Objects(s3);
  }

  /** Notes resources of jobs durably; what may not be deleted is refused and logged. */
  async register(resources: readonly JobResource[]): Promise<void> {
    const { rows, log } = this.#options;
    const accepted = resources.flatMap(({ jobId, url }) => {
      const target = readTarget(url, this.#allowed);
      if (target.type !== 'refused') return [{ jobId, url: target.url }];
      log.warn({ jobId, reason: target.reason }, 'resource not registered; it will not be deleted');
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
    const { rows, metrics, log } = this.#options;
    // The lists may have changed since it was registered.
    const target = readTarget(resource.url, this.#allowed);
    const about = { jobId: resource.jobId, ...logFieldsOf(target) };
    const outcome = await this.#deleteTarget(target, signal).catch((error: unknown) => {
      metrics.failed('resource');
      log.warn({ err: error ?? 'unknown', ...about }, 'resource cannot be deleted; tried again later');
      return 'failed' as const;
    });
    if (outcome === 'unfinished') await rows.takeAgain(resource);
    if (outcome !== 'gone') return;
    metrics.done('resource');
    log.info(about, 'resource deleted');
    await rows.remove(resource);
  }

  async #deleteTarget(target: ResourceTarget, signal: AbortSignal): Promise<'gone' | 'unfinished'> {
    switch (target.type) {
      case 'url':
        await deleteUrl(target.url, signal);
        return 'gone';
      case 's3':
        if (!this.#s3) throw new Error('CLEANUP_S3_BUCKETS is not set');
        return this.#s3.delete(target, signal);
      case 'refused':
        throw new Error(target.reason);
    }
  }
}

/** A URL may hold a signature, so only its host is logged. */
function logFieldsOf(target: ResourceTarget): Readonly<Record<string, string>> {
  switch (target.type) {
    case 'url':
      return { host: target.host };
    case 's3':
      return { s3Path: target.url };
    case 'refused':
      return {};
  }
}
