import { subscribe } from 'node:diagnostics_channel';
import type { JobUpdate } from '@omotes/protocol';
import { Repetitions } from './repetitions.ts';

/** Counts what arrives at the SDK of this process, before the SDK drops repetitions. */
export class Received {
  /** Of each job. */
  readonly results = new Repetitions();
  /** Of each job and progress. */
  readonly updates = new Repetitions();

  constructor() {
    subscribe('omotes:sdk:received', (message) => {
      const { event } = message as { readonly event: JobUpdate }; // see the SDK's README
      if (event.type === 'result') this.results.arrived(event.jobId);
      else if (event.type === 'progress') this.updates.arrived(`${event.jobId} ${event.fraction}`);
    });
  }
}
