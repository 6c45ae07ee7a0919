import type { ExistingQueues } from '../domain/trigger.ts';
import type { DueJob } from '../domain/undelivered.ts';
import type { JobTransitions } from '../transitions/job-transitions.ts';
import type { JobTrigger } from '../transitions/ports.ts';

/** A program that declares its queues late has them a moment after its submission. */
export const REDELIVERY_INTERVAL_MS = 250;

/** For this long after it has kept an event, a replica looks at each turn; later looks come seconds apart anyway. */
const OFTEN_MS = 2_000;

/** Otherwise it looks this often, for what a crashed replica has kept and for the later looks. */
const SELDOM_MS = 2_000;

const JOBS_AT_ONCE = 100;

/** Results that are read into memory together; a single larger one is read alone. */
const BYTES_AT_ONCE = 8 * 1024 * 1024;

/** After this, jobs that a replica has taken and not settled are due again. */
const LEASE_MS = 60_000;

export interface SdkQueuesPort {
  /** Which queues of these jobs exist, by job. */
  existing(jobs: readonly DueJob[]): Promise<ReadonlyMap<string, ExistingQueues>>;
}

export interface RedeliveryPorts {
  readonly store: { takeUndelivered(limit: number, leaseMs: number): Promise<readonly DueJob[]> };
  readonly queues: SdkQueuesPort;
  readonly transitions: JobTransitions;
}

/** Says at which turns the database is asked for events that are due: a query at each would be most of what an idle replica does. */
export class RedeliveryPace {
  #keptAtMs = -Infinity;
  #askedAtMs = -Infinity;

  /** Call when updates of a job have been kept. */
  kept(nowMs: number): void {
    this.#keptAtMs = nowMs;
  }

  /** Whether to ask now; if so, that counts as asked. */
  isTurn(nowMs: number): boolean {
    const isTurn = nowMs - this.#keptAtMs <= OFTEN_MS || nowMs - this.#askedAtMs >= SELDOM_MS;
    if (isTurn) this.#askedAtMs = nowMs;
    return isTurn;
  }
}

/**
 * Publishes undelivered updates again, as far as their queues exist now, and gives up results that no program fetched.
 * A job whose queues were full is due at the next turn while they take an event at a time, and later when they do not.
 */
export async function redeliver(ports: RedeliveryPorts, signal: AbortSignal): Promise<void> {
  const { store, queues, transitions } = ports;
  for (;;) {
    const due = await store.takeUndelivered(JOBS_AT_ONCE, LEASE_MS);
    if (due.length === 0) return;
    const existing = await queues.existing(due);
    const failures: unknown[] = [];
    const apply = async (looks: readonly JobTrigger[]): Promise<void> => {
      try {
        await transitions.apply(looks, signal);
      } catch (error) {
        // One job whose events the broker refuses must not hold the others up.
        if (looks.length > 1) for (const look of looks) await apply([look]);
        else failures.push(error);
      }
    };
    for (const looks of inGroups(due, existing)) await apply(looks);
    if (failures.length > 0)
      throw new AggregateError(failures, `The events of ${failures.length} jobs could not be delivered`);
    if (due.length < JOBS_AT_ONCE) return;
  }
}

function inGroups(
  due: readonly DueJob[],
  existing: ReadonlyMap<string, ExistingQueues>,
): readonly (readonly JobTrigger[])[] {
  const groups: JobTrigger[][] = [];
  let bytes = Infinity;
  for (const { jobId, resultBytes } of due) {
    const queues = existing.get(jobId);
    if (!queues) continue;
    const read = queues.result ? resultBytes : 0;
    bytes += read;
    if (bytes > BYTES_AT_ONCE) {
      groups.push([]);
      bytes = read;
    }
    groups.at(-1)?.push({ jobId, trigger: { type: 'queuesChecked', existing: queues } });
  }
  return groups;
}
