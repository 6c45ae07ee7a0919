import { setTimeout as delay } from 'node:timers/promises';
import { NotEsdlError } from '@omotes/protocol';
import { outputName, readEsdlName, renameEsdl } from './esdl-name.ts';
import type { Semaphore } from './semaphore.ts';
import type { ReportedOutcome, Runner, TaskOutcome, TaskRequest } from './runner.ts';
import type { TaskEvents } from '../events/task-events.ts';

/**
 * A task that cannot start within this time goes back to its queue: another worker may be free for it, and a
 * job of a higher priority overtakes it there.
 */
const REQUEUE_AFTER_MS = 2_000;

/** A stopping worker waits no longer for the broker. */
const REQUEUE_TIMEOUT_MS = 2_000;

/** A task that kills its process goes back no sooner, so that it cannot keep a machine busy with dying. */
const REQUEUE_AFTER_CRASH_MS = 500;

export interface ExecutionOptions {
  readonly request: TaskRequest;
  readonly runner: Runner;
  /** Of the runner: shared by all its executions. */
  readonly semaphore: Semaphore;
  readonly events: TaskEvents;
  /** Whether the task may have been begun before, by this worker or another. */
  readonly isRedelivered: boolean;
  /** Told when the task begins to run. */
  readonly started: () => void;
}

/** How an execution ended. `returned`: the task was not begun, or was broken off because the worker stops. */
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
  /** Never rejects, unless the program is at fault. */
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

  /** When the task began to run; undefined while it waits for its turn. */
  get startedAtMs(): number | undefined {
    return this.#startedAtMs;
  }

  get pid(): number | undefined {
    return this.#options.runner.pidOf(this.request.taskId);
  }

  /** Its START goes out again, if it has begun. */
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
    // Before a death is known to the broker: its START must come before that of the next run.
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
    // It may end this very process at once, as the last time: then only a START that is with the broker counts.
    if (isRedelivered) await events.publishedIsConfirmed(signal);
    if (signal.aborted) return { type: 'cancelled' };
    let inputName;
    try {
      inputName = readEsdlName(request.esdl);
    } catch (error) {
      return failedBy(error, 'The input is not usable', { logs: '', feedback: [] });
    }
    const outcome = await runner.run(request, events, signal);
    if (outcome.type !== 'succeeded') return outcome;
    try {
      const name = outputName(inputName, request.jobReference, request.workflowType);
      return { ...outcome, outputEsdl: renameEsdl(outcome.outputEsdl, name) };
    } catch (error) {
      return failedBy(error, 'The output of the task is not usable', outcome);
    }
  }

  async #brokenOff(): Promise<ExecutionEnd> {
    if (this.#isRevoked) return { type: 'revoked' };
    // Before the task is back in its queue: it must come before the START of the next run.
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
