import type { Waiting } from '@omotes/http-api';
import type { Database } from '../store/database.ts';
import type { JobRow } from '../store/job-row.ts';
import { readPlaces } from '../store/system-queries.ts';
import { countOrchestrators, type BrokerWatch } from './broker-watch.ts';
import { isWaiting, whyWaiting, type WaitingFacts } from './waiting.ts';

export interface WaitingReasonsOptions {
  readonly database: Database;
  readonly watch: BrokerWatch;
  /** Why nothing can be submitted; undefined when it can. */
  readonly connectionProblem: () => string | undefined;
}

/** Finds out why jobs do not run yet. Asks brokers only when jobs are waiting. */
export class WaitingReasons {
  readonly #options: WaitingReasonsOptions;

  constructor(options: WaitingReasonsOptions) {
    this.#options = options;
  }

  /** The known reasons, with the places, by job id. */
  async explain(rows: readonly JobRow[]): Promise<ReadonlyMap<string, Waiting>> {
    const waiting = rows.filter(isWaiting);
    if (waiting.length === 0) return new Map();
    const enqueued = waiting.flatMap(({ status, job_id }) => (status === 'enqueued' ? [job_id] : []));
    const [facts, places] = await Promise.all([
      this.#facts(),
      enqueued.length > 0 ? readPlaces(this.#options.database, enqueued) : [],
    ]);
    const placeOf = new Map(places.map((place) => [place.job_id, place]));
    return new Map(
      waiting.flatMap((row) => {
        const reason = this.#reason(row, facts, placeOf.get(row.job_id));
        return reason ? [[row.job_id, reason]] : [];
      }),
    );
  }

  /** As `explain`, for one job; null without a reason. */
  async explainOne(row: JobRow): Promise<Waiting | null> {
    return (await this.explain([row])).get(row.job_id) ?? null;
  }

  /** As `explainOne`, without the place: looking one up for each of many events would cost more than the events. */
  async explainEvent(row: JobRow): Promise<Waiting | null> {
    return isWaiting(row) ? (this.#reason(row, await this.#facts(), undefined) ?? null) : null;
  }

  #reason(
    row: JobRow,
    facts: WaitingFacts | undefined,
    place: Parameters<typeof whyWaiting>[2],
  ): Waiting | undefined {
    const problem = this.#options.connectionProblem();
    if (!row.is_confirmed && row.status === 'registered' && problem !== undefined) {
      return {
        reason: 'orchestrator_away',
        place: null,
        text: `It will be submitted when an orchestrator can be reached: ${problem}`,
      };
    }
    return facts && whyWaiting(row, facts, place);
  }

  /** Undefined while the brokers do not answer. */
  async #facts(): Promise<WaitingFacts | undefined> {
    const { watch } = this.#options;
    try {
      const [sdkQueues, workerQueues] = await Promise.all([watch.sdkQueues(), watch.workerQueues()]);
      return {
        orchestrators: countOrchestrators(sdkQueues),
        queues: new Map(workerQueues.map((queue) => [queue.name, queue])),
      };
    } catch {
      return undefined;
    }
  }
}
