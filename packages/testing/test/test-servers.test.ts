import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { NoTestStackError, testBroker, testDatabase, TestInfluxDb, testServers } from '../src/index.ts';

test('each test broker is a separate virtual host, and drop removes it', async (t) => {
  const first = await testBroker();
  const second = await testBroker();
  t.after(() => second.drop());
  assert.notEqual(first.virtualHost, second.virtualHost);
  assert.deepEqual(await first.queues(), []);
  await first.drop();
  await first.drop();
  await assert.rejects(first.queues(), { code: 'management_request_failed', status: 404 });
  assert.deepEqual(await second.queues(), []);
});

test('a test database is empty, belongs to its user, and drop removes it even while it is in use', async () => {
  const database = await testDatabase();
  const client = new pg.Client({ ...database, user: database.username });
  client.on('error', () => undefined); // drop ends this connection
  await client.connect();
  await client.query('create table mark (id integer)');
  const { rows } = await client.query<{ tables: string }>(
    "select count(*) as tables from information_schema.tables where table_schema = 'public'",
  );
  assert.equal(rows[0]?.tables, '1');
  await database.drop();
  await database.drop();
  const again = new pg.Client({ ...database, user: database.username });
  await assert.rejects(again.connect(), { code: '3D000' });
});

test('a test InfluxDB requires a password and keeps its data after a stop', async (t) => {
  const influxDb = await TestInfluxDb.create();
  t.after(() => influxDb.remove());
  await influxDb.createDatabase('one');
  await influxDb.stop();
  await influxDb.start();
  assert.deepEqual(await influxDb.databases(), ['one']);
  const points = await influxDb.query('select value from one..temperature');
  assert.deepEqual(
    points.map(([, value]) => value),
    [70],
  );
  const response = await fetch(`http://${influxDb.host}:${influxDb.port}/query?q=show+databases`);
  assert.equal(response.status, 401);
});

test('commits are synchronous in the tests, as in production', async (t) => {
  const database = await testDatabase();
  const client = new pg.Client({ ...database, user: database.username });
  t.after(async () => {
    await client.end();
    await database.drop();
  });
  await client.connect();
  const { rows } = await client.query(
    "select current_setting('synchronous_commit') as commit, current_setting('fsync') as fsync",
  );
  assert.deepEqual(rows, [{ commit: 'on', fsync: 'on' }]);
});

test('without the servers the error says how to run the tests', () => {
  assert.throws(
    () => testServers({}),
    (error) => error instanceof NoTestStackError && error.message.includes('./omotes test'),
  );
});
