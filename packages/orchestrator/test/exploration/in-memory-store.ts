import {
  UNKNOWN,
  type EndedJob,
  type Job,
  type Undelivered,
  type UnfinishedJob,
} from '../../src/domain/job.ts';
import { celeryPriority } from '@omotes/protocol';
import type { TaskTimes, WorkerCensus } from '../../src/domain/worker-census.ts';
import { hasWaiting } from '../../src/domain/undelivered.ts';
import { LostRaceError } from '../../src/store/errors.ts';
import type { DeadlinePorts } from '../../src/upkeep/deadlines.ts';
import type { StorePort } from '../../src/transitions/ports.ts';
import { jobName } from './in-memory-broker.ts';
import type { SilentJob, SilentRun } from '../../src/domain/silent-job.ts';
import type { Actor } from './scheduler.ts';

type Creates = Parameters<StorePort['transact']>[1];
type JobsById = ReadonlyMap<string, Job>;

/** What an open transaction holds. */
interface Transaction {
  readonly actor: Actor;
  /** The rows that were there when it began. */
  locked: readonly string[];
  readonly creates: Creates;
  /** Rows and tombstones written and not committed. */
  written: JobsById;
}

/** What the database would do wrong. */
export interface StoreFaults {
  readonly ignoresRowLocks?: boolean;
  readonly ignoresCreationLock?: boolean;
  readonly keepsNoTombstones?: boolean;
  /** Looks for no tombstone of a job that it has inserted. */
  readonly trustsFirstRead?: boolean;
}

/**
 * The tables `job` and `ended_job` with PostgreSQL's locks at READ COMMITTED: row locks until commit, the
 * advisory lock on creation, and an insert that waits for another transaction's of the same key.
 */
export class InMemoryStore {
  readonly rows = new Map<string, UnfinishedJob>();
  readonly tombstones = new Map<string, EndedJob>();
  /** Oldest first. */
  readonly censuses: WorkerCensus[] = [];
  readonly #times = new Map<string, TaskTimes>();
  /** An actor has several when a call of an attempt that failed is still under way in the next one. */
  readonly #open = new Set<Transaction>();
  readonly #nowMs: () => number;
  readonly #faults: StoreFaults;

  constructor(nowMs: () => number, faults: StoreFaults) {
    this.#nowMs = nowMs;
    this.#faults = faults;
  }

  get hasOpenTransaction(): boolean {
    return this.#open.size > 0;
  }

