import type { Topology } from '@omotes/amqp';
import {
  DEAD_LETTER_QUEUE,
  exchangeQueue,
  JOB_DELETIONS_QUEUE,
  JOB_SUBMISSIONS_QUEUE,
  OMOTES_EXCHANGE,
  plainQueue,
  workerQueue,
} from '@omotes/protocol';

/** What the orchestrator declares on the SDKs' virtual host. */
export const SDK_TOPOLOGY: Topology = {
  exchanges: [OMOTES_EXCHANGE],
  queues: [
    exchangeQueue(JOB_SUBMISSIONS_QUEUE),
    exchangeQueue(JOB_DELETIONS_QUEUE),
    plainQueue(DEAD_LETTER_QUEUE),
  ],
};

/** What it declares where the workers' progress and results come from. */
export function taskEventTopology(progressQueue: string, resultQueue: string): Topology {
  return { queues: [plainQueue(progressQueue), plainQueue(resultQueue), plainQueue(DEAD_LETTER_QUEUE)] };
}

/** The queues of the tasks, one for each workflow type. */
export function taskTopology(workflowTypes: Iterable<string>): Topology {
  return { queues: [...workflowTypes].map((workflowType) => workerQueue(workflowType)) };
}
