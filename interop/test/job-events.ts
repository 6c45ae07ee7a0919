import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import type { JobEvent, JobResult, JobStatus, ProgressEvent } from '@omotes/sdk';

/** Longest time to wait for an event. Every job in these tests sends one sooner. */
const PATIENCE_MS = 120_000;

/** The events of a job that an SDK has received so far, in order. */
export class JobEvents {
  readonly all: JobEvent[] = [];
  #onEvent = Promise.withResolvers<void>();

  add(event: JobEvent): void {
    this.all.push(event);
    this.#onEvent.resolve();
    this.#onEvent = Promise.withResolvers();
  }

  async status(status: JobStatus): Promise<void> {
    await this.#find((event) => event.type === 'status' && event.status === status);
  }

  /** The first progress update, or the first that has come so far. */
  async progress(fraction = 0): Promise<ProgressEvent> {
    const event = await this.#find((each) => each.type === 'progress' && each.fraction >= fraction);
    assert.ok(event.type === 'progress');
    return event;
  }

  async result(): Promise<JobResult> {
    const event = await this.#find(({ type }) => type === 'result');
    assert.ok(event.type === 'result');
    return event.result;
  }

  get statuses(): JobStatus[] {
    return this.all.flatMap((event) => (event.type === 'status' ? [event.status] : []));
  }

  get updates(): ProgressEvent[] {
    return this.all.filter((event) => event.type === 'progress');
  }

  /** All live logs. */
  get output(): string {
    return this.all.map((event) => (event.type === 'log' ? event.text : '')).join('');
  }

  async #find(fits: (event: JobEvent) => boolean): Promise<JobEvent> {
    for (;;) {
      const event = this.all.find(fits);
      if (event) return event;
      const found = new AbortController();
      const late = delay(PATIENCE_MS, true, { signal: found.signal }).catch(() => false);
      const isLate = await Promise.race([this.#onEvent.promise, late]);
      // A running timer would keep the process of the test file alive.
      found.abort();
      if (isLate)
        throw new Error(
          `Nothing further in ${PATIENCE_MS} ms after ${JSON.stringify(this.all).slice(0, 2_000)}`,
        );
    }
  }
}

export interface Job {
  readonly id: string;
  readonly events: JobEvents;
}

export interface Request {
  readonly workflowType: string;
  readonly esdl: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly jobReference?: string;
  readonly priority?: 'low' | 'medium' | 'high';
  readonly timeoutMs?: number;
  /** Absent in events of the Python program. */
  readonly liveLogs?: boolean;
}
