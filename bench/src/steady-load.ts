import { setTimeout as delay } from 'node:timers/promises';
import type { Client, JobHandle, JobResultType } from '@omotes/sdk';

/** A kind of job, and how it has to end. */
interface Kind {
  readonly workflowType: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly timeoutMs?: number;
  readonly isCancelled?: boolean;
  readonly end: JobResultType;
}

const NOOP: Kind = { workflowType: 'noop', end: 'SUCCEEDED' };
const SLEEP: Kind = { workflowType: 'sleep', params: { seconds: 0.1 }, end: 'SUCCEEDED' };
const PROGRESS: Kind = { workflowType: 'progress', params: { updates: 20 }, end: 'SUCCEEDED' };
const FAIL: Kind = { workflowType: 'fail', end: 'ERROR' };
const LONG = { workflowType: 'sleep', params: { seconds: 3_600 } };

/** The others than `noop`: one of each kind in so many jobs. Those that cost a process come seldom. */
const OTHERS: readonly { readonly every: number; readonly kind: Kind }[] = [
  { every: 499, kind: { workflowType: 'crash', end: 'ERROR' } },
  { every: 307, kind: { ...LONG, isCancelled: true, end: 'CANCELLED' } },
  { every: 293, kind: { ...LONG, timeoutMs: 500, end: 'TIMEOUT' } },
  { every: 47, kind: FAIL },
  { every: 19, kind: PROGRESS },
  { every: 11, kind: SLEEP },
];

const ESDL = `<?xml version="1.0"?><esdl:EnergySystem xmlns:esdl="http://www.tno.nl/esdl" name="${'x'.repeat(5_000)}"/>`;

/** Jobs of all kinds at a steady rate, each by the next of the clients in turn. */
export class SteadyLoad {
  readonly #clients: readonly Client[];
  readonly #jobsPerSecond: number;
  readonly #following = new Set<Promise<void>>();
  #submitted = 0;
  #ended = 0;
  /** What went otherwise than it has to. */
  readonly problems: string[] = [];

  constructor(clients: readonly Client[], jobsPerSecond: number) {
    this.#clients = clients;
    this.#jobsPerSecond = jobsPerSecond;
  }

  get submitted(): number {
    return this.#submitted;
  }

  get ended(): number {
    return this.#ended;
  }

  /** Submits until `signal` is aborted, and resolves when all jobs have ended. */
  async run(signal: AbortSignal): Promise<void> {
    const startedAtMs = performance.now();
    while (!signal.aborted) {
      const dueAtMs = startedAtMs + (this.#submitted * 1_000) / this.#jobsPerSecond;
      await delay(Math.max(0, dueAtMs - performance.now()), undefined, { signal }).catch(() => undefined);
      if (signal.aborted) break;
      const followed = this.#perform(this.#submitted).finally(() => this.#following.delete(followed));
      this.#following.add(followed);
      this.#submitted += 1;
    }
    await Promise.all(this.#following);
  }

  async #perform(number: number): Promise<void> {
    const { end, isCancelled, ...request } = OTHERS.find(({ every }) => number % every === 0)?.kind ?? NOOP;
    const client = this.#clients[number % this.#clients.length];
    if (!client) throw new Error('There is no client to submit jobs by');
    const job = await client.submit({ ...request, esdl: ESDL });
    const ends = await follow(job, isCancelled === true);
    this.#ended += 1;
    if (ends.length !== 1 || ends[0] !== end)
      this.problems.push(`${request.workflowType} job ${job.id} ended ${ends.join(' and ')}, not ${end}`);
  }
}

/** Takes all events of a job; returns how it ended, each time it did. */
async function follow(job: JobHandle, isCancelled: boolean): Promise<JobResultType[]> {
  const ends: JobResultType[] = [];
  for await (const event of job) {
    if (event.type === 'result') ends.push(event.result.resultType);
    else if (isCancelled && event.type === 'status' && event.status === 'RUNNING') await job.cancel();
  }
  return ends;
}
