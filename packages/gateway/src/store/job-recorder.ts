import { backOff } from '@omotes/async';
import { isRefusedData } from '@omotes/service';
import type { PoolClient } from 'pg';
import { RecorderStoppedError } from '../errors.ts';
import type { Database } from './database.ts';
import {
  type BatchOutcome,
  type CommittedChange,
  type Insertion,
  type JobChange,
  writeBatch,
} from './job-batch.ts';
import type { JobPatch, NewJob } from './job-row.ts';

/** Most changes in one transaction; it keeps the statements of a reasonable size. */
const MAX_BATCH = 500;

/** Advisory lock of the one writer, which a transaction of a lost connection may still hold; any constant will do. */
const WRITER_LOCK = 0x6a6f6273;

interface Waiting {
  readonly change: JobChange;
  readonly resolve: (outcome: BatchOutcome) => void;
  readonly reject: (error: unknown) => void;
}

export interface JobRecorderOptions {
  readonly database: Database;
  /** Called with the committed changes, in the order of their revisions. */
  readonly onCommitted: (changes: readonly CommittedChange[]) => void;
  /** Called with each failure; the batch is retried. */
  readonly onError: (error: unknown) => void;
}

/**
 * The only writer of the jobs' rows. Changes that arrive during a transaction go into the next one.
 *
 * Invariants: transactions follow one another, so revisions are committed in their order. A change is stored exactly
 * once: when the connection is lost during a commit, the next one asks the database whether the transaction was committed.
 * While the database is away, changes wait.
 */
export class JobRecorder {
  readonly #options: JobRecorderOptions;
  readonly #stopping = new AbortController();
  #waiting: Waiting[] = [];
  #writing: Promise<void> | undefined;
  #failure: unknown;

  constructor(options: JobRecorderOptions) {
    this.#options = options;
  }

  /** Why nothing can be stored now; undefined when it can. */
  get failure(): unknown {
    return this.#failure;
  }

  async insert(job: NewJob): Promise<Insertion> {
    const { insertions } = await this.#write({ type: 'insert', job });
    return insertions.get(job.jobId) ?? { outcome: 'stored' };
  }

  async markConfirmed(jobId: string): Promise<void> {
    await this.#write({ type: 'confirmed', jobId });
  }

  /** Changes a job; has no effect when it has ended or does not exist. */
  async patch(jobId: string, patch: JobPatch): Promise<void> {
    await this.#write({ type: 'patch', jobId, patch });
  }

  async appendLog(jobId: string, text: string): Promise<void> {
    await this.#write({ type: 'log', jobId, text });
  }

  /** Removes a job that has ended; resolves with whether it was there. */
  async remove(jobId: string): Promise<boolean> {
    const { removed } = await this.#write({ type: 'remove', jobId });
    return removed.has(jobId);
  }

  /** Removes a job now, or once it ends; resolves with whether it is removed already. */
  async removeWhenEnded(jobId: string): Promise<boolean> {
    const { removed } = await this.#write({ type: 'remove_when_ended', jobId });
    return removed.has(jobId);
  }

  /** Takes no more changes, stores those that wait, and does not retry. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#writing;
  }

  #write(change: JobChange): Promise<BatchOutcome> {
    if (this.#stopping.signal.aborted) return Promise.reject(new RecorderStoppedError());
    return new Promise((resolve, reject) => {
      this.#waiting.push({ change, resolve, reject });
      this.#writing ??= this.#writeAll();
    });
  }

  async #writeAll(): Promise<void> {
    // Changes that arrive in the same turn of the event loop go together.
    await Promise.resolve();
    while (this.#waiting.length > 0) await this.#writeTogether(this.#waiting.splice(0, MAX_BATCH));
    this.#writing = undefined;
  }

  async #writeTogether(batch: readonly Waiting[]): Promise<void> {
    try {
      const outcome = await this.#store(batch.map(({ change }) => change));
      this.#options.onCommitted(outcome.changes);
      for (const { resolve } of batch) resolve(outcome);
    } catch (error) {
      if (!isRefusedData(error) || batch.length === 1) for (const { reject } of batch) reject(error);
      // A change that the database refuses must not fail the others.
      else for (const one of batch) await this.#writeTogether([one]);
    }
  }

  async #store(changes: readonly JobChange[]): Promise<BatchOutcome> {
    const attempts = new Attempts();
    for (let attempt = 1; ; attempt += 1) {
      try {
        const outcome = await attempts.commit(this.#options.database, changes);
        this.#failure = undefined;
        return outcome;
      } catch (error) {
        if (isRefusedData(error)) throw error;
        this.#failure = error;
        this.#options.onError(error);
        if (this.#stopping.signal.aborted) throw new RecorderStoppedError();
        await backOff(attempt, this.#stopping.signal);
      }
    }
  }
}

/** The attempts to commit one batch. Each checks first whether the last one was committed after all. */
class Attempts {
  /** The transaction whose commit got no answer. */
  #doubtful: { readonly id: string; readonly outcome: BatchOutcome } | undefined;

  async commit(database: Database, changes: readonly JobChange[]): Promise<BatchOutcome> {
    const client = await database.connect();
    try {
      const id = await begin(client);
      const committed = await this.#outcomeOfLast(client);
      if (committed) {
        await client.query('rollback');
        client.release();
        return committed;
      }
      const outcome = await writeBatch(client, changes);
      this.#doubtful = { id, outcome };
      await client.query('commit');
      client.release();
      return outcome;
    } catch (error) {
      // Closing the connection rolls back, whatever its state.
      client.release(true);
      throw error;
    }
  }

  /** The outcome of the last attempt if it was committed after all. That is decided by now, because its lock is free. */
  async #outcomeOfLast(client: PoolClient): Promise<BatchOutcome | undefined> {
    if (!this.#doubtful) return undefined;
    const { rows } = await client.query<{ status: string | null }>(
      'select pg_xact_status($1::xid8) as status',
      [this.#doubtful.id],
    );
    return rows[0]?.status === 'committed' ? this.#doubtful.outcome : undefined;
  }
}

/** Begins a transaction as the only writer and returns its id. */
async function begin(client: PoolClient): Promise<string> {
  // Three statements in one message; the answer is an array.
  const [, , { rows }] = (await client.query(
    `begin; select pg_advisory_xact_lock(${WRITER_LOCK}); select pg_current_xact_id()::text as id`,
  )) as unknown as readonly [unknown, unknown, { readonly rows: readonly [{ readonly id: string }] }];
  return rows[0].id;
}
