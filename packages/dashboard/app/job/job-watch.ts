import { signal } from '@preact/signals';
import type { Job, JobSummary, LogChunk } from '@omotes/gateway';
import { EventStream } from '../api/event-stream.ts';
import { messageOf, requestJson } from '../api/request.ts';
import { hasEnded } from '../jobs/job-status.ts';

/** One job, kept up to date until it ends. */
export class JobWatch {
  readonly job = signal<Job | undefined>(undefined);
  /** What it wrote so far: live while it runs, all of it after its end. */
  readonly logs = signal('');
  readonly problem = signal('');

  readonly #jobId: string;
  readonly #stream: EventStream;
  #pieces: string[] = [];
  #frame: number | undefined;

  constructor(jobId: string) {
    this.#jobId = encodeURIComponent(jobId);
    this.#stream = new EventStream(`/job/${this.#jobId}/events`, {
      onOpen: () => undefined,
      onEvent: ({ event, data }) => {
        if (event === 'job') this.#update(JSON.parse(data) as JobSummary);
        else if (event === 'log') this.#write((JSON.parse(data) as LogChunk).text);
      },
      onDown: () => undefined, // it tries again
    });
  }

  async start(): Promise<void> {
    await this.#read();
    const job = this.job.value;
    if (job !== undefined && !hasEnded(job.status)) this.#stream.start();
  }

  stop(): void {
    this.#stream.stop();
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
  }

  async #read(): Promise<void> {
    try {
      const job = await requestJson<Job>(`/job/${this.#jobId}`);
      if (job.logs !== null && (hasEnded(job.status) || !job.live_logs)) this.logs.value = job.logs;
      this.job.value = job;
      this.problem.value = '';
    } catch (error) {
      this.problem.value = messageOf(error);
    }
  }

  #update(summary: JobSummary): void {
    const before = this.job.value;
    if (before === undefined) return;
    this.job.value = { ...before, ...summary };
    if (!hasEnded(summary.status)) {
      // Only the whole job says when it was handed to the workers.
      if (summary.status !== before.status && before.enqueued_at === null) void this.#read();
      return;
    }
    this.#stream.stop();
    void this.#read(); // its output, its messages and all its logs
  }

  /** A busy job writes more often than the screen is drawn. */
  #write(text: string): void {
    this.#pieces.push(text);
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.logs.value += this.#pieces.join('');
      this.#pieces = [];
    });
  }
}
