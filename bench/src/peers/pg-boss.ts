import { SAMPLE_ESDL } from '../sample-job.ts';
import { CONCURRENCY, load, type Peer, type PeerSettings } from './peer.ts';
import { ResultRows } from './result-rows.ts';

interface Job {
  readonly id: string;
  readonly data: { readonly esdl: string };
}

interface Boss {
  start(): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): void;
  createQueue(name: string, options: { readonly notify: boolean }): Promise<void>;
  send(name: string, data: Job['data'], options: { readonly id: string }): Promise<string | null>;
  work(
    name: string,
    options: { readonly batchSize: number; readonly burstWhenBatchFull: boolean },
    perform: (jobs: readonly Job[]) => Promise<void>,
  ): Promise<string>;
}

interface PgBossPackage {
  readonly PgBoss: new (options: object) => Boss;
}

const QUEUE = 'noop';
const TABLE = 'bench_pg_boss_result';

/** pg-boss: workers are notified of new jobs; the result is a row of our own. */
export const pgBoss: Peer = {
  async work(settings) {
    const results = new ResultRows(settings.database, TABLE);
    await results.prepare();
    const boss = await start(settings);
    await boss.createQueue(QUEUE, { notify: true });
    await boss.work(QUEUE, { batchSize: CONCURRENCY, burstWhenBatchFull: true }, (jobs) =>
      results.insert(jobs.map(({ id, data: { esdl } }) => ({ jobId: id, esdl }))),
    );
  },

  async connect(settings, replies) {
    const results = new ResultRows(settings.database, TABLE);
    await results.prepare();
    await results.listen(replies);
    const boss = await start(settings);
    await boss.createQueue(QUEUE, { notify: true });
    return (id) => boss.send(QUEUE, { esdl: SAMPLE_ESDL }, { id });
  },
};

async function start(settings: PeerSettings): Promise<Boss> {
  const { PgBoss } = load(settings, 'pg-boss') as PgBossPackage;
  const { username: user, ...connection } = settings.database;
  const boss = new PgBoss({ ...connection, user, useListenNotify: true });
  boss.on('error', (error) => {
    throw error;
  });
  await boss.start();
  return boss;
}
