import type { JobSummary } from '@omotes/http-api';
import { comparison, type JobQuery, matches } from './job-query.ts';

/**
 * The loaded jobs that match a query: pages from the server, in order, and live changes of single jobs in between.
 *
 * A live change is newer than a page that was requested before it, so the page does not overwrite it.
 */
export class JobList {
  readonly query: JobQuery;
  readonly #compare: (one: JobSummary, other: JobSummary) => number;
  #byId = new Map<string, JobSummary>();
  #rows: readonly JobSummary[] = [];
  #total = 0;
  #isLoaded = false;
  /** Changes since the page in flight was requested. */
  #changedSince = new Map<string, JobSummary>();

  constructor(query: JobQuery) {
    this.query = query;
    this.#compare = comparison(query.sort);
  }

  /** The loaded jobs in order. A new array after every change. */
  get rows(): readonly JobSummary[] {
    return this.#rows;
  }

  /** How many jobs match the query, loaded or not. */
  get total(): number {
    return this.#total;
  }

  get isComplete(): boolean {
    return this.#rows.length >= this.#total;
  }

  /** Call right before a page is requested. */
  beginPage(): void {
    this.#changedSince = new Map();
  }

  /** Adds a page, which begins where the last one ended. `isFirst`: it replaces everything loaded before. */
  addPage(jobs: readonly JobSummary[], total: number, isFirst: boolean): void {
    if (isFirst) this.#byId = new Map();
    const before = this.#byId.size;
    for (const job of jobs) this.#set(this.#changedSince.get(job.job_id) ?? job);
    // A page with nothing new is the last, even if the server counted more.
    this.#total = this.#byId.size > before ? Math.max(total, this.#byId.size) : this.#byId.size;
    this.#isLoaded = true;
    this.#order();
    if (isFirst) this.apply([...this.#changedSince.values()]);
  }

  /** Applies changes of single jobs; those of one job must be in order. */
  apply(changes: readonly JobSummary[]): void {
    for (const job of changes) this.#changedSince.set(job.job_id, job);
    if (!this.#isLoaded) return; // the first page will bring them
    const last = this.isComplete ? undefined : this.#rows.at(-1);
    const replaced = new Set<string>();
    let isMoved = false;
    for (const job of changes) {
      const before = this.#byId.get(job.job_id);
      const fits = matches(job, this.query);
      if (before === undefined) {
        // Beyond the loaded rows it may be counted already, and its page will bring it.
        if (!fits || (last !== undefined && this.#compare(job, last) > 0)) continue;
        this.#byId.set(job.job_id, job);
        this.#total += 1;
        isMoved = true;
      } else if (fits) {
        this.#byId.set(job.job_id, job);
        replaced.add(job.job_id);
        isMoved ||= this.#compare(before, job) !== 0;
      } else {
        this.#byId.delete(job.job_id);
        this.#total -= 1;
        isMoved = true;
      }
    }
    if (isMoved) this.#order();
    else if (replaced.size > 0) this.#rows = this.#rows.map((row) => this.#byId.get(row.job_id) ?? row);
  }

  #set(job: JobSummary): void {
    if (matches(job, this.query)) this.#byId.set(job.job_id, job);
    else this.#byId.delete(job.job_id);
  }

  #order(): void {
    this.#rows = [...this.#byId.values()].sort(this.#compare);
  }
}
