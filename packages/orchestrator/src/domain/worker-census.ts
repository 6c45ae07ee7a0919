/** Which Celery workers answered when they were asked. */
export interface WorkerCensus {
  readonly takenAtMs: number;
  /** The ids of their processes by their node names. */
  readonly nodes: Readonly<Record<string, number>>;
}

/** What is known of a queue of tasks and of those who consume it, all of them asked. */
export interface TaskQueueView {
  /** Messages that wait in it. */
  readonly waiting: number;
  /** Consumers, as the broker counts them. */
  readonly consumers: number;
  /** Nodes that say that they consume it, and have answered every question. */
  readonly answering: number;
}

/** A task that was begun this long before its START was handled may count as begun later. */
const START_DELAY_MS = 20_000;

/** Within a longer time without a census a worker could have come, begun a task and stopped listening, unseen. */
const MAX_GAP_MS = 120_000;

/**
 * Whether everybody who could have a task of this queue was asked. A worker that is busy in a solo pool, frozen or cut off does not
 * answer, and the broker counts it as a consumer, or puts its tasks back into the queue.
 */
export function isQueueInView({ waiting, consumers, answering }: TaskQueueView): boolean {
  return waiting === 0 && consumers > 0 && answering === consumers;
}

/**
 * Whether a worker may have a task that was seen last at `seenAtMs` and not show it. A Celery worker that is stopped in order
 * works on its task, for hours perhaps, and neither consumes nor answers meanwhile. Its name is missing then, for which a
 * census is needed that has it. `censuses`: oldest first; the last is the present one.
 */
export function mayHideInWorker(censuses: readonly WorkerCensus[], seenAtMs: number): boolean {
  const first = censuses.findLastIndex(({ takenAtMs }) => takenAtMs <= seenAtMs);
  const present = censuses.at(-1);
  if (first < 0 || !present) return true;
  const since = censuses.slice(first);
  if (
    since.some(({ takenAtMs }, index) => takenAtMs - (since[index - 1]?.takenAtMs ?? takenAtMs) > MAX_GAP_MS)
  )
    return true;
  const nearby = censuses.filter(
    ({ takenAtMs }, index) => index >= first || takenAtMs >= seenAtMs - START_DELAY_MS,
  );
  const names = new Set(nearby.flatMap(({ nodes }) => Object.keys(nodes)));
  return [...names].some((name) => present.nodes[name] === undefined || isShared(nearby, name));
}

/** Two workers of one name answer in turn: a process comes back after another. Celery warns of such names. */
function isShared(censuses: readonly WorkerCensus[], name: string): boolean {
  const pids = censuses.flatMap(({ nodes }) => nodes[name] ?? []);
  const changes = pids.filter((pid, index) => pid !== pids[index - 1]);
  return new Set(changes).size < changes.length;
}
