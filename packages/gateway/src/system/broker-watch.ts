import { Connection } from '@omotes/amqp';
import { RemoteControl, type Replies } from '@omotes/celery';
import type { SystemWorker } from '@omotes/http-api';
import {
  DEAD_LETTER_QUEUE,
  JOB_DELETIONS_QUEUE,
  JOB_SUBMISSIONS_QUEUE,
  type BrokerSettings,
} from '@omotes/protocol';
import { VirtualHostAwayError } from '../errors.ts';
import { queueDepths, type QueueDepth } from './queue-depths.ts';
import { QueueGrowth, type GrowingQueue } from './queue-growth.ts';
import { TtlCache } from './ttl-cache.ts';
import { readWorkers } from './worker-replies.ts';

export interface BrokerWatchOptions {
  readonly sdkBroker: BrokerSettings;
  readonly workerBroker: BrokerSettings;
  /** The queues of the workers' progress and results. */
  readonly taskEventQueues: readonly string[];
  readonly workflowTypes: () => readonly string[];
}

/** How long an answer is reused. */
const MAX_AGE_MS = 1_000;

/**
 * Inspects the queues and the workers, only when asked: with passive declarations and Celery's remote control, which take
 * nothing out of any queue. It has connections of its own, so that no job waits for it.
 */
export class BrokerWatch {
  /** The connections to the virtual hosts of the SDKs and of the workers. */
  readonly sdk: Connection;
  readonly workers: Connection;
  readonly #control: RemoteControl;
  readonly #sdkQueues: TtlCache<readonly GrowingQueue[]>;
  readonly #workerQueues: TtlCache<readonly GrowingQueue[]>;

  constructor({ sdkBroker, workerBroker, taskEventQueues, workflowTypes }: BrokerWatchOptions) {
    this.sdk = new Connection({ ...sdkBroker, name: 'omotes-gateway system' });
    this.workers = new Connection({ ...workerBroker, name: 'omotes-gateway system' });
    this.#control = new RemoteControl(this.workers);
    this.#sdkQueues = recentDepths(this.sdk, () => [
      JOB_SUBMISSIONS_QUEUE,
      JOB_DELETIONS_QUEUE,
      DEAD_LETTER_QUEUE,
    ]);
    this.#workerQueues = recentDepths(this.workers, () => [
      ...workflowTypes(),
      ...taskEventQueues,
      DEAD_LETTER_QUEUE,
    ]);
  }

  /** Connects in the background, with retries until it is stopped. */
  start(): void {
    // It rejects when it is stopped before it connects.
    for (const connection of [this.sdk, this.workers]) connection.start().catch(() => undefined);
  }

  async stop(): Promise<void> {
    await Promise.allSettled([this.#control.stop(), this.sdk.stop(), this.workers.stop()]);
  }

  /** The queues in the SDKs' virtual host. Rejects with `VirtualHostAwayError`, as the methods below. */
  sdkQueues(): Promise<readonly GrowingQueue[]> {
    return this.#sdkQueues.get();
  }

  workerQueues(): Promise<readonly GrowingQueue[]> {
    return this.#workerQueues.get();
  }

  /** The workers that answer within a second. It always takes that second. */
  async activeWorkers(): Promise<readonly SystemWorker[]> {
    if (!this.workers.isConnected) throw new VirtualHostAwayError(this.workers);
    const ask = (method: string): Promise<Replies> =>
      // Without `safe`, Celery's own workers would send the full arguments, each with its ESDL.
      this.#control.inspect(method, { arguments: method === 'active' ? { safe: true } : {} });
    const [active, queues, stats] = await Promise.all([ask('active'), ask('active_queues'), ask('stats')]);
    return readWorkers({ active, queues, stats }, Date.now());
  }
}

function recentDepths(
  connection: Connection,
  names: () => readonly string[],
): TtlCache<readonly GrowingQueue[]> {
  const growth = new QueueGrowth();
  return new TtlCache(
    async () => growth.record(await queueDepths(connection, names()), performance.now()),
    MAX_AGE_MS,
  );
}

/** How many orchestrators take jobs: each, the former one too, has one consumer on the queue of deletions. */
export function countOrchestrators(sdkQueues: readonly QueueDepth[]): number {
  return sdkQueues.find(({ name }) => name === JOB_DELETIONS_QUEUE)?.consumers ?? 0;
}
