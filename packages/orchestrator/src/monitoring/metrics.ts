import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { UnfinishedStatus } from '../domain/job.ts';
import { endCause, type JobChange } from '../transitions/ports.ts';
import { withDeadline } from '@omotes/async';

const COUNT_LIMIT_MS = 2_000;

/** The default, 10 ms, wakes an idle orchestrator a hundred times a second. */
const EVENT_LOOP_LOOK_MS = 100;

/** Counts, when asked, the unfinished jobs, and the jobs with events that wait for the queues of their SDKs. */
interface CountedStore {
  countJobs(): Promise<{ workflowType: string; status: UnfinishedStatus; count: number }[]>;
  countUndelivered(): Promise<number>;
}

/** What `/metrics` shows, in the text format of Prometheus. */
export class Metrics {
  readonly registry = new Registry();
  readonly #transitions: Counter<'to'>;
  readonly #results: Counter<'result_type' | 'cause'>;
  readonly #deadLetters: Counter<'queue'>;
  readonly #failures: Counter<'queue'>;
  readonly #batches: Histogram<'queue'>;

  /** `isBlocked`: whether a broker blocks its publishers. */
  constructor(store: CountedStore, isBlocked: () => boolean) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry, eventLoopMonitoringPrecision: EVENT_LOOP_LOOK_MS });
    this.#transitions = new Counter({
      name: 'omotes_job_transitions_total',
      help: 'Changes of jobs, by the state they changed to',
      labelNames: ['to'],
      registers,
    });
    this.#results = new Counter({
      name: 'omotes_job_results_total',
      help: 'Ended jobs, by the type of their result and the cause of their end',
      labelNames: ['result_type', 'cause'],
      registers,
    });
    this.#deadLetters = new Counter({
      name: 'omotes_dead_letters_total',
      help: 'Messages set apart in the dead-letter queue, by the queue they came from',
      labelNames: ['queue'],
      registers,
    });
    this.#failures = new Counter({
      name: 'omotes_batch_failures_total',
      help: 'Batches that failed and are retried, by queue',
      labelNames: ['queue'],
      registers,
    });
    this.#batches = new Histogram({
      name: 'omotes_batch_messages',
      help: 'Messages handled at once, by queue',
      labelNames: ['queue'],
      buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500],
      registers,
    });
    new Gauge({
      name: 'omotes_unfinished_jobs',
      help: 'Jobs with a row, by workflow type and status',
      labelNames: ['workflow_type', 'status'],
      registers,
      async collect() {
        this.reset();
        // Without the database this figure is absent, and the others are shown all the same.
        for (const { workflowType, status, count } of await withDeadline(
          store.countJobs(),
          COUNT_LIMIT_MS,
        ).catch(() => [])) {
          this.set({ workflow_type: workflowType, status }, count);
        }
      },
    });
    new Gauge({
      name: 'omotes_undelivered_jobs',
      help: 'Jobs with events that wait for the queues of their SDKs',
      registers,
      async collect() {
        this.reset();
        const count = await withDeadline(store.countUndelivered(), COUNT_LIMIT_MS).catch(() => undefined);
        if (count !== undefined) this.set(count);
      },
    });
    new Gauge({
      name: 'omotes_broker_blocked',
      help: '1 while a broker takes no publications (its memory or disk alarm)',
      registers,
      collect() {
        this.set(isBlocked() ? 1 : 0);
      },
    });
  }

  jobChanged(change: JobChange): void {
    const { from, to, result } = change;
    if (result) this.#results.inc({ result_type: result.resultType, cause: endCause(change) ?? 'result' });
    else if (to.type === 'unfinished' && (from.type !== 'unfinished' || from.status !== to.status))
      this.#transitions.inc({ to: to.status });
  }

  batchHandled(queue: string, messages: number): void {
    this.#batches.observe({ queue }, messages);
  }

  batchFailed(queue: string): void {
    this.#failures.inc({ queue });
  }

  deadLettered(queue: string): void {
    this.#deadLetters.inc({ queue });
  }
}
