import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { PublishAbortedError, PublishRefusedError, type PublishOutcome } from '@omotes/amqp';
import { backOff } from '@omotes/async';
import {
  PREVIOUS_CRASH_HEADER,
  REQUEUED_START_HEADER,
  TaskProgressUpdate,
  TaskResult,
} from '@omotes/protocol';
import type { EventPublisher } from './event-batcher.ts';
import { OutputReporter } from './output-reporter.ts';
import { ProgressReporter } from './progress-reporter.ts';
import type { ReportedOutcome, TaskListener, TaskRequest } from '../execution/runner.ts';

export interface TaskEventsOptions {
  readonly publisher: EventPublisher;
  readonly resultQueue: string;
  readonly progressQueue: string;
  /** The task's trace context, for the headers of its events. */
  readonly traceparent: string | undefined;
  /** Whether to publish the task's output while it runs. */
  readonly hasLiveLogs: boolean;
  /** Whether START may wait a moment for the result of a short task. Not if the task could end this process, or if its START is awaited. */
  readonly isStartDelayed: boolean;
  /** Whether other tasks wait for a permit. */
  readonly isContended: () => boolean;
  /** How the task's last run on this worker crashed, if it did. */
  readonly previousCrash: string | undefined;
  readonly progressIntervalMs: number;
  /** Called with what the broker refuses, and why. */
  readonly refused: (what: string, reason: string) => void;
}

interface PublishOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly messageId?: string;
  readonly signal?: AbortSignal;
  readonly maxDelayMs?: number;
}

/** Long enough for the result of a task that takes a millisecond. */
const START_MAX_DELAY_MS = 2;

/** While tasks wait for a permit, events wait for each other: packing them raises the number of tasks per second. */
const CONTENDED_MAX_DELAY_MS = 10;

/** Publishes the events of one task (`docs/wire-protocol.md#worker-side`): START, progress and output, one result; in this order. */
export class TaskEvents implements TaskListener {
  readonly #options: TaskEventsOptions;
  readonly #about: { readonly jobId: string; readonly taskId: string; readonly taskType: string };
  readonly #progress: ProgressReporter;
  readonly #output: OutputReporter | undefined;
  readonly #startId = randomUUID();
  /** START, progress and output that the broker has not confirmed yet. */
  readonly #unconfirmed = new Set<Promise<void>>();
  /** Whether anything other than START was published. */
  #hasUpdates = false;
  #lastProgress = { fraction: 0, message: '' };

