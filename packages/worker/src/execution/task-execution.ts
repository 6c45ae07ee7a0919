import { setTimeout as delay } from 'node:timers/promises';
import { NotEsdlError } from '@omotes/protocol';
import { outputName, readEsdlName, renameEsdl } from './esdl-name.ts';
import type { Semaphore } from './semaphore.ts';
import type { ReportedOutcome, Runner, TaskOutcome, TaskRequest } from './runner.ts';
import type { TaskEvents } from '../events/task-events.ts';

/**
 * A task that cannot start within this time is requeued: another worker may be free, and a job of a higher priority
 * overtakes it in the queue.
 */
const REQUEUE_AFTER_MS = 2_000;

/** How long a stopping worker waits for the broker. */
const REQUEUE_TIMEOUT_MS = 2_000;

/** How long to wait before requeueing a task that crashed, so that its crashes cannot keep the machine busy. */
const REQUEUE_AFTER_CRASH_MS = 500;

export interface ExecutionOptions {
  readonly request: TaskRequest;
  readonly runner: Runner;
  /** The runner's semaphore, shared by all its executions. */
  readonly semaphore: Semaphore;
  readonly events: TaskEvents;
  /** Whether the task may have started before, on this worker or another. */
  readonly isRedelivered: boolean;
  /** Called when the task starts. */
  readonly started: () => void;
}

/** How an execution ended. `requeued`: the task did not start in time, or was ended because the worker stops. */
export type ExecutionEnd =
  | ReportedOutcome
  | Extract<TaskOutcome, { type: 'crashed' }>
  | { readonly type: 'revoked' }
  | { readonly type: 'requeued' };

/**
 * One task from its start to the confirmation of its result. START, progress and result go out in this order.
 */
export class TaskExecution {
  readonly request: TaskRequest;
  /** Never rejects, unless this program has a bug. */
  readonly ended: Promise<ExecutionEnd>;
  readonly #options: ExecutionOptions;
  readonly #cancelling = new AbortController();
  #startedAtMs: number | undefined;
  #isRevoked = false;

  constructor(options: ExecutionOptions) {
    this.request = options.request;
    this.#options = options;
    this.ended = this.#perform();
  }

  /** When the task started, in milliseconds since the epoch; undefined while it waits for a permit. */
  get startedAtMs(): number | undefined {
    return this.#startedAtMs;
  }

  get pid(): number | undefined {
    return this.#options.runner.pidOf(this.request.taskId);
  }

  /** Publishes START again if the task has started. */
  republishStart(): void {
    if (this.#startedAtMs !== undefined) this.#options.events.start();
  }

  /** Ends the task for good: no result is published. */
  revoke(): void {
    this.#isRevoked = true;
    this.#cancelling.abort(new Error('The task was cancelled'));
  }

  /** Ends the task here and leaves it to another worker: no result is published. */
  requeue(): void {
    this.#cancelling.abort(new Error('The worker stops'));
  }

  async #perform(): Promise<ExecutionEnd> {
    const { semaphore, events } = this.#options;
    const { signal } = this.#cancelling;
    if (!(await semaphore.acquire(REQUEUE_AFTER_MS, signal))) return this.#brokenOff();
    const outcome = await this.#run().finally(() => semaphore.release());
    if (outcome.type === 'succeeded' || outcome.type === 'failed')
      return (await events.result(outcome, signal)) ? outcome : this.#brokenOff();
    // Before the broker knows of a crash, because this run's START must arrive before that of the next run.
    await events.confirmed(signal);
    if (outcome.type === 'cancelled' || signal.aborted) return this.#brokenOff();
    await delay(REQUEUE_AFTER_CRASH_MS, undefined, { signal }).catch(() => undefined);
    return this.#isRevoked ? this.#brokenOff() : outcome;
  }

  async #run(): Promise<TaskOutcome> {
    const { runner, events, isRedelivered, started, request } = this.#options;
    const { signal } = this.#cancelling;
    this.#startedAtMs = Date.now();
    started();
    events.start();
    // The task may crash this process at once, as it did last time: then only a confirmed START counts.
    if (isRedelivered) await events.publishedIsConfirmed(signal);
    if (signal.aborted) return { type: 'cancelled' };
    let inputName;
    try {
      inputName = readEsdlName(request.esdl);
    } catch (error) {
      return failedBy(error, 'The input cannot be used', { logs: '', feedback: [] });
    }
    const outcome = await runner.run(request, events, signal);
    if (outcome.type !== 'succeeded') return outcome;
    try {
      const name = outputName(inputName, request.jobReference, request.workflowType);
      return { ...outcome, outputEsdl: renameEsdl(outcome.outputEsdl, name) };
    } catch (error) {
      return failedBy(error, 'The output of the task cannot be used', outcome);
    }
  }

  async #brokenOff(): Promise<ExecutionEnd> {
    if (this.#isRevoked) return { type: 'revoked' };
    // Before the task is back in its queue, because this must arrive before the START of the next run.
    if (this.#startedAtMs !== undefined)
      await this.#options.events.requeued(AbortSignal.timeout(REQUEUE_TIMEOUT_MS));
    return { type: 'requeued' };
  }
}

function failedBy(
  error: unknown,
  what: string,
  { logs, feedback }: Pick<ReportedOutcome, 'logs' | 'feedback'>,
): ReportedOutcome {
  if (!(error instanceof NotEsdlError)) throw error;
  return { type: 'failed', error: `${what}. ${error.message}`, logs, feedback };
}
