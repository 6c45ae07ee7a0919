import { hasEnded, type Job, JOB_EVENT, type JobSummary, LOG_EVENT, type LogChunk } from '@omotes/http-api';
import { signal } from '@preact/signals';
import { EventStream } from '../api/event-stream.ts';
import { isFinal, messageOf, ProblemError, requestJson } from '../api/request.ts';
import { LogText } from './log-text.ts';

const RETRY_MS = 2000;

/** Keeps one job up to date until it ends. */
export class JobWatch {
  readonly job = signal<Job | undefined>(undefined);
  /** The logs so far: live while the job runs, complete after its end. */
  readonly logs = signal('');
  /** Why the job could not be read; reading is retried unless the server refuses for good. */
  readonly problem = signal('');
  /** When the connection was lost; undefined while connected, or when no connection is needed. */
  readonly downSince = signal<number | undefined>(undefined);

  readonly #jobId: string;
  readonly #stream: EventStream;
  readonly #log = new LogText();
  #reading = new AbortController();
  #retry: ReturnType<typeof setTimeout> | undefined;
  /** The last event while the job was being read: the answer may be older. */
  #latest: JobSummary | undefined;
  #frame: number | undefined;

  constructor(jobId: string) {
    this.#jobId = encodeURIComponent(jobId);
    this.#stream = new EventStream(`/job/${this.#jobId}/events`, {
      onOpen: () => {
        this.downSince.value = undefined;
      },
      onEvent: ({ event, data }) => {
        if (event === JOB_EVENT) this.#update(JSON.parse(data) as JobSummary);
        else if (event === LOG_EVENT) this.#write((JSON.parse(data) as LogChunk).text);
      },
      onDown: (error) => {
        if (isFinal(error)) this.problem.value = messageOf(error);
        else this.downSince.value ??= Date.now();
      },
    });
  }

  start(): void {
    void this.#read();
  }

  stop(): void {
    this.#stream.stop();
    this.#reading.abort();
    clearTimeout(this.#retry);
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
  }

  async #read(): Promise<void> {
    this.#reading.abort();
    clearTimeout(this.#retry);
    const { signal: aborted } = (this.#reading = new AbortController());
    this.#latest = undefined;
    try {
      const job = await requestJson<Job>(`/job/${this.#jobId}`, { signal: aborted });
      this.#show(job);
    } catch (error) {
      if (aborted.aborted) return;
      this.problem.value = explained(error);
      if (!isFinal(error)) this.#retry = setTimeout(() => void this.#read(), RETRY_MS);
    }
  }

  #show(job: Job): void {
    this.problem.value = '';
    if (!hasEnded(job.status)) {
      this.job.value = { ...job, ...this.#latest };
      this.#stream.start();
      return;
    }
    this.#end();
    if (job.logs !== null) this.#log.complete(job.logs);
    this.logs.value = this.#log.text;
    this.job.value = job;
  }

  #update(summary: JobSummary): void {
    const before = this.job.value;
    if (before === undefined) return;
    this.#latest = summary;
    this.job.value = { ...before, ...summary };
    if (hasEnded(summary.status)) {
      this.#end();
      void this.#read(); // its output, its messages and all its logs
    } else if (summary.status !== before.status && before.enqueued_at === null) {
      void this.#read(); // events do not have enqueued_at
    }
  }

  /** There will be no more events. */
  #end(): void {
    this.#stream.stop();
    this.downSince.value = undefined;
  }

  /** Updates the screen once a frame: a busy job writes more often. */
  #write(text: string): void {
    this.#log.append(text);
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.logs.value = this.#log.text;
    });
  }
}

/** The problem for people. A malformed id is 422. */
function explained(error: unknown): string {
  return error instanceof ProblemError && [404, 422].includes(error.problem.status)
    ? 'There is no such job, or it is not yours. Its record may have been removed.'
    : messageOf(error);
}
