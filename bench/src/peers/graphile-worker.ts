import { SAMPLE_ESDL } from '../sample-job.ts';
import { CONCURRENCY, load, type Peer, type PeerSettings } from './peer.ts';
import { ResultRows } from './result-rows.ts';

interface Payload {
  readonly jobId: string;
  readonly esdl: string;
}

interface GraphileWorkerPackage {
  readonly run: (options: {
    readonly connectionString: string;
    readonly concurrency: number;
    readonly noHandleSignals: boolean;
    readonly logger: unknown;
    readonly taskList: Readonly<Record<string, (payload: Payload) => Promise<void>>>;
  }) => Promise<unknown>;
  readonly makeWorkerUtils: (options: {
    readonly connectionString: string;
    readonly logger: unknown;
  }) => Promise<{
    migrate(): Promise<void>;
    addJob(task: string, payload: Payload): Promise<unknown>;
  }>;
  readonly Logger: new (create: () => () => void) => unknown;
}

const TASK = 'noop';
const TABLE = 'bench_graphile_worker_result';

/** graphile-worker: workers are notified of new jobs; the result is a row of our own. */
export const graphileWorker: Peer = {
  async work(settings) {
    const { run, Logger } = load(settings, 'graphile-worker') as GraphileWorkerPackage;
    const results = new ResultRows(settings.database, TABLE);
    await results.prepare();
    await run({
      connectionString: addressOf(settings),
      concurrency: CONCURRENCY,
      noHandleSignals: true,
      logger: new Logger(() => () => undefined),
      taskList: { [TASK]: (payload) => results.insert([payload]) },
    });
  },

  async connect(settings, replies) {
    const { makeWorkerUtils, Logger } = load(settings, 'graphile-worker') as GraphileWorkerPackage;
    const results = new ResultRows(settings.database, TABLE);
    await results.prepare();
    await results.listen(replies);
    const logger = new Logger(() => () => undefined);
    const utils = await makeWorkerUtils({ connectionString: addressOf(settings), logger });
    await utils.migrate();
    return (jobId) => utils.addJob(TASK, { jobId, esdl: SAMPLE_ESDL });
  },
};

function addressOf({ database: { host, port, database, username, password } }: PeerSettings): string {
  return `postgres://${username}:${encodeURIComponent(password)}@${host}:${port}/${database}`;
}
