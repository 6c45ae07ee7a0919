import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { after, before, test } from 'node:test';
import { testDatabase, TestInfluxDb, type TestDatabase } from '@omotes/testing';
import pg from 'pg';
import type { Gateway } from '../src/index.ts';
import { ResourceServers } from '../src/resources/resource-servers.ts';
import { Omotes2Client } from './omotes-2-client.ts';
import { startWorld, type World } from './world.ts';

const ROUTE = '/job/{job_id}/cleanup-resources';

let world: World;
let influxDb: TestInfluxDb;
let postgresql: TestDatabase;
let series: pg.Client;
let gateway: Gateway;
let client: Omotes2Client;

before(async () => {
  [world, influxDb, postgresql] = await Promise.all([startWorld(), TestInfluxDb.create(), testDatabase()]);
  const { host, port, database, username: user, password } = postgresql;
  series = new pg.Client({ host, port, database, user, password });
  await series.connect();
  await startGateway();
});

after(async () => {
  await world.stop();
  await series.end();
  await Promise.all([influxDb.remove(), postgresql.drop()]);
});

/** Starts the gateway, again if it runs: it cleans up at each start, and every half minute. */
async function startGateway(): Promise<void> {
  await gateway?.stop();
  gateway = await world.startGateway({
    GATEWAY_API: '2',
    INFLUXDB_HOST: influxDb.host,
    INFLUXDB_PORT: `${influxDb.port}`,
    INFLUXDB_USERNAME: influxDb.username,
    INFLUXDB_PASSWORD: influxDb.password,
    DB_HOSTNAME: postgresql.host,
    DB_PORT: `${postgresql.port}`,
    DB_USERNAME: postgresql.username,
    DB_PASSWORD: postgresql.password,
    PG_DB_TIMESERIES: postgresql.database,
  });
  client = await Omotes2Client.ready(gateway.url);
}

async function schemas(): Promise<string[]> {
  const { rows } = await series.query<{ nspname: string }>('select nspname from pg_namespace');
  return rows.map(({ nspname }) => nspname);
}

const inInfluxDb = (database: string) => ({
  type: 'influxdb',
  host: influxDb.host,
  port: influxDb.port,
  database,
});
const inPostgresql = (schema: string) => {
  const { host, port, database } = postgresql;
  return { type: 'postgresql', host, port, database, schema };
};

async function register(jobId: string, ...resources: object[]): Promise<void> {
  const { status } = await client.ask('POST', ROUTE, { jobId, body: { version: 1, resources } });
  assert.equal(status, 204);
}

async function endedJob(): Promise<string> {
  const jobId = await client.submit();
  await client.ended(jobId);
  return jobId;
}

test('registered time series, and no others, are dropped once the job is removed, even if a server was away', async () => {
  const [database, schema, kept, ofOther] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await influxDb.createDatabase(database);
  await influxDb.createDatabase(kept);
  await series.query(`create schema "${schema}"; create table "${schema}".profile (value float8)`);
  await series.query(`create schema "${kept}"; create schema "${ofOther}"`);
  const [jobId, other] = [await endedJob(), await endedJob()];
  await register(jobId, inInfluxDb(database), inPostgresql(schema));
  // Repeated, as by a worker that got no answer.
  await register(jobId, inInfluxDb(database), inPostgresql(schema));
  // The first two belong to the job that came first.
  await register(other, inInfluxDb(database), inPostgresql(schema), inPostgresql(ofOther));
  await client.ask('DELETE', '/job/{job_id}', { jobId: other });
  await startGateway();
  while ((await schemas()).includes(ofOther)) await new Promise((resolve) => setTimeout(resolve, 20));
  assert.deepEqual(await influxDb.databases(), [database, kept].sort());
  assert.ok((await schemas()).includes(schema));

  await influxDb.stop();
  assert.equal((await client.ask('DELETE', '/job/{job_id}', { jobId })).status, 200);
  await startGateway();
  while ((await schemas()).includes(schema)) await new Promise((resolve) => setTimeout(resolve, 20));
  await influxDb.start();
  await startGateway();
  while ((await influxDb.databases()).includes(database))
    await new Promise((resolve) => setTimeout(resolve, 20));
  assert.ok((await influxDb.databases()).includes(kept));
  assert.ok((await schemas()).includes(kept));
});

test('resources that cannot be dropped are refused, with each problem at its place', async () => {
  const jobId = await endedJob();
  const id = randomUUID();
  const cases: [resource: object, field: string, message: RegExp][] = [
    [{ ...inInfluxDb(id), port: 1 }, 'host', /INFLUXDB_HOST and INFLUXDB_PORT/],
    [{ ...inInfluxDb('_internal') }, 'database', /must be a UUID/],
    [{ ...inPostgresql(id), host: 'elsewhere' }, 'host', /DB_HOSTNAME and DB_PORT/],
    [{ ...inPostgresql(id), database: 'postgres' }, 'database', /PG_DB_TIMESERIES/],
    [{ ...inPostgresql('public') }, 'schema', /must be a UUID/],
    [
      { type: 'minio', host: 'minio', port: 9000, bucket: 'b', path: 'flow-results/run-1' },
      'type',
      /^minio: /,
    ],
  ];
  for (const [resource, field, message] of cases) {
    const { status, body } = await client.ask('POST', ROUTE, {
      jobId,
      body: { resources: [inInfluxDb(id), resource] },
    });
    assert.equal(status, 422);
    const [problem] = (body as { detail: { loc: unknown[]; msg: string }[] }).detail;
    assert.deepEqual(problem?.loc, ['body', 'resources', 1, field]);
    assert.match(problem?.msg ?? '', message);
  }
  const malformed = { jobId: 'not-a-uuid', body: { resources: [] } };
  assert.equal((await client.ask('POST', ROUTE, malformed)).status, 400);
  assert.equal((await client.ask('POST', ROUTE, { ...malformed, jobId: id })).status, 404);
  assert.equal((await client.ask('POST', ROUTE, { jobId, body: { version: 2, resources: [] } })).status, 422);
});

test('a server that does not answer does not hold up the stop of the gateway', async (context) => {
  const silent = createServer().listen(0, '127.0.0.1');
  context.after(() => silent.close());
  await once(silent, 'listening');
  const server = { host: '127.0.0.1', port: (silent.address() as AddressInfo).port };
  const user = { username: 'omotes', password: '' };
  const database = randomUUID();
  const servers = new ResourceServers({
    influxDb: { ...server, ...user },
    postgresql: { ...server, ...user, database },
  });
  for (const resource of [
    { ...server, type: 'influxdb', database, schema: '' },
    { ...server, type: 'postgresql', database, schema: randomUUID() },
  ] as const) {
    const ending = new AbortController();
    const [connected, dropping] = [once(silent, 'connection'), servers.drop(resource, ending.signal)];
    const [socket] = (await connected) as [Socket];
    const closed = once(socket.resume(), 'close');
    ending.abort(new Error('the process ends'));
    await assert.rejects(dropping, /the process ends/);
    await closed;
  }
});
