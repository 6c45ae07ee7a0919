import { randomUUID } from 'node:crypto';
import type { Publisher } from '@omotes/amqp';
import { abortable } from '@omotes/async';
import { encodeTask, JsonText, type RemoteControl } from '@omotes/celery';
import { celeryPriority, LIVE_LOGS_HEADER, PACKED_HEADER, structJson } from '@omotes/protocol';
import type { TaskOrder, WorkerPort } from '../transitions/ports.ts';
import type { Revocations } from '../upkeep/revocations.ts';

/** Progress is answered with a revoke at most once in so long for each task: it is a broadcast to all workers. */
const REVOKE_INTERVAL_MS = 1_000;

/** Hands tasks to the workers and takes them back. */
export class WorkerTasks implements WorkerPort {
  readonly #publisher: Publisher;
  readonly #control: RemoteControl;
  readonly #revocations: Revocations;
  readonly #nowMs: () => number;
  /** When each task was last revoked; oldest first. */
  readonly #revokedAtMs = new Map<string, number>();

  /** `revocations`: where revoked tasks are watched until they are gone. `nowMs`: a clock that never jumps. */
  constructor(
    publisher: Publisher,
    control: RemoteControl,
    revocations: Revocations,
    nowMs = (): number => performance.now(),
  ) {
    this.#nowMs = nowMs;
    this.#publisher = publisher;
    this.#control = control;
    this.#revocations = revocations;
  }

  async publishTasks(tasks: readonly TaskOrder[], signal: AbortSignal): Promise<ReadonlySet<string>> {
    // The publisher waits for a queue that can be declared again.
    const outcomes = await this.#publisher.publishAll(tasks.map(toPublication), signal);
    const missed = tasks.filter((_, index) => outcomes[index]?.routed === false);
    return new Set(missed.map(({ jobId }) => jobId));
  }

  /**
   * Ends tasks. A worker of ours sends SIGTERM whatever the signal here, and SIGKILL after its `cancelGraceMs`. A Celery worker
   * sends the signal here and forgets the task in the same moment: a second revoke finds it no more, and its process, which
   * sees SIGTERM only between two bytecodes, may never end. So SIGKILL comes first.
   */
  async revoke(taskIds: readonly string[], signal: AbortSignal): Promise<void> {
    if (taskIds.length === 0) return;
    await abortable(this.#control.revoke(taskIds, { terminate: true, signal: 'SIGKILL' }), signal);
    const nowMs = this.#nowMs();
    this.#revocations.add(taskIds, nowMs);
    for (const taskId of taskIds) {
      this.#revokedAtMs.delete(taskId); // It is the latest now.
      this.#revokedAtMs.set(taskId, nowMs);
    }
    for (const [taskId, revokedAtMs] of this.#revokedAtMs) {
      if (nowMs - revokedAtMs < REVOKE_INTERVAL_MS) break;
      this.#revokedAtMs.delete(taskId);
    }
  }

  async revokeAgain(taskIds: readonly string[], signal: AbortSignal): Promise<void> {
    const sinceMs = this.#nowMs() - REVOKE_INTERVAL_MS;
    await this.revoke(
      taskIds.filter((taskId) => (this.#revokedAtMs.get(taskId) ?? -Infinity) <= sinceMs),
      signal,
    );
  }
}

function toPublication({ jobId, taskId, submission, traceparent }: TaskOrder): ReturnType<typeof encodeTask> {
  const { workflowType, jobReference, esdl, params, priority, liveLogs } = submission;
  return {
    ...encodeTask({
      taskId,
      name: workflowType,
      args: [jobId, jobReference ?? null, esdl, new JsonText(structJson(params))],
      priority: celeryPriority(priority),
      headers: {
        ...(traceparent === undefined ? {} : { traceparent }),
        [PACKED_HEADER]: true,
        ...(liveLogs ? { [LIVE_LOGS_HEADER]: true } : {}),
      },
    }),
    messageId: randomUUID(),
    reportsRefusal: true,
  };
}
