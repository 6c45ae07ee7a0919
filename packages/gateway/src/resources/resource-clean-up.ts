import { Periodic } from '@omotes/async';
import type { Logger } from 'pino';
import type { Database } from '../store/database.ts';
import { deleteResource, readLeftResources } from '../store/resource-queries.ts';
import type { ResourceServers } from './resource-servers.ts';

export interface ResourceCleanUpOptions {
  readonly database: Database;
  readonly servers: ResourceServers;
  readonly log: Logger;
}

/** How often resources are dropped, and retried. */
const INTERVAL_MS = 30_000;

/**
 * Drops the time series of jobs whose record is gone, at least once: a resource is forgotten only after it was dropped. One
 * that cannot be dropped does not hold up the others. Nothing is kept in memory.
 */
export class ResourceCleanUp {
  readonly #options: ResourceCleanUpOptions;
  readonly #periodic: Periodic;

  constructor(options: ResourceCleanUpOptions) {
    this.#options = options;
    this.#periodic = new Periodic(
      (signal) => this.#cleanUp(signal),
      INTERVAL_MS,
      (error) => options.log.warn({ err: error }, 'reading the resources to drop failed; trying again'),
    );
  }

  start(): void {
    this.#periodic.start();
  }

  /** Resolves when no resource is being dropped any more. */
  stop(): Promise<void> {
    return this.#periodic.stop();
  }

  async #cleanUp(signal: AbortSignal): Promise<void> {
    const { database, servers, log } = this.#options;
    for (const { job_id: jobId, ...resource } of await readLeftResources(database)) {
      if (signal.aborted) return;
      try {
        await servers.drop(resource, signal);
        await deleteResource(database, resource);
        log.info({ jobId, resource }, 'resource of a removed job dropped');
      } catch (error) {
        signal.throwIfAborted();
        log.warn(
          { jobId, resource, err: error },
          'dropping a resource of a removed job failed; trying again',
        );
      }
    }
  }
}
