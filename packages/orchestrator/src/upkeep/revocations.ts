/** How long a worker of ours gives a task between SIGTERM and SIGKILL (`cancelGraceMs`). After it the workers are asked who still has the task. */
const CANCEL_GRACE_MS = 3_000;

/** How often a task is revoked again. The waits double: the last comes a minute and a half after the first revoke. */
const MAX_REPETITIONS = 5;

/** More tasks than this are not watched at once: the oldest are dropped. */
const MAX_WATCHED = 10_000;

/** How often the workers are asked for tasks that should be gone. */
export const REVOCATION_INTERVAL_MS = 1_000;

/** How many tasks one question asks for. */
const ASKED_AT_ONCE = 1_000;

interface Watched {
  readonly repetitions: number;
  readonly dueAtMs: number;
}

/** What to do about tasks that should be gone. */
export interface RevocationReview {
  /** Some worker still has them: revoke them again. */
  readonly again: readonly string[];
  /** Some worker still has them, and no revoke helps: its pool cannot end a task (solo, threads). */
  readonly abandoned: readonly string[];
}

/**
 * The tasks that were revoked lately, until no worker has them. A revoke is a broadcast to the workers that listen at that
 * moment; one that is connecting, or whose solo pool is busy, misses it. What a process watched is lost when it crashes: then the
 * next START or progress of the task is answered with a revoke.
 */
export class Revocations {
  readonly #watched = new Map<string, Watched>();

  /** Watches tasks that have been revoked; one that is watched already keeps its turn. */
  add(taskIds: readonly string[], nowMs: number): void {
    for (const taskId of taskIds) {
      if (this.#watched.has(taskId)) continue;
      this.#watched.set(taskId, { repetitions: 0, dueAtMs: nowMs + CANCEL_GRACE_MS });
    }
    for (const taskId of this.#watched.keys()) {
      if (this.#watched.size <= MAX_WATCHED) return;
      this.#watched.delete(taskId);
    }
  }

  /** The tasks that should be gone by now: the workers have to be asked for them. */
  due(nowMs: number): readonly string[] {
    return [...this.#watched]
      .filter(([, { dueAtMs }]) => dueAtMs <= nowMs)
      .slice(0, ASKED_AT_ONCE)
      .map(([taskId]) => taskId);
  }

  /** Decides about tasks that were due, given those of them that some worker has. */
  review(taskIds: readonly string[], known: ReadonlySet<string>, nowMs: number): RevocationReview {
    const again: string[] = [];
    const abandoned: string[] = [];
    for (const taskId of taskIds) {
      const repetitions = (this.#watched.get(taskId)?.repetitions ?? 0) + 1;
      this.#watched.delete(taskId);
      if (!known.has(taskId)) continue;
      if (repetitions > MAX_REPETITIONS) {
        abandoned.push(taskId);
        continue;
      }
      again.push(taskId);
      this.#watched.set(taskId, { repetitions, dueAtMs: nowMs + CANCEL_GRACE_MS * 2 ** (repetitions - 1) });
    }
    return { again, abandoned };
  }
}

export interface RevocationPorts {
  readonly revocations: Revocations;
  /** Which of these tasks some worker has at present. */
  readonly knownTasks: (taskIds: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly revoke: (taskIds: readonly string[]) => Promise<void>;
  /** Called with the tasks that no revoke ends. */
  readonly abandoned: (taskIds: readonly string[]) => void;
  /** A clock that never jumps. */
  readonly nowMs: () => number;
}

/** Asks the workers for the tasks that should be gone, and revokes again those that some worker still has. */
export async function repeatRevocations(ports: RevocationPorts): Promise<void> {
  const { revocations, knownTasks, revoke, abandoned, nowMs } = ports;
  const due = revocations.due(nowMs());
  if (due.length === 0) return;
  const review = revocations.review(due, await knownTasks(due), nowMs());
  if (review.abandoned.length > 0) abandoned(review.abandoned);
  if (review.again.length > 0) await revoke(review.again);
}
