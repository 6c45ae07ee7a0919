/** Which Celery workers answered when they were asked. */
export interface WorkerCensus {
  readonly takenAtMs: number;
  /** The ids of their processes by their node names. */
  readonly nodes: Readonly<Record<string, number>>;
}

/** What is known of those who consume a queue of tasks, all of them asked. */
export interface QueueConsumers {
  /** As the broker counts them. */
  readonly count: number;
  /** Nodes that say that they consume it, and have answered every question. */
  readonly answering: number;
}

/** What is known of the time at which a task went to a worker. In milliseconds since the epoch. */
export interface TaskTimes {
  /** No worker can have begun it before. */
  readonly registeredAtMs: number;
  /** When a START of it was handled, or a worker said that it has it. Progress does not count: a worker that is stopping sends it too. */
  readonly seenAtMs: number;
}

/** A START is handled, and an answer noted, at most this long after the worker sent it. */
const SEEN_DELAY_MS = 20_000;

/** Within a longer time without a census a worker could have come, begun a task and stopped listening, unseen. */
export const MAX_GAP_MS = 120_000;

/**
 * Whether all of them answered. A worker that is busy in a solo pool, frozen or cut off does not, and the broker counts it as a
 * consumer, or puts its tasks back into the queue.
 */
export function haveAllAnswered({ count, answering }: QueueConsumers): boolean {
  return count > 0 && answering === count;
}

/**
 * Whether a worker may have the task and not show it. A Celery worker that is stopped in order works on its task, for hours
 * perhaps, and neither consumes nor answers meanwhile. Its name is missing then, so the worker that had the task when it was seen
 * last must be in a census: that needs one from before. `censuses`: oldest first; the last is the present one.
 */
export function mayHideInWorker(
  censuses: readonly WorkerCensus[],
  { registeredAtMs, seenAtMs }: TaskTimes,
): boolean {
  const listeningAtMs = Math.max(registeredAtMs, seenAtMs - SEEN_DELAY_MS);
  const first = censuses.findLastIndex(({ takenAtMs }) => takenAtMs <= listeningAtMs);
  const present = censuses.at(-1);
  if (first < 0 || !present) return true;
  const since = censuses.slice(first);
  if (
    since.some(({ takenAtMs }, index) => takenAtMs - (since[index - 1]?.takenAtMs ?? takenAtMs) > MAX_GAP_MS)
  )
    return true;
  const names = new Set(since.flatMap(({ nodes }) => Object.keys(nodes)));
  return [...names].some((name) => present.nodes[name] === undefined || isShared(since, name));
}

/** Two workers of one name answer in turn: a process comes back after another. Celery warns of such names. */
function isShared(censuses: readonly WorkerCensus[], name: string): boolean {
  const pids = censuses.flatMap(({ nodes }) => nodes[name] ?? []);
  const changes = pids.filter((pid, index) => pid !== pids[index - 1]);
  return new Set(changes).size < changes.length;
}
