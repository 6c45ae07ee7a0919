import type { JobUpdate } from '@omotes/protocol';
import { contentOf, jobName } from './in-memory-broker.ts';

/** A task that a worker began. */
export interface Run {
  readonly jobId: string;
  readonly taskId: string;
  readonly number: number;
  /** Its job had a result already. */
  readonly isAfterEnd: boolean;
}

/** What the SDK was told of a job and the workers did for it; repetitions apart. */
export interface JobHistory {
  /** In the order in which they came first. */
  readonly told: string[];
  readonly statuses: string[];
  readonly results: { readonly type: string; readonly logs: string }[];
  /** What the SDK's program was handed since it began. */
  handed: string[];
  /** Some program of the SDK was handed the result. */
  hasResult: boolean;
  readonly taskIds: Set<string>;
  runs: number;
}

const STATUSES = ['REGISTERED', 'ENQUEUED', 'RUNNING', 'FINISHED', 'CANCELLED'];

/** Keeps the books on which the promises are checked, and notes at once what must never happen. */
export class Ledger {
  readonly violations: string[] = [];
  /** The queues from which messages were set apart, each as often as one was. */
  readonly deadLetters: string[] = [];
  readonly #jobs = new Map<string, JobHistory>();
  #runs: Run[] = [];

  of(jobId: string): JobHistory {
    let history = this.#jobs.get(jobId);
    if (!history) {
      history = {
        told: [],
        statuses: [],
        results: [],
        handed: [],
        hasResult: false,
        taskIds: new Set(),
        runs: 0,
      };
      this.#jobs.set(jobId, history);
    }
    return history;
  }

  /** Something was published for the SDK. */
  told(event: JobUpdate): void {
    const history = this.of(event.jobId);
    const content = contentOf(event);
    if (history.told.includes(content)) return;
    if (history.results.length > 0) {
      this.violations.push(
        `${jobName(event.jobId)} was told '${content}' after '${String(history.told.at(-1))}'`,
      );
    }
    history.told.push(content);
    if (event.type === 'status') history.statuses.push(event.status);
    if (event.type === 'result') history.results.push({ type: event.resultType, logs: event.logs });
  }

  /** The SDK's program was handed something: a status, a progress update or a result. */
  handed(jobId: string, what: string): void {
    const history = this.of(jobId);
    const rank = STATUSES.indexOf(what);
    const isAfterResult = history.handed.some(isResult);
    if (isAfterResult || (rank >= 0 && history.handed.some((each) => STATUSES.indexOf(each) >= rank)))
      this.violations.push(
        `${jobName(jobId)}’s program was handed '${what}' after ${history.handed.join(', ')}`,
      );
    history.handed.push(what);
    history.hasResult ||= isResult(what);
  }

  sdkDied(): void {
    for (const history of this.#jobs.values()) history.handed = [];
  }

  /** Returns how many runs of the job there are with this one. */
  began(jobId: string, taskId: string): number {
    const history = this.of(jobId);
    history.runs += 1;
    history.taskIds.add(taskId);
    if (history.taskIds.size > 1) this.violations.push(`${jobName(jobId)} was run under two task ids`);
    this.#runs.push({ jobId, taskId, number: history.runs, isAfterEnd: history.results.length > 0 });
    return history.runs;
  }

  revoked(taskIds: readonly string[]): void {
    this.#end(({ taskId }) => taskIds.includes(taskId));
  }

  /** The worker that had the task is dead. */
  died(jobId: string, number: number): void {
    this.#end((run) => run.jobId === jobId && run.number === number);
  }

  /** The types of all results so far. */
  get ends(): string[] {
    return [...this.#jobs.values()].flatMap(({ results }) => results.map(({ type }) => type));
  }

  /** Runs that began after the end of their job and were never revoked. */
  get runsAfterEnd(): readonly Run[] {
    return this.#runs.filter(({ isAfterEnd }) => isAfterEnd);
  }

  state(): string {
    const jobs = [...this.#jobs].map(([jobId, { told, hasResult, taskIds, runs }]) => [
      jobId,
      told,
      hasResult,
      [...taskIds],
      runs,
    ]);
    return JSON.stringify([jobs.sort(), [...this.deadLetters].sort(), this.runsAfterEnd, this.violations]);
  }

  #end(isMeant: (run: Run) => boolean): void {
    this.#runs = this.#runs.filter((run) => !isMeant(run));
  }
}

function isResult(what: string): boolean {
  return what.startsWith('result ');
}
