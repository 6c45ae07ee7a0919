import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { JOB_EVENT, LOG_EVENT, type JobSummary, type LogChunk } from '@omotes/http-api';
import type { Database } from '../store/database.ts';
import type { CommittedChange } from '../store/job-batch.ts';
import type { JobRow } from '../store/job-row.ts';
import type { ChangeFeed } from './change-feed.ts';
import { changesSince, type EventScope, isInScope } from './event-source.ts';

export interface EventStreamOptions {
  readonly response: ServerResponse;
  readonly database: Database;
  readonly feed: ChangeFeed;
  readonly scope: EventScope;
  /** The last revision that the client has seen. */
  readonly since: number;
  readonly toSummary: (row: JobRow) => Promise<JobSummary>;
  /** Whether the client may still read the stream; checked every few seconds. A rejection also ends the stream. */
  readonly isAllowed: () => Promise<boolean>;
}

/** How often something is sent, because proxies close silent connections, and the token is checked again. */
const HEARTBEAT_MS = 5_000;

/** How long a browser waits before it reconnects. */
const RETRY_MS = 2_000;

/** Most log pieces that wait for a slow client. With more, the stream ends; the client may reconnect and go on where it was. */
const MAX_WAITING_LOGS = 1_000;

/**
 * Server-sent events about jobs. An event is the state of a job: a client that is slow, or was away, gets the latest state
 * of each job that has changed since, and never misses an end.
 *
 * Invariant: ids are sent in ascending order, so a client has everything up to the last id that it has seen.
 */
export class EventStream {
  readonly #options: EventStreamOptions;
  readonly #closed = new AbortController();
  /** Changes to send, by job or by log piece; the latest is last. */
  readonly #waiting = new Map<string, CommittedChange>();
  #waitingLogs = 0;
  #sent: number;
  #arrival = Promise.withResolvers<void>();

  constructor(options: EventStreamOptions) {
    this.#options = options;
    this.#sent = options.since;
  }

  /** Sends events until the client disconnects, the job ends, or `close` is called. */
  async run(): Promise<void> {
    const { response, feed, database, scope } = this.#options;
    // The client has already disconnected, and 'close' would not be emitted again.
    if (response.closed) return;
    response.once('close', () => this.#closed.abort());
    response.once('error', () => this.#closed.abort());
    // Subscribed before the database is read, so that no change falls in between.
    const unsubscribe = feed.subscribe((changes) => this.#receive(changes));
    const heartbeat = setInterval(() => void this.#beat(), HEARTBEAT_MS);
    try {
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
        'x-content-type-options': 'nosniff',
      });
      // An id without data: a client that loses the connection before the first event resumes from here.
      response.write(`retry: ${RETRY_MS}\nid: ${this.#sent}\n\n`);
      for await (const change of changesSince(database, this.#sent, scope)) {
        if (this.#closed.signal.aborted) return;
        await this.#send(change);
        if (this.#isLast(change)) return;
      }
      await this.#sendArrivals();
    } finally {
      clearInterval(heartbeat);
      unsubscribe();
      response.end();
    }
  }

  close(): void {
    this.#closed.abort();
    this.#arrival.resolve();
  }

  async #beat(): Promise<void> {
    const { response, isAllowed } = this.#options;
    if (await isAllowed().catch(() => false)) response.write(': heartbeat\n\n');
    else this.close();
  }

  #receive(changes: readonly CommittedChange[]): void {
    for (const change of changes) {
      if (!isInScope(change, this.#options.scope)) continue;
      const key = change.type === 'job' ? change.row.job_id : `log ${change.revision}`;
      // Moved to the end: its revision is the highest now.
      this.#waiting.delete(key);
      this.#waiting.set(key, change);
      if (change.type === 'log') this.#waitingLogs += 1;
    }
    if (this.#waitingLogs > MAX_WAITING_LOGS) this.close();
    if (this.#waiting.size > 0) this.#arrival.resolve();
  }

  async #sendArrivals(): Promise<void> {
    const { signal } = this.#closed;
    signal.addEventListener('abort', () => this.#arrival.resolve(), { once: true });
    while (!signal.aborted) {
      for (const [key, change] of this.#waiting) {
        this.#waiting.delete(key);
        if (change.type === 'log') this.#waitingLogs -= 1;
        // A lower revision was among those read from the database.
        if (change.revision > this.#sent) await this.#send(change);
        if (signal.aborted || this.#isLast(change)) return;
      }
      this.#arrival = Promise.withResolvers();
      await this.#arrival.promise;
    }
  }

  async #send(change: CommittedChange): Promise<void> {
    const { response, toSummary } = this.#options;
    const data: JobSummary | LogChunk =
      change.type === 'job' ? await toSummary(change.row) : { text: change.row.text };
    this.#sent = change.revision;
    const isTaken = response.write(
      `id: ${change.revision}\nevent: ${change.type === 'job' ? JOB_EVENT : LOG_EVENT}\ndata: ${JSON.stringify(data)}\n\n`,
    );
    if (!isTaken) await once(response, 'drain', { signal: this.#closed.signal }).catch(() => undefined);
  }

  /** Whether this is the end of the one job that the stream is about. */
  #isLast(change: CommittedChange): boolean {
    return this.#options.scope.jobId !== undefined && change.type === 'job' && change.row.stopped_at !== null;
  }
}