  /** The store as one actor sees it. */
  portOf(actor: Actor): StorePort & DeadlinePorts['store'] {
    return {
      transact: async (jobIds, creates, decide) => {
        const transaction = { actor, locked: [], creates, written: new Map() };
        try {
          const before = await this.#begin(transaction, jobIds);
          const { jobs, publish } = decide(before, this.#nowMs());
          await this.#write(transaction, before, jobs);
          const unroutable = await publish?.();
          // Of jobs that this transaction has written or locked.
          if (unroutable) transaction.written = new Map([...transaction.written, ...unroutable]);
          await this.#commit(transaction);
        } finally {
          this.#open.delete(transaction);
        }
      },
      keptResult: (jobId) =>
        actor.call({
          describe: () => `reads the kept result of ${jobName(jobId)}`,
          effect: () => this.#undelivered(jobId)?.result?.content,
          learns: (result) => JSON.stringify(result),
        }),
      removeEnded: (jobIds) => this.#removeEnded(actor, jobIds),
      jobsPastDeadline: () =>
        actor.call({
          describe: () => 'looks for deadlines',
          effect: () => this.pastDeadline(),
          learns: (jobIds) => jobIds.join(),
        }),
    };
  }

  pastDeadline(): string[] {
    return [...this.rows]
      .filter(
        ([, job]) =>
          job.status === 'RUNNING' && !job.claim && (job.deadlineAtMs ?? Infinity) <= this.#nowMs(),
      )
      .map(([jobId]) => jobId);
  }

  /** Jobs claimed for an end that needs no message, and does not wait for its queues. */
  claimed(): string[] {
    return [...this.rows]
      .filter(([, job]) => job.claim && job.claim.cause !== 'result' && !job.undelivered?.result)
      .map(([jobId]) => jobId);
  }

  /** What waits of each job for its queues. */
  undelivered(): [jobId: string, undelivered: Undelivered][] {
    return [...this.rows, ...this.tombstones].flatMap(([jobId, { undelivered }]) =>
      undelivered && hasWaiting(undelivered) ? [[jobId, undelivered]] : [],
    );
  }

  /** Jobs without a sign of life for so long. */
  silent(forMs: number): SilentJob[] {
    return [...this.rows]
      .filter(
        ([, { lastSignAtMs, undelivered }]) => lastSignAtMs <= this.#nowMs() - forMs && !undelivered?.result,
      )
      .map(([jobId, { taskId, workflowType, status }]) => ({
        jobId,
        taskId,
        workflowType,
        isRunning: status === 'RUNNING',
      }));
  }

  /** Running jobs, however short they have been silent. */
  silentRuns(): SilentRun[] {
    return [...this.rows].flatMap(
      ([jobId, { taskId, workflowType, priority, status, claim, lastSignAtMs }]) =>
        status === 'RUNNING' && !claim && taskId !== undefined
          ? [
              {
                jobId,
                taskId,
                workflowType,
                priority: celeryPriority(priority),
                lastSignAtMs,
                ...this.#timesOf(jobId),
              },
            ]
          : [],
    );
  }

  recordCensus(nodes: WorkerCensus['nodes']): void {
    this.censuses.push({ takenAtMs: this.#nowMs(), nodes });
  }

  /** Workers have these tasks now. */
  noteSeen(taskIds: ReadonlySet<string>): void {
    for (const [jobId, row] of this.rows) {
      if (row.status !== 'RUNNING' || !taskIds.has(row.taskId ?? '') || !this.#areRowsFree(new Set([jobId])))
        continue;
      this.#times.set(jobId, { ...this.#timesOf(jobId), seenAtMs: this.#nowMs() });
      this.noteSigns([jobId]);
    }
  }

  #timesOf(jobId: string): TaskTimes {
    return this.#times.get(jobId) ?? { registeredAtMs: this.#nowMs(), seenAtMs: this.#nowMs() };
  }

  noteSigns(jobIds: readonly string[]): void {
    for (const jobId of jobIds) {
      const row = this.rows.get(jobId);
      if (row) this.rows.set(jobId, { ...row, lastSignAtMs: this.#nowMs() });
    }
  }

  /** The actor's connection is gone. */
  rollBack(actor: Actor): void {
    for (const transaction of this.#open) if (transaction.actor === actor) this.#open.delete(transaction);
  }

  state(): string {
    const open = [...this.#open].map(({ actor, locked, creates, written }) => [
      actor.name,
      creates,
      locked,
      [...written],
    ]);
    // How often and when queues are looked for changes nothing here: that is the scheduler's choice.
    const tables = [sorted(this.rows), sorted(this.tombstones), sorted(this.#times), this.censuses];
    return JSON.stringify([tables, open.sort()], (key, value: unknown) =>
      key === 'attempts' || key === 'dueAtMs' ? undefined : value,
    );
  }

  #begin(transaction: Transaction, jobIds: readonly string[]): Promise<JobsById> {
    const ids = new Set(jobIds);
    return transaction.actor.call({
      describe: () => `locks and reads ${jobIds.map(jobName).join(', ')}`,
      isEnabled: () => this.#isCreationFree(transaction) && this.#areRowsFree(ids),
      effect: () => {
        transaction.locked = jobIds.filter((jobId) => this.rows.has(jobId));
        this.#open.add(transaction);
        return new Map(
          jobIds.map((jobId) => [
            jobId,
            this.rows.get(jobId) ?? this.tombstones.get(jobId) ?? (UNKNOWN as Job),
          ]),
        );
      },
      learns: (jobs) => JSON.stringify([...jobs]),
    });
  }

  /** A change of a locked row can neither fail nor be seen by others; a new row can meet another's. */
  async #write(transaction: Transaction, before: JobsById, after: JobsById): Promise<void> {
    const changed = new Map([...after].filter(([jobId, job]) => job !== before.get(jobId)));
    const created = [...changed].filter(([jobId]) => before.get(jobId)?.type === 'unknown');
    const write = (): void => {
      transaction.written = changed;
    };
    if (created.length === 0) return write();
    await transaction.actor.call({
      describe: () => `writes ${created.map(([jobId, job]) => `${jobName(jobId)} ${job.type}`).join(', ')}`,
      isEnabled: () =>
        !created.some(([jobId]) => this.#others(transaction).some(({ written }) => written.has(jobId))),
      effect: () => {
        const lost = created.filter(
          ([jobId, { type }]) => type === 'unfinished' && (this.rows.has(jobId) || this.#wasEnded(jobId)),
        );
        if (lost.length > 0) throw new LostRaceError(lost.map(([jobId]) => jobId));
        write();
      },
    });
  }

  #commit(transaction: Transaction): Promise<void> {
    return transaction.actor.call({
      describe: () => 'commits',
      effect: () => {
        for (const [jobId, job] of transaction.written) {
          if (job.type === 'unfinished') {
            const isBegun = job.starts > (this.rows.get(jobId)?.starts ?? 0);
            const times = this.#timesOf(jobId);
            this.#times.set(jobId, isBegun ? { ...times, seenAtMs: this.#nowMs() } : times);
            this.rows.set(jobId, job);
          } else if (job.type === 'ended' && !this.#faults.keepsNoTombstones) this.#bury(jobId, job);
        }
        this.#open.delete(transaction);
      },
    });
  }

  #bury(jobId: string, job: EndedJob): void {
    const former = this.tombstones.get(jobId);
    const { starts, undelivered } = job;
    this.tombstones.set(jobId, former ? { ...former, starts, undelivered } : job);
  }

  #removeEnded(actor: Actor, jobIds: readonly string[]): Promise<void> {
    const ids = new Set(jobIds);
    return actor.call({
      describe: () => `removes the rows of ${jobIds.map(jobName).join(', ')}`,
      isEnabled: () => this.#areRowsFree(ids),
      effect: () => {
        for (const jobId of jobIds) {
          this.#forgetUndelivered(jobId);
          const row = this.rows.get(jobId);
          if (!row?.claim) continue;
          const { cause, reason } = row.claim;
          this.rows.delete(jobId);
          if (this.#faults.keepsNoTombstones || this.tombstones.has(jobId)) continue;
          this.tombstones.set(jobId, { type: 'ended', cause, reason, starts: row.starts });
        }
      },
    });
  }

  #undelivered(jobId: string): Undelivered | undefined {
    return (this.rows.get(jobId) ?? this.tombstones.get(jobId))?.undelivered;
  }

  #forgetUndelivered(jobId: string): void {
    const tombstone = this.tombstones.get(jobId);
    if (tombstone?.undelivered) this.tombstones.set(jobId, { ...tombstone, undelivered: undefined });
  }

  #wasEnded(jobId: string): boolean {
    return this.tombstones.has(jobId) && !this.#faults.trustsFirstRead;
  }

  #others(transaction: Transaction): Transaction[] {
    return [...this.#open].filter((each) => each !== transaction);
  }

  #isCreationFree(transaction: Transaction): boolean {
    const { creates } = transaction;
    if (creates === 'nothing' || this.#faults.ignoresCreationLock) return true;
    const held = this.#others(transaction).map((other) => other.creates);
    return creates === 'jobs' ? !held.includes('tombstones') : held.every((other) => other === 'nothing');
  }

  #areRowsFree(jobIds: ReadonlySet<string>): boolean {
    if (this.#faults.ignoresRowLocks) return true;
    return ![...this.#open].some(({ locked }) => locked.some((jobId) => jobIds.has(jobId)));
  }
}

function sorted<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
