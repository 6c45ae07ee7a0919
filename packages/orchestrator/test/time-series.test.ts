import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSilentServer, type AddressInfo, type Socket } from 'node:net';
import { after, before, describe, test, type TestContext } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { TestInfluxDb } from '@omotes/testing';
import { timeSeriesStores } from '../src/index.ts';
import { OrchestratorProcess } from './orchestrator-process.ts';
import { World } from './world.ts';

/** What a worker returns that has written the time series of its output. */
function outputNamed(id: string): string {
  return `<?xml version='1.0' encoding='UTF-8'?>\n<esdl:EnergySystem xmlns:esdl="http://www.tno.nl/esdl" name="Town" id="${id}"/>`;
}

let influxDb: TestInfluxDb;
before(async () => {
  influxDb = await TestInfluxDb.create();
});
after(() => influxDb.remove());

function influxDbEnvironment(port = influxDb.port): Record<string, string> {
  return {
    INFLUXDB_HOST: influxDb.host,
    INFLUXDB_PORT: `${port}`,
    INFLUXDB_USERNAME: influxDb.username,
    INFLUXDB_PASSWORD: influxDb.password,
    // The clean-up passes as often.
    TIMEOUT_JOB_HANDLER_RERUN_SEC: '1',
  };
}

/** A world whose orchestrators, if it has any, have looked at InfluxDB before. */
async function createWorld(
  context: TestContext,
  { environment = influxDbEnvironment(), replicas = 1 } = {},
): Promise<TimeSeriesWorld> {
  const world = await World.create({ environment, replicas });
  const timeSeries = new TimeSeriesWorld(world);
  context.after(() => world.stop());
  if (replicas > 0) await timeSeries.hasLooked();
  return timeSeries;
}

interface Row {
  readonly row_id: string;
  readonly esdl_id: string | null;
  readonly registered_at: Date;
  readonly deactivated_at: Date | null;
  readonly job_id: string | null;
  readonly job_reference: string | null;
  readonly data_seen: boolean;
}

class TimeSeriesWorld {
  readonly world: World;
  readonly #taskOf: Promise<Awaited<ReturnType<World['tasks']>>>;

  constructor(world: World) {
    this.world = world;
    this.#taskOf = world.tasks();
  }

