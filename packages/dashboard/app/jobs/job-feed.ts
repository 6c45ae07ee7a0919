import { JOB_EVENT, type JobSummary } from '@omotes/http-api';
import { batch, signal } from '@preact/signals';
import { EventStream } from '../api/event-stream.ts';
import { messageOf, send } from '../api/request.ts';
import { JobList } from './job-list.ts';
import { type JobQuery, queryText, readQuery } from './job-query.ts';

const PAGE = 500;

/** Keeps a list of jobs up to date: loads its pages, and applies the events of the stream once a frame. */
export class JobFeed {
  readonly rows = signal<readonly JobSummary[]>([]);
  readonly total = signal(0);
  readonly isLoaded = signal(false);
  readonly isLive = signal(false);
  /** When the connection was lost; undefined while connected, or before the first connection. */
  readonly downSince = signal<number | undefined>(undefined);
  /** Why the list could not be loaded; '' when it could. */
  readonly problem = signal('');

  #list = new JobList(readQuery(''));
  #changes: JobSummary[] = [];
  #frame: number | undefined;
  #loading: AbortController | undefined;
  /** The last visible row. */
  #needed = 0;
  readonly #stream = new EventStream('/events', {
    onOpen: (resumed) => {
      this.isLive.value = true;
      this.downSince.value = undefined;
      // Read only now: changes between an earlier read and the start of the stream would be missed.
      if (!resumed || this.problem.value !== '') void this.reload();
    },
    onEvent: ({ event, data }) => {
      if (event === JOB_EVENT) this.#change(JSON.parse(data) as JobSummary);
    },
    onDown: () => {
      this.isLive.value = false;
      this.downSince.value ??= Date.now();
      if (!this.isLoaded.value) void this.reload();
    },
  });

  start(): void {
    this.#stream.start();
  }

  /** Disconnects and keeps the loaded jobs. Started again, the feed catches up. */
  stop(): void {
    this.#stream.stop();
    this.isLive.value = false;
    this.downSince.value = undefined;
  }

  /** Shows the jobs of another query. */
  show(query: JobQuery): void {
    if (queryText(query) === queryText(this.#list.query)) return;
    this.#list = new JobList(query);
    void this.reload();
  }

  /** Reads the list again. */
  async reload(): Promise<void> {
    await this.#load(true);
    await this.#loadNeeded();
  }

  /** Loads pages until row `index` is loaded. */
  need(index: number): void {
    this.#needed = index;
    void this.#loadNeeded();
  }

  async #loadNeeded(): Promise<void> {
    // One page at a time: the next one begins where the last one ended.
    while (this.#loading === undefined && this.problem.value === '') {
      const { rows, isComplete } = this.#list;
      if (isComplete || this.#needed < rows.length) return;
      await this.#load(false);
    }
  }

  async #load(isFirst: boolean): Promise<void> {
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    const list = this.#list;
    const query = new URLSearchParams(queryText(list.query));
    query.set('limit', `${PAGE}`);
    query.set('offset', `${isFirst ? 0 : list.rows.length}`);
    list.beginPage();
    try {
      const response = await send(`/job/?${query}`, { signal: loading.signal });
      const jobs = (await response.json()) as JobSummary[];
      if (this.#loading !== loading) return;
      list.addPage(jobs, Number(response.headers.get('x-total-count') ?? jobs.length), isFirst);
      this.problem.value = '';
      this.isLoaded.value = true;
      this.#publish();
    } catch (error) {
      if (!loading.signal.aborted) this.problem.value = messageOf(error);
    } finally {
      if (this.#loading === loading) this.#loading = undefined;
    }
  }

  #change(job: JobSummary): void {
    this.#changes.push(job);
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#list.apply(this.#changes);
      this.#changes = [];
      this.#publish();
    });
  }

  #publish(): void {
    batch(() => {
      this.rows.value = this.#list.rows;
      this.total.value = this.#list.total;
    });
  }
}