  constructor({ jobId, taskId, workflowType }: TaskRequest, options: TaskEventsOptions) {
    this.#about = { jobId, taskId, taskType: workflowType };
    this.#options = options;
    this.#progress = new ProgressReporter(options.progressIntervalMs, (fraction, message) => {
      this.#lastProgress = { fraction, message };
      void this.#publishUpdate({ ...this.#about, type: 'progress', ...this.#lastProgress });
    });
    if (options.hasLiveLogs)
      this.#output = new OutputReporter((log) =>
        this.#publishUpdate({ ...this.#about, type: 'progress', ...this.#lastProgress, log }),
      );
  }

  start(): void {
    const { previousCrash, isStartDelayed } = this.#options;
    const headers = previousCrash === undefined ? {} : { [PREVIOUS_CRASH_HEADER]: previousCrash };
    void this.#publishUpdate(
      { ...this.#about, type: 'start', message: '' },
      {
        headers,
        messageId: this.#startId,
        maxDelayMs: isStartDelayed ? Math.max(START_MAX_DELAY_MS, this.#maxDelayMs) : 0,
      },
    );
  }

  progress(fraction: number, message: string): void {
    this.#progress.report(fraction, message);
  }

  resource(url: string): void {
    void this.#publishUpdate({ ...this.#about, type: 'progress', ...this.#lastProgress, resources: [url] });
  }

  output(output: Buffer): void {
    this.#output?.append(output);
  }

  /** Resolves when START, progress and output are all confirmed, or `signal` is aborted. Report nothing after calling it. */
  async confirmed(signal: AbortSignal): Promise<void> {
    this.#finish();
    await this.publishedIsConfirmed(signal);
  }

  /** Resolves when everything published so far is confirmed, or `signal` is aborted. */
  async publishedIsConfirmed(signal: AbortSignal): Promise<void> {
    if (signal.aborted || this.#unconfirmed.size === 0) return;
    await Promise.race([Promise.all(this.#unconfirmed), once(signal, 'abort')]);
  }

  /** Publishes that the task is requeued because its worker stops; resolves like `confirmed`. */
  async requeued(signal: AbortSignal): Promise<void> {
    this.#finish();
    void this.#publishUpdate(
      {
        ...this.#about,
        type: 'progress',
        fraction: 0,
        message: 'Its worker was stopped; the task will start again',
      },
      { headers: { [REQUEUED_START_HEADER]: this.#startId } },
    );
    await this.confirmed(signal);
  }

  /**
   * Publishes the result until a queue has it. If there was progress or output, it waits for their confirmation first: after
   * the result they would be too late. A late START does no harm. Resolves false when `signal` is aborted first.
   */
  async result(outcome: ReportedOutcome, signal: AbortSignal): Promise<boolean> {
    this.#finish();
    if (this.#hasUpdates) await this.confirmed(signal);
    try {
      return await this.#publishResult(outcome, signal);
    } catch (error) {
      if (error instanceof PublishAbortedError) return false;
      if (!(error instanceof PublishRefusedError) || outcome.type === 'failed') throw error;
      this.#options.refused('result', error.message);
      // It is too large, most likely: let the user know that at least.
      return this.result({ type: 'failed', error: error.message, logs: '', feedback: [] }, signal);
    }
  }

  async #publishResult(outcome: ReportedOutcome, signal: AbortSignal): Promise<boolean> {
    const { resultQueue, refused } = this.#options;
    const result = TaskResult.encode({
      ...this.#about,
      resultType: outcome.type === 'succeeded' ? 'SUCCEEDED' : 'ERROR',
      logs: outcome.type === 'succeeded' ? outcome.logs : joinLines(outcome.logs, outcome.error),
      outputEsdl: outcome.type === 'succeeded' ? outcome.outputEsdl : undefined,
      feedback: outcome.feedback,
    });
    for (let attempt = 1; !signal.aborted; attempt += 1) {
      const { routed } = await this.#publish(resultQueue, result, { signal, maxDelayMs: this.#maxDelayMs });
      if (routed) return true;
      refused('result', `there is no queue '${resultQueue}'`);
      await backOff(attempt, signal);
    }
    return false;
  }

  get #maxDelayMs(): number {
    return this.#options.isContended() ? CONTENDED_MAX_DELAY_MS : 0;
  }

  /** Sends progress and output that wait. */
  #finish(): void {
    this.#progress.finish();
    this.#output?.finish();
  }

  /** Resolves when the update is confirmed or refused. */
  #publishUpdate(update: TaskProgressUpdate, options: PublishOptions = {}): Promise<void> {
    const { progressQueue, refused } = this.#options;
    if (update.type === 'progress') this.#hasUpdates = true;
    const published = this.#publish(progressQueue, TaskProgressUpdate.encode(update), options)
      .then(({ routed }) => {
        if (!routed) refused('progress', `there is no queue '${progressQueue}'`);
      })
      .catch((error: unknown) => refused('progress', String(error)))
      .finally(() => this.#unconfirmed.delete(published));
    this.#unconfirmed.add(published);
    return published;
  }

  #publish(
    queue: string,
    body: Uint8Array,
    { headers, messageId = randomUUID(), signal, maxDelayMs = 0 }: PublishOptions,
  ): Promise<PublishOutcome> {
    const { publisher, traceparent } = this.#options;
    const trace = traceparent === undefined ? {} : { traceparent };
    return publisher.publish(
      { exchange: '', routingKey: queue, body, messageId, headers: { ...trace, ...headers }, maxDelayMs },
      signal,
    );
  }
}

function joinLines(logs: string, error: string): string {
  return logs === '' || logs.endsWith('\n') ? logs + error : `${logs}\n${error}`;
}