  /** Submits a job and has it started; returns how it ends, and its ids. */
  async startJob(
    reference?: string,
  ): Promise<{ jobId: string; taskId: string; seen: Awaited<ReturnType<World['submit']>> }> {
    const seen = await this.world.submit({ jobReference: reference });
    const { jobId } = seen;
    const { taskId } = await (await this.#taskOf)(jobId);
    await this.world.sendStart(jobId, taskId);
    await seen.status('RUNNING');
    return { jobId, taskId, seen };
  }

  /** A job whose worker writes time series and names them in its output. */
  async performJob(esdlId: string, reference?: string): Promise<string> {
    const { jobId, taskId, seen } = await this.startJob(reference);
    await influxDb.createDatabase(esdlId);
    await this.world.sendResult(jobId, taskId, { outputEsdl: outputNamed(esdlId) });
    await seen.result();
    return jobId;
  }

  async rowOf(esdlId: string): Promise<Row | undefined> {
    const { rows } = await this.world.pool.query<Row>(
      'select * from esdl_time_series_info where esdl_id = $1',
      [esdlId],
    );
    return rows[0];
  }

  async untilRow(esdlId: string, test: (row: Row | undefined) => boolean): Promise<void> {
    while (!test(await this.rowOf(esdlId))) await setTimeout(20);
  }

  /** Resolves when the first look at the servers has been noted. */
  async hasLooked(): Promise<void> {
    while ((await this.world.pool.query('select from time_series_store')).rowCount === 0)
      await setTimeout(20);
  }

  /** Lets the retention time pass for all that is to be dropped. */
  async passRetention(): Promise<void> {
    await this.world.pool.query(
      `update esdl_time_series_info set deactivated_at = deactivated_at - interval '3 days'`,
    );
  }

  /** As if everything had been noted, and the servers first looked at, long ago. */
  async noteLongAgo(): Promise<void> {
    await this.world.pool.query(
      `update esdl_time_series_info set registered_at = registered_at - interval '3 days'`,
    );
    await this.world.pool.query(
      `update time_series_store set first_seen_at = first_seen_at - interval '3 days'`,
    );
  }

  /** Resolves when a pass has been made since: of what is due, it drops last what was marked last. */
  async passMade(): Promise<void> {
    const probe = randomUUID();
    // The row comes first: the clean-up would note the data itself.
    await this.world.pool.query(
      `insert into esdl_time_series_info (row_id, esdl_id, registered_at, deactivated_at, job_id)
       values (gen_random_uuid(), $1, now(), now() - interval '50 hours', gen_random_uuid())`,
      [probe],
    );
    await influxDb.createDatabase(probe);
    await this.untilRow(probe, (row) => row === undefined);
  }
}

async function dropped(id: string): Promise<void> {
  while ((await influxDb.databases()).includes(id)) await setTimeout(20);
}

async function isHeld(id: string): Promise<boolean> {
  return (await influxDb.databases()).includes(id);
}

describe('the time series of a job that succeeded', () => {
  test('are noted as the former orchestrator notes them, and stay', async (context) => {
    const world = await createWorld(context);
    const esdlId = randomUUID();
    const jobId = await world.performJob(esdlId, 'variant 1');
    const row = await world.rowOf(esdlId);
    assert.ok(row?.registered_at instanceof Date);
    assert.deepEqual(
      {
        esdl_id: row.esdl_id,
        deactivated_at: row.deactivated_at,
        job_id: row.job_id,
        ref: row.job_reference,
      },
      { esdl_id: esdlId, deactivated_at: null, job_id: jobId, ref: 'variant 1' },
    );
    await world.passRetention();
    await world.passMade();
    assert.ok(await isHeld(esdlId));
  });

  test('are dropped, with their row, once the job is deleted and the retention time has passed', async (context) => {
    const world = await createWorld(context);
    const [esdlId, other] = [randomUUID(), randomUUID()];
    const jobId = await world.performJob(esdlId);
    await world.performJob(other);
    await world.world.delete(jobId);
    await world.untilRow(esdlId, (row) => row?.deactivated_at !== null);
    await world.passMade();
    assert.ok(await isHeld(esdlId), 'the retention time has not passed');
    await world.passRetention();
    await dropped(esdlId);
    await world.untilRow(esdlId, (row) => row === undefined);
    assert.ok(await isHeld(other));
  });

  test('are dropped also when its tombstone is forgotten', async (context) => {
    const world = await createWorld(context);
    const esdlId = randomUUID();
    const jobId = await world.performJob(esdlId);
    await world.world.rowGone(jobId);
    await world.world.pool.query('delete from ended_job');
    await world.world.delete(jobId);
    await world.untilRow(esdlId, (row) => row?.deactivated_at !== null);
    await world.passRetention();
    await dropped(esdlId);
  });

  test('stay when the clean-up has found them before the result came', async (context) => {
    const world = await createWorld(context);
    const esdlId = randomUUID();
    const { jobId, taskId, seen } = await world.startJob('late');
    await influxDb.createDatabase(esdlId);
    await world.untilRow(esdlId, (row) => row !== undefined);
    // However long the job takes yet.
    await world.passRetention();
    await world.passMade();
    assert.ok(await isHeld(esdlId), 'the job still runs');
    await world.world.sendResult(jobId, taskId, { outputEsdl: outputNamed(esdlId) });
    await seen.result();
    const row = await world.rowOf(esdlId);
    assert.deepEqual([row?.job_id, row?.job_reference, row?.deactivated_at], [jobId, 'late', null]);
  });
});

describe('the time series of a job that did not succeed', () => {
  test('are marked at once when the failed output names them', async (context) => {
    const world = await createWorld(context);
    const esdlId = randomUUID();
    const { jobId, taskId, seen } = await world.startJob();
    await influxDb.createDatabase(esdlId);
    await world.world.sendResult(jobId, taskId, { resultType: 'ERROR', outputEsdl: outputNamed(esdlId) });
    await seen.result();
    assert.ok((await world.rowOf(esdlId))?.deactivated_at instanceof Date);
    await world.passRetention();
    await dropped(esdlId);
  });

  test('are found and dropped when no output names them', async (context) => {
    const world = await createWorld(context);
    const [ofFailed, ofDeleted] = [randomUUID(), randomUUID()];
    const failed = await world.startJob();
    const deleted = await world.startJob();
    await influxDb.createDatabase(ofFailed);
    await influxDb.createDatabase(ofDeleted);
    await world.untilRow(ofFailed, (row) => row !== undefined);
    await world.untilRow(ofDeleted, (row) => row !== undefined);
    await world.world.sendResult(failed.jobId, failed.taskId, { resultType: 'ERROR', outputEsdl: undefined });
    await world.world.delete(deleted.jobId);
    await Promise.all([failed.seen.result(), deleted.seen.result()]);
    await world.passMade();
    assert.ok((await isHeld(ofFailed)) && (await isHeld(ofDeleted)), 'the retention time has not passed');
    await world.passRetention();
    await Promise.all([dropped(ofFailed), dropped(ofDeleted)]);
  });

  test('are marked when its claimed result never came again', async (context) => {
    const world = await createWorld(context);
    const esdlId = randomUUID();
    const jobId = await world.performJob(esdlId);
    await world.world.rowGone(jobId);
    await world.world.pool.query(`update ended_job set cause = 'silence' where job_id = $1`, [jobId]);
    await world.untilRow(esdlId, (row) => row?.deactivated_at !== null);
  });
});

describe('an output that names what is not its own', () => {
  test('has nothing dropped that no job made', async (context) => {
    const world = await createWorld(context);
    for (const name of [
      'omotes',
      'postgres',
      '_internal',
      'omotes_timeseries',
      'x"; drop database "omotes',
    ]) {
      const { jobId, taskId, seen } = await world.startJob();
      if (name.startsWith('omotes')) await influxDb.createDatabase(name);
      const id = name.replaceAll('"', '&quot;');
      await world.world.sendResult(jobId, taskId, { outputEsdl: outputNamed(id) });
      await seen.result();
      await world.world.delete(jobId);
      assert.equal(await world.rowOf(name), undefined);
    }
    // As another program may have written it.
    await world.world.pool.query(
      `insert into esdl_time_series_info (row_id, esdl_id, registered_at, deactivated_at)
       values (gen_random_uuid(), 'omotes', now(), now() - interval '30 days')`,
    );
    await world.passMade();
    assert.ok(await isHeld('omotes'));
    assert.ok(await isHeld('omotes_timeseries'));
  });

  test('gets no hold of those of another job', async (context) => {
    const world = await createWorld(context);
    const esdlId = randomUUID();
    const jobId = await world.performJob(esdlId);
    const thief = await world.startJob();
    await world.world.sendResult(thief.jobId, thief.taskId, { outputEsdl: outputNamed(esdlId) });
    await thief.seen.result();
    await world.world.delete(thief.jobId);
    await world.passMade();
    const row = await world.rowOf(esdlId);
    assert.deepEqual([row?.job_id, row?.deactivated_at], [jobId, null]);
  });

  test('gets no hold of what was there before its job, such as the data of its input', async (context) => {
    const esdlId = randomUUID();
    await influxDb.createDatabase(esdlId);
    const world = await createWorld(context);
    await world.untilRow(esdlId, (row) => row !== undefined);
    const { jobId, taskId, seen } = await world.startJob();
    await world.world.sendResult(jobId, taskId, { outputEsdl: outputNamed(esdlId) });
    await seen.result();
    await world.world.delete(jobId);
    await world.passMade();
    await world.passRetention();
    await world.passMade();
    const row = await world.rowOf(esdlId);
    assert.deepEqual([row?.job_id, row?.deactivated_at], [null, null]);
    assert.ok(await isHeld(esdlId));
  });
});

describe('data that no job is known for', () => {
  test('is kept when it was there before, and also when the clean-up was off for a while', async (context) => {
    const [earlier, meanwhile] = [randomUUID(), randomUUID()];
    await influxDb.createDatabase(earlier);
    const world = await createWorld(context);
    await world.untilRow(earlier, (row) => row !== undefined);
    await world.world.orchestrators[0]?.stop();
    const { orchestrator: without } = await world.world.startOrchestrator({ INFLUXDB_HOST: '' });
    await influxDb.createDatabase(meanwhile);
    await without.stop();
    await world.world.startOrchestrator();
    await world.untilRow(meanwhile, (row) => row !== undefined);
    await world.passRetention();
    await world.passMade();
    assert.equal((await world.rowOf(meanwhile))?.deactivated_at, null);
    assert.ok((await isHeld(earlier)) && (await isHeld(meanwhile)));
  });

  test('stays noted while no server holds it, and is kept when it comes back', async (context) => {
    const earlier = randomUUID();
    await influxDb.createDatabase(earlier);
    const world = await createWorld(context);
    await world.untilRow(earlier, (row) => row !== undefined);
    const esdlId = randomUUID();
    const jobId = await world.performJob(esdlId);
    await world.untilRow(esdlId, (row) => row?.data_seen === true);
    // As with a volume that is not mounted.
    for (const id of [esdlId, earlier]) await influxDb.query(`drop database "${id}"`);
    await world.noteLongAgo();
    await world.passMade();
    assert.equal((await world.rowOf(esdlId))?.job_id, jobId);
    for (const id of [esdlId, earlier]) await influxDb.createDatabase(id);
    await world.passMade();
    await world.passRetention();
    await world.passMade();
    assert.ok((await isHeld(esdlId)) && (await isHeld(earlier)));
  });

  test('has its row removed when its job is deleted and no server holds it', async (context) => {
    const world = await createWorld(context);
    const esdlId = randomUUID();
    const jobId = await world.performJob(esdlId);
    await world.untilRow(esdlId, (row) => row?.data_seen === true);
    await influxDb.query(`drop database "${esdlId}"`);
    await world.world.delete(jobId);
    await world.untilRow(esdlId, (row) => row?.deactivated_at !== null);
    await world.noteLongAgo();
    await world.untilRow(esdlId, (row) => row === undefined);
  });
});

describe('a job that wrote no time series', () => {
  test('has its row removed after the retention time, once the servers have been watched for as long', async (context) => {
    const world = await createWorld(context);
    const esdlId = randomUUID();
    const { jobId, taskId, seen } = await world.startJob();
    await world.world.sendResult(jobId, taskId, { outputEsdl: outputNamed(esdlId) });
    await seen.result();
    await world.passMade();
    assert.ok(await world.rowOf(esdlId), 'the retention time has not passed');
    await world.world.pool.query(
      `update esdl_time_series_info set registered_at = registered_at - interval '3 days'`,
    );
    await world.passMade();
    assert.ok(await world.rowOf(esdlId), 'the first look was moments ago, and may have seen an empty server');
    await world.noteLongAgo();
    await world.untilRow(esdlId, (row) => row === undefined);
  });

  test('keeps a row of the former orchestrator whose name is not looked for, until it is marked', async (context) => {
    const world = await createWorld(context);
    const name = 'A town of 2025';
    await world.world.pool.query(
      `insert into esdl_time_series_info (row_id, esdl_id, registered_at, job_id)
       values (gen_random_uuid(), $1, now(), gen_random_uuid())`,
      [name],
    );
    await world.noteLongAgo();
    await world.passMade();
    assert.ok(await world.rowOf(name), 'the former orchestrator would drop the data that has no row');
    await world.world.pool.query(
      'update esdl_time_series_info set deactivated_at = now() where esdl_id = $1',
      [name],
    );
    await world.untilRow(name, (row) => row === undefined);
  });
});

describe('when something fails', () => {
  test('an orchestrator that is killed before it drops leaves that to the next', async (context) => {
    const { world, killed, esdlId, jobId } = await jobOfKilled(context);
    await world.world.delete(jobId);
    await world.untilRow(esdlId, (row) => row?.deactivated_at !== null);
    await killed.kill();
    await world.passRetention();
    assert.ok(await isHeld(esdlId));
    await world.world.startOrchestrator();
    await dropped(esdlId);
    await world.untilRow(esdlId, (row) => row === undefined);
  });

  test('a delete whose orchestrator was killed is carried out by the next', async (context) => {
    const { world, killed, esdlId, jobId } = await jobOfKilled(context);
    await killed.kill();
    await world.world.delete(jobId);
    await world.world.startOrchestrator();
    await world.untilRow(esdlId, (row) => row?.deactivated_at !== null);
  });

  test('jobs end while InfluxDB is away, and it is cleaned up when it is back', async (context) => {
    const own = await TestInfluxDb.create();
    context.after(() => own.remove());
    const environment = {
      ...influxDbEnvironment(own.port),
      INFLUXDB_USERNAME: own.username,
      INFLUXDB_PASSWORD: own.password,
    };
    const world = await createWorld(context, { environment });
    const esdlId = randomUUID();
    await own.createDatabase(esdlId);
    await own.stop();
    const jobId = await world.performJob(esdlId);
    await world.world.delete(jobId);
    await world.untilRow(esdlId, (row) => row?.deactivated_at !== null);
    await world.passRetention();
    await own.start();
    while ((await own.databases()).includes(esdlId)) await setTimeout(20);
    await world.untilRow(esdlId, (row) => row === undefined);
  });

  test('a user who is not an administrator is refused: it would be shown a part of the databases', async (context) => {
    const [name, password] = ['reader', randomUUID()];
    await influxDb.query(`create user ${name} with password '${password}'`);
    context.after(() => influxDb.query(`drop user ${name}`));
    const { host, port } = influxDb;
    const [store] = timeSeriesStores({
      influxDb: { host, port, username: name, password },
      postgres: undefined,
    });
    await assert.rejects(async () => store?.list(), /not authorized/);
  });

  test('a server that does not answer does not hold up the end of the process', async (context) => {
    const silent = createSilentServer().listen(0, '127.0.0.1');
    context.after(() => silent.close());
    await once(silent, 'listening');
    const server = { host: '127.0.0.1', port: (silent.address() as AddressInfo).port };
    const user = { username: 'omotes', password: '' };
    const stores = timeSeriesStores({
      influxDb: { ...server, ...user },
      postgres: { ...server, ...user, database: 'omotes_timeseries' },
    });
    for (const store of stores)
      for (const use of [
        (signal: AbortSignal) => store.list(signal),
        (signal: AbortSignal) => store.drop(randomUUID(), signal),
      ]) {
        const ending = new AbortController();
        const [connected, used] = [once(silent, 'connection'), use(ending.signal)];
        const [socket] = (await connected) as [Socket];
        const closed = once(socket.resume(), 'close');
        ending.abort(new Error('the process ends'));
        await assert.rejects(used, /the process ends/);
        // Or it would keep the process.
        await closed;
      }
  });

  test('a drop that fails is tried again, and the metrics show it', async (context) => {
    const proxy = await FailingOnce.start();
    context.after(() => proxy.stop());
    const world = await createWorld(context, { environment: influxDbEnvironment(proxy.port), replicas: 0 });
    const { port } = await world.world.startOrchestrator();
    await world.hasLooked();
    const metric = async (line: string): Promise<boolean> =>
      (await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()).split('\n').includes(line);
    const esdlId = randomUUID();
    const jobId = await world.performJob(esdlId);
    await world.world.delete(jobId);
    await world.untilRow(esdlId, (row) => row?.deactivated_at !== null);
    assert.ok(await metric('omotes_cleanups_waiting{kind="time_series"} 1'));
    await world.passRetention();
    await dropped(esdlId);
    await world.untilRow(esdlId, (row) => row === undefined);
    assert.equal(proxy.failures, 1);
    for (const line of [
      'omotes_cleanups_total{kind="time_series",outcome="failed"} 1',
      'omotes_cleanups_total{kind="time_series",outcome="done"} 1',
      'omotes_cleanups_waiting{kind="time_series"} 0',
    ])
      assert.ok(await metric(line), line);
  });

  test('replicas that clean up at the same time drop what is due, and nothing else', async (context) => {
    const world = await createWorld(context, { replicas: 3 });
    const due = Array.from({ length: 10 }, () => randomUUID());
    const kept = Array.from({ length: 5 }, () => randomUUID());
    const jobIds = [];
    for (const id of due) jobIds.push(await world.performJob(id));
    for (const id of kept) await world.performJob(id);
    for (const jobId of jobIds) await world.world.delete(jobId);
    for (const id of due) await world.untilRow(id, (row) => row?.deactivated_at !== null);
    await world.passRetention();
    await Promise.all(due.map(dropped));
    await world.passMade();
    for (const id of due) await world.untilRow(id, (row) => row === undefined);
    for (const id of kept) assert.ok(await isHeld(id));
  });
});

/** A job that has succeeded under an orchestrator that is going to be killed. */
async function jobOfKilled(
  context: TestContext,
): Promise<{ world: TimeSeriesWorld; killed: OrchestratorProcess; esdlId: string; jobId: string }> {
  const world = await createWorld(context, { replicas: 0 });
  const killed = new OrchestratorProcess(world.world.environment);
  await killed.ready;
  await world.hasLooked();
  const esdlId = randomUUID();
  return { world, killed, esdlId, jobId: await world.performJob(esdlId) };
}

/** Stands before InfluxDB and fails the first drop of a database. */
class FailingOnce {
  failures = 0;
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  static async start(): Promise<FailingOnce> {
    const proxy = new FailingOnce();
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await request.toArray()).join('');
    if (this.failures === 0 && new URLSearchParams(body).get('q')?.startsWith('DROP')) {
      this.failures += 1;
      response.writeHead(500, { 'content-type': 'application/json' }).end('{"error":"engine is closed"}');
      return;
    }
    const { authorization = '', 'content-type': contentType = '' } = request.headers;
    const answer = await fetch(`http://${influxDb.host}:${influxDb.port}${request.url}`, {
      method: 'POST',
      headers: { authorization, 'content-type': contentType },
      body,
    });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  }
}
