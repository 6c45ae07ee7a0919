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
  /** Those in which workers tell of their tasks. */
  readonly taskEventQueues: readonly string[];
  readonly workflowTypes: () => readonly string[];
}

const MAX_AGE_MS = 1_000;

/**
 * Asks the brokers and the workers how they are, while somebody wants to know: by passive declarations and Celery's remote
 * control, which take nothing out of any queue. On connections of its own, so that no job waits for it.
 */
export class BrokerWatch {
  /** To the virtual host of the SDKs, and to that of the workers. */
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

  /** Connects in the background, for ever. */
  start(): void {
    // Stopped before there was a connection.
    for (const connection of [this.sdk, this.workers]) connection.start().catch(() => undefined);
  }

  async stop(): Promise<void> {
    await Promise.allSettled([this.#control.stop(), this.sdk.stop(), this.workers.stop()]);
  }

  /** Those that there are of the queues of the SDKs' virtual host. Rejects with `VirtualHostAwayError`, as the others do. */
  sdkQueues(): Promise<readonly GrowingQueue[]> {
    return this.#sdkQueues.get();
  }

  workerQueues(): Promise<readonly GrowingQueue[]> {
    return this.#workerQueues.get();
  }

  /** The workers that answer within a second, which this takes. */
  async activeWorkers(): Promise<readonly SystemWorker[]> {
    if (!this.workers.isConnected) throw new VirtualHostAwayError(this.workers);
    const ask = (method: string): Promise<Replies> =>
      // Else Celery's own workers tell the arguments whole, each with its ESDL.
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
    async () => growth.note(await queueDepths(connection, names()), performance.now()),
    MAX_AGE_MS,
  );
}

/** How many orchestrators take jobs: each has one consumer of the deletions, in whatever language it is written. */
export function countOrchestrators(sdkQueues: readonly QueueDepth[]): number {
  return sdkQueues.find(({ name }) => name === JOB_DELETIONS_QUEUE)?.consumers ?? 0;
}
