import { QueueCounts, type Connection, type QueueLook } from '@omotes/amqp';
import { Periodic } from '@omotes/async';
import type { RemoteControl } from '@omotes/celery';
import type { Logger } from '@omotes/service';
import type { CleanUp } from '../clean-up/clean-up.ts';
import type { OrchestratorSettings } from '../env.ts';
import type { SdkQueues } from '../messaging/sdk-queues.ts';
import type { JobStore } from '../store/job-store.ts';
import type { JobTransitions } from '../transitions/job-transitions.ts';
import type { Backlog } from './backlog.ts';
import { DEADLINE_INTERVAL_MS, endJobsPastDeadline } from './deadlines.ts';
import { CENSUS_INTERVAL_MS, findLostResults, type LostResultPorts, type Missing } from './lost-results.ts';
import { redeliver, REDELIVERY_INTERVAL_MS, type RedeliveryPace } from './redelivery.ts';
import { repeatRevocations, REVOCATION_INTERVAL_MS, type Revocations } from './revocations.ts';
import { sweep } from './sweep.ts';

/** How long workers have to say which tasks they have. */
const QUERY_TASKS_TIMEOUT_MS = 5_000;

/** What the periodic work of a replica uses. */
export interface UpkeepParts {
  readonly settings: Pick<OrchestratorSettings, 'sweepIntervalSec' | 'retentionSec'>;
  readonly store: JobStore;
  readonly transitions: JobTransitions;
  readonly control: RemoteControl;
  readonly celery: Connection;
  readonly queueLook: QueueLook;
  readonly backlog: Backlog;
  readonly revocations: Revocations;
  readonly redeliveryPace: RedeliveryPace;
  readonly sdkQueues: SdkQueues;
  readonly lostResults: LostResultPorts;
  readonly cleanUp: CleanUp;
  readonly log: Logger;
}

/** The periodic work of a replica; not started yet. What ends jobs waits until the workers' events of the time before are handled. */
export function createUpkeep(parts: UpkeepParts): readonly Periodic[] {
  const { settings, store, transitions, control, backlog, lostResults, cleanUp, log } = parts;
  const { sweepIntervalSec, retentionSec } = settings;
  const ports = { store, transitions };
  const every = (intervalMs: number, work: (signal: AbortSignal) => Promise<void>): Periodic =>
    new Periodic(work, intervalMs, (error) =>
      log.warn({ err: error }, 'periodic work failed; it is tried again later'),
    );
  const afterBacklog =
    (work: (signal: AbortSignal) => Promise<void>) =>
    async (signal: AbortSignal): Promise<void> => {
      if (backlog.isOver(performance.now())) await work(signal);
    };
  const knownTasks = (taskIds: readonly string[]): Promise<ReadonlySet<string>> =>
    control.queryTasks(taskIds, QUERY_TASKS_TIMEOUT_MS);
  const revocationPorts = revocationPortsOf(parts, knownTasks);
  const redeliveryPorts = { ...ports, queues: parts.sdkQueues };
  const taskCounts = new QueueCounts(parts.celery);
  const sweepPorts = {
    ...ports,
    knownTasks,
    waitingTasks: (workflowTypes: Iterable<string>) =>
      parts.queueLook.exclusively(() => taskCounts.of(workflowTypes)),
    retentionMs: retentionSec * 1000,
  };
  let missing: Missing = new Map();
  return [
    every(REVOCATION_INTERVAL_MS, () => repeatRevocations(revocationPorts)),
    every(REDELIVERY_INTERVAL_MS, async (signal) => {
      if (parts.redeliveryPace.isTurn(performance.now())) await redeliver(redeliveryPorts, signal);
    }),
    every(
      DEADLINE_INTERVAL_MS,
      afterBacklog((signal) => endJobsPastDeadline(ports, signal)),
    ),
    every(
      CENSUS_INTERVAL_MS,
      afterBacklog(async () => {
        missing = await findLostResults(lostResults, missing);
      }),
    ),
    every(
      sweepIntervalSec * 1000,
      afterBacklog((signal) => sweep(sweepPorts, signal)),
    ),
    // A short retention time is kept to within a quarter.
    every(Math.min(sweepIntervalSec, retentionSec / 4) * 1000, (signal) => cleanUp.pass(signal)),
  ];
}

function revocationPortsOf(
  { revocations, control, log }: UpkeepParts,
  knownTasks: (taskIds: readonly string[]) => Promise<ReadonlySet<string>>,
): Parameters<typeof repeatRevocations>[0] {
  return {
    revocations,
    knownTasks,
    revoke: (taskIds) => control.revoke(taskIds, { signal: 'SIGKILL' }),
    abandoned: (taskIds) =>
      log.warn(
        { taskIds },
        'tasks were revoked again and again and still run: their workers cannot end a task (pool solo or threads); stop these workers',
      ),
    nowMs: () => performance.now(),
  };
}
