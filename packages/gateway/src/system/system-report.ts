import type { JobStatus, System } from '@omotes/http-api';
import { DEAD_LETTER_QUEUE } from '@omotes/protocol';
import { countOrchestrators, type BrokerWatch } from './broker-watch.ts';

/** The system at present: what can be found out of it, and what not. */
export async function reportSystem(
  watch: BrokerWatch,
  countJobs: () => Promise<Readonly<Record<JobStatus, number>>>,
): Promise<System> {
  const problems = new Set<string>();
  /** What a question comes to, or `otherwise` with its problem noted. */
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
