import type { JsonObject, Replies } from '@omotes/celery';
import type { SystemTask, SystemWorker } from '@omotes/http-api';

/** The workers' replies to `active`, `active_queues` and `stats`. */
export interface WorkerReplies {
  readonly active: Replies;
  readonly queues: Replies;
  readonly stats: Replies;
}

/** The short form of a task's arguments, as our orchestrator and the former one write it: the job's id comes first. */
const JOB_ID = /^\((?:UUID\()?'([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})'/;

/**
 * The workers that replied, sorted by name. The replies come from other programs, in the formats of many Celery versions: parts
 * that cannot be read are left out.
 */
export function readWorkers({ active, queues, stats }: WorkerReplies, nowMs: number): SystemWorker[] {
  const names = new Set([...active.keys(), ...queues.keys(), ...stats.keys()]);
  return [...names].sort().map((name) => ({
    name,
    workflows: objects(queues.get(name)).map((queue) => text(queue['name'])),
    slots: readSlots(stats.get(name)),
    tasks: objects(active.get(name))
      .toSorted((one, other) => startedAt(one) - startedAt(other))
      .map((task) => readTask(task, nowMs)),
  }));
}

function readTask(task: JsonObject, nowMs: number): SystemTask {
  const startedAtSec = startedAt(task);
  return {
    job_id: JOB_ID.exec(text(task['args']))?.[1] ?? null,
    workflow_type: text(task['name']),
    running_for_s: Number.isFinite(startedAtSec) ? Math.max(0, nowMs / 1_000 - startedAtSec) : null,
  };
}

/** In seconds since the epoch; infinity for a task that has not started, or does not say when. */
function startedAt({ time_start: startedAtSec }: JsonObject): number {
  return typeof startedAtSec === 'number' ? startedAtSec : Infinity;
}

function readSlots(stats: unknown): number | null {
  if (!isObject(stats) || !isObject(stats['pool'])) return null;
  const concurrency = stats['pool']['max-concurrency'];
  return typeof concurrency === 'number' ? concurrency : null;
}

function objects(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
