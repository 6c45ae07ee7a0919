import type { Settings } from '../domain/decision.ts';
import { UNKNOWN, type Job } from '../domain/job.ts';
import { isOfEnd } from './job-ends.ts';
import {
  claimingResults,
  creates,
  decideBatch,
  hasMovedOn,
  jobsWithUpdates,
  keepMissed,
  leavesSomething,
  noOutcome,
  unroutable,
  type Outcome,
  type UnreadUpdate,
} from './outcome.ts';
import type { JobTrigger, TransitionPorts } from './ports.ts';
import type { AddressedUpdate, MissedUpdate } from './sdk-port.ts';

/** How long to wait for the broker's confirms before the batch fails and is retried, with its locks free meanwhile. */
const PUBLISH_TIMEOUT_MS = 20_000;

/**
 * Carries out what `decide` says, for a batch of triggers at once. Every message and every timer comes through `apply`;
 * it resolves only when all that the triggers must cause has happened, so the caller may acknowledge. Repeating it, from any point where it failed, leads to the same end.
 */
export class JobTransitions {
  readonly #ports: TransitionPorts;
  readonly #settings: Settings;

  constructor(ports: TransitionPorts, settings: Settings) {
    this.#ports = ports;
    this.#settings = settings;
  }

  /**
   * `holdEnd` gets the ends of jobs whose programs are behind: they are not published yet when this resolves. Resolves with the jobs
   * whose tasks no queue took: their submissions may not be acknowledged, and are to be applied again.
   */
  async apply(
    triggers: readonly JobTrigger[],
    signal: AbortSignal,
    holdEnd = this.#ports.holdEnd,
  ): Promise<ReadonlySet<string>> {
    if (triggers.length === 0) return new Set();
    const { store, sdk, workers, handOvers, ends } = this.#ports;
    const inTime = (): AbortSignal => AbortSignal.any([signal, AbortSignal.timeout(PUBLISH_TIMEOUT_MS)]);
    let before: ReadonlyMap<string, Job> = new Map();
    let outcome = noOutcome();
    await store.transact(
      [...new Set(triggers.map(({ jobId }) => jobId))],
      creates(triggers),
      (jobs, nowMs) => {
        before = jobs;
        outcome = decideBatch(jobs, triggers, nowMs, this.#settings);
        const publish = async (): Promise<ReadonlyMap<string, Job>> => {
          const updates = await this.#withKeptResults(outcome.before, outcome);
          return keepMissed(outcome, await sdk.publish(updates, inTime()), nowMs, this.#settings);
        };
        return {
          jobs: outcome.jobs,
          publish: outcome.before.length > 0 ? publish : undefined,
          claimingResults: claimingResults(jobs, outcome),
        };
      },
    );
    const after = await this.#withKeptResults(outcome.after, outcome);
    for (const [jobId, job] of outcome.jobs) {
      const from = before.get(jobId) ?? UNKNOWN;
      if (from !== job) this.#ports.changed({ jobId, from, to: job, result: outcome.results.get(jobId) });
      if (hasMovedOn(job)) handOvers.movedOn(jobId);
    }
    using handOver = handOvers.begin(outcome.tasks.map(({ jobId }) => jobId));
    const publishing = inTime();
    const withUpdates = jobsWithUpdates(before, outcome);
    const isEnd = (update: AddressedUpdate): boolean =>
      outcome.results.has(update.jobId) && isOfEnd(update, withUpdates);
    const [missed, withoutTask] = await Promise.all([
      sdk.publish(
        after.filter((update) => !isEnd(update)),
        publishing,
      ),
      workers.publishTasks(outcome.tasks, publishing),
      workers.revoke([...outcome.revoked], publishing),
      workers.revokeAgain([...outcome.revokedAgain], publishing),
    ]);
    const isMissed = new Set(missed.map(({ jobId }) => jobId));
    const last = after.filter(isEnd);
    const published = await ends.publish(
      last.filter(({ jobId }) => !isMissed.has(jobId)),
      withUpdates,
      publishing,
    );
    const remaining = await handOver.remaining();
    await this.apply(
      outcome.tasks
        .filter(({ jobId }) => remaining.has(jobId) && !withoutTask.has(jobId))
        .map(({ jobId, traceparent }) => ({ jobId, trigger: { type: 'enqueued' }, traceparent })),
      signal,
    );
    const behindMissed = last.filter(({ jobId }) => isMissed.has(jobId));
    const undelivered = await this.#keepMissed([...missed, ...behindMissed, ...published.missed], signal);
    const isOver = (jobId: string): boolean => leavesSomething(outcome.jobs.get(jobId));
    const over = [...outcome.results.keys(), ...outcome.givenUp].filter(
      (jobId) => isOver(jobId) && !undelivered.has(jobId) && !published.behind.has(jobId),
    );
    if (over.length > 0) await store.removeEnded(over);
    for (const [jobId, publishLater] of published.behind)
      holdEnd(jobId, async (hurry) => {
        const { size } = await this.#keepMissed(await publishLater(hurry, inTime), signal);
        if (size === 0 && isOver(jobId)) await store.removeEnded([jobId]);
      });
    return withoutTask;
  }

  /** Keeps what no queue took; returns its jobs. */
  async #keepMissed(missed: readonly MissedUpdate[], signal: AbortSignal): Promise<ReadonlySet<string>> {
    const triggers = unroutable(missed);
    await this.apply(
      [...triggers].map(([jobId, trigger]) => ({ jobId, trigger })),
      signal,
    );
    return new Set(triggers.keys());
  }

  /** The updates with their results; one whose result another replica has delivered since is left out. */
  async #withKeptResults(
    unread: readonly UnreadUpdate[],
    { results }: Outcome,
  ): Promise<readonly AddressedUpdate[]> {
    const updates: AddressedUpdate[] = [];
    for (const { update, ...address } of unread) {
      if (update.type !== 'keptResult') {
        updates.push({ ...address, update });
        continue;
      }
      const result = await this.#ports.store.keptResult(address.jobId);
      if (!result) continue;
      results.set(address.jobId, result);
      updates.push({ ...address, update: { type: 'result', result } });
    }
    return updates;
  }
}
