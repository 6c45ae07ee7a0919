import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { Job, JobSummary } from '@omotes/http-api';
import { connect } from '@omotes/sdk';
import { TcpProxy } from '@omotes/testing';
import pg from 'pg';
import { GatewayProcess } from './gateway-process.ts';
import { HttpClient, jobInput, problemOf } from './http-client.ts';
import { startWorld, type World } from './world.ts';

/*
 * A gateway in a process of its own that is killed, and servers that are away: each accepted job has one record, and
 * ends once.
 */

let world: World;
let broker: TcpProxy;
let database: TcpProxy;
let environment: Readonly<Record<string, string>>;
const running = new Set<GatewayProcess>();

before(async () => {
  world = await startWorld();
  broker = await TcpProxy.listen({ host: world.sdkBroker.hostname, port: world.sdkBroker.port });
  database = await TcpProxy.listen({ host: world.database.host, port: world.database.port });
  environment = {
    ...world.environment,
    RABBITMQ_HOSTNAME: '127.0.0.1',
    RABBITMQ_PORT: String(broker.port),
    POSTGRESQL_HOST: '127.0.0.1',
    POSTGRESQL_PORT: String(database.port),
  };
});

afterEach(async () => {
  database.refuse(false);
  broker.refuse(false);
  broker.resume();
  await Promise.all([...running].map((gateway) => gateway.kill()));
  running.clear();
});

after(async () => {
  await broker.close();
  await database.close();
  await world.stop();
});

async function startProcess(): Promise<{ process: GatewayProcess; client: HttpClient }> {
  const process = new GatewayProcess(environment);
  running.add(process);
  return { process, client: await HttpClient.ready(await process.url) };
}

async function kill(process: GatewayProcess): Promise<void> {
  await process.kill();
  running.delete(process);
}

/** Asserts that these are all jobs of a project, and that each has ended well. */
async function allSucceeded(client: HttpClient, project: string, jobIds: readonly string[]): Promise<void> {
  for (const jobId of jobIds) assert.equal((await client.ended(jobId)).status, 'succeeded');
  const listed = await client.json<JobSummary[]>(`/job/project/${project}?limit=1000`);
  assert.deepEqual(listed.map((job) => job.job_id).sort(), jobIds.toSorted());
}

async function query<Row extends object>(sql: string): Promise<Row[]> {
  const { host, port, database: name, username, password } = world.database;
  const connection = new pg.Client({ host, port, database: name, user: username, password });
  await connection.connect();
  try {
    return (await connection.query<Row>(sql)).rows;
  } finally {
    await connection.end();
  }
}

test('killed after a job was stored and before it was submitted: the job is submitted after the restart', async () => {
  const { process, client } = await startProcess();
  // Nothing reaches the broker any more, so the submission cannot have arrived.
  broker.pause('toServer');
  const jobId = await client.submit({ project_name: 'before' });
  const rows = await query<{ is_confirmed: boolean }>(
    `select is_confirmed from job where job_id = '${jobId}'`,
  );
  assert.deepEqual(rows, [{ is_confirmed: false }]);
  await kill(process);
  broker.cut();
  broker.resume();
  await allSucceeded((await startProcess()).client, 'before', [jobId]);
});

test('killed after a submission arrived and before it was confirmed: it is one job, which ends once', async () => {
  const { process, client } = await startProcess();
  // The submission arrives, and no confirmation comes back.
  broker.pause('toClient');
  const jobIds = await Promise.all(
    Array.from({ length: 10 }, () => client.submit({ project_name: 'between' })),
  );
  const [row] = await query<{ confirmed: string }>(
    `select count(*) as confirmed from job where project_name = 'between' and is_confirmed`,
  );
  assert.equal(row?.confirmed, '0');
  await kill(process);
  broker.cut();
  broker.resume();
  await allSucceeded((await startProcess()).client, 'between', jobIds);
});

test('killed again and again during submissions: exactly the accepted jobs exist, and each ends once', async () => {
  const accepted = new Set<string>();
  let next = 0;
  for (let round = 0; round < 3; round += 1) {
    const { process, client } = await startProcess();
    const submitAll = async (): Promise<void> => {
      for (;;) {
        const key = `key ${(next += 1)}`;
        const response = await client.post(jobInput({ project_name: 'again' }), { 'idempotency-key': key });
        accepted.add(((await response.json()) as { job_id: string }).job_id);
        if (accepted.size >= 40 * (round + 1)) void process.kill();
      }
    };
    await Promise.allSettled(Array.from({ length: 5 }, submitAll));
    await kill(process);
  }
  const { client } = await startProcess();
  // A job that was stored when the process was killed got no answer: the caller repeats the request with its key and gets that job.
  for (let key = 1; key <= next; key += 1) {
    const response = await client.post(jobInput({ project_name: 'again' }), {
      'idempotency-key': `key ${key}`,
    });
    accepted.add(((await response.json()) as { job_id: string }).job_id);
  }
  await allSucceeded(client, 'again', [...accepted]);
  assert.equal(accepted.size, next);
});

test('killed while jobs run: their events go on where they were', async () => {
  const { process, client } = await startProcess();
  const jobId = await client.submit({ workflow_type: 'talk', live_logs: true });
  await client.until(jobId, (job) => job.status === 'running');
  await kill(process);
  const job = await (await startProcess()).client.ended(jobId);
  assert.equal(job.status, 'succeeded');
  assert.ok(job.registered_at && job.enqueued_at && job.running_at);
});

test('a job that ends while the gateway is away has ended when it is back', async () => {
  const { process, client } = await startProcess();
  const jobId = await client.submit({ workflow_type: 'endless' });
  await client.until(jobId, (job) => job.status === 'running');
  assert.equal(await process.stop(), 0);
  running.delete(process);
  await using sdk = await connect(world.sdkBroker);
  await sdk.cancel(jobId);
  const isKept = async () =>
    (await world.sdkBroker.queues()).some(({ name, messages }) => name === 'sdk.gateway' && messages > 0);
  while (!(await isKept())) await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal((await (await startProcess()).client.ended(jobId)).status, 'cancelled');
});

test('without the database no job is accepted, and events in flight are stored when it is back', async () => {
  const { client } = await startProcess();
  const jobId = await client.submit({ workflow_type: 'talk' });
  await client.until(jobId, (job) => job.status === 'running');
  database.refuse();
  database.cut();
  await problemOf(await client.get(`/job/${jobId}`), 503);
  assert.equal((await client.get('/readyz')).status, 503);
  const refused = await problemOf(await client.post(jobInput({ project_name: 'away' })), 503);
  assert.match(refused.detail, /Idempotency-Key/);
  database.refuse(false);
  const job: Job = await retried(() => client.ended(jobId));
  assert.equal(job.status, 'succeeded');
});

test('without the broker jobs are accepted and say why they wait', async () => {
  const { client } = await startProcess();
  broker.refuse();
  broker.cut();
  while ((await client.get('/readyz')).ok) await new Promise((resolve) => setTimeout(resolve, 20));
  const jobId = await client.submit({ project_name: 'waits' });
  assert.equal((await client.job(jobId)).waiting?.reason, 'orchestrator_away');
  broker.refuse(false);
  await allSucceeded(client, 'waits', [jobId]);
  assert.equal((await client.job(jobId)).waiting, null);
});

/** Retries a request that fails while a server comes back. */
async function retried<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
