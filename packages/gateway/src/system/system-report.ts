import type { JobStatus, System } from '@omotes/http-api';
import { DEAD_LETTER_QUEUE } from '@omotes/protocol';
import { countOrchestrators, type BrokerWatch } from './broker-watch.ts';

/** The current state of the system, with the problems that kept parts of it from being found out. */
export async function reportSystem(
  watch: BrokerWatch,
  countJobs: () => Promise<Readonly<Record<JobStatus, number>>>,
): Promise<System> {
  const problems = new Set<string>();
  /** The answer, or `otherwise` after adding the problem to the list. */
  const known = <T>(asked: Promise<T>, otherwise: T): Promise<T> =>
    asked.catch((error: unknown) => {
      problems.add(error instanceof Error ? error.message : String(error));
      return otherwise;
    });
  const [sdkQueues, workerQueues, workers, jobs] = await Promise.all([
    known(watch.sdkQueues(), []),
    known(watch.workerQueues(), []),
    known(watch.activeWorkers(), []),
    countJobs(),
  ]);
  const queues = [
    ...sdkQueues.map((queue) => ({ ...queue, virtual_host: watch.sdk.virtualHost })),
    ...workerQueues.map((queue) => ({ ...queue, virtual_host: watch.workers.virtualHost })),
  ];
  return {
    orchestrators: Array.from({ length: countOrchestrators(sdkQueues) }, (_, index) => ({
      name: `orchestrator ${index + 1}`,
    })),
    workers: [...workers],
    queues,
    jobs: { ...jobs },
    dead_letters: queues
      .filter(({ name }) => name === DEAD_LETTER_QUEUE)
      .reduce((sum, { messages }) => sum + messages, 0),
    problems: [...problems],
  };
}
