import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test, type TestContext } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { testServers } from '@omotes/testing';
import pg from 'pg';
import { postgresStores } from '../src/clean-up/postgres-series.ts';
import { World } from './world.ts';

/** The user of the optimizer workers, its database for schemas, and what they hold. */
class WorkerDatabases {
  readonly options;
  readonly #name = `series_${randomUUID().replaceAll('-', '_')}`;
  readonly #databases: string[] = [];

  private constructor() {
    const { host, port } = testServers().database;
    this.options = { host, port, database: this.#name, username: this.#name, password: randomUUID() };
  }

  static async create(context: TestContext): Promise<WorkerDatabases> {
    const databases = new WorkerDatabases();
    const { username, password } = databases.options;
    await databases.asAdmin(`create role ${username} login createdb password '${password}'`);
    context.after(() => databases.#remove());
    return databases;
  }

  /** As mesido up to 0.1.20 writes the time series of an output. */
  async createDatabase(name: string): Promise<void> {
    this.#databases.push(name);
    await this.asWorker('postgres', `create database ${pg.escapeIdentifier(name)}`);
    await this.asWorker(name, 'create table heat (datetime timestamptz, flow float8)');
  }

  /** As later versions do. */
  async createSchema(name: string): Promise<void> {
    const schema = pg.escapeIdentifier(name);
    const { database } = this.options;
    await this.asWorker(database, `create schema ${schema}`);
    await this.asWorker(database, `create table ${schema}.heat (datetime timestamptz, flow float8)`);
  }

  /** The database that holds the schemas. */
  async createSchemaDatabase(): Promise<void> {
    await this.createDatabase(this.options.database);
  }

  async has(kind: 'database' | 'schema', name: string): Promise<boolean> {
    const [database, sql] =
      kind === 'database'
        ? ['postgres', 'select from pg_database where datname = $1']
        : [this.options.database, 'select from pg_namespace where nspname = $1'];
    return (await this.asWorker(database, sql, [name])) > 0;
  }

  asWorker(database: string, sql: string, values: unknown[] = []): Promise<number> {
    const { username: user, password } = this.options;
    return this.#run({ user, password, database }, sql, values);
  }

  asAdmin(sql: string, database = 'postgres'): Promise<number> {
    const { username: user, password } = testServers().database;
    return this.#run({ user, password, database }, sql, []);
  }

  async #run(login: pg.ClientConfig, sql: string, values: unknown[]): Promise<number> {
    const { host, port } = this.options;
    const client = new pg.Client({ ...login, host, port });
    await client.connect();
    try {
      return (await client.query(sql, values)).rowCount ?? 0;
    } finally {
      await client.end();
    }
  }

  async #remove(): Promise<void> {
    for (const name of this.#databases)
      await this.asAdmin(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
    await this.asAdmin(`drop role ${this.options.username}`);
  }
}

test('the databases and schemas of outputs are seen, and those that the workers did not make are not', async (context) => {
  const workers = await WorkerDatabases.create(context);
  await workers.createSchemaDatabase();
  const [database, schema, foreign, foreignSchema] = Array.from({ length: 4 }, () => randomUUID());
  assert.ok(database && schema && foreign && foreignSchema);
  await workers.createDatabase(database);
  await workers.createSchema(schema);
  await workers.createSchema('energy_profiles');
  await workers.asAdmin(`create database "${foreign}"`);
  context.after(() => workers.asAdmin(`drop database "${foreign}"`));
  await workers.asAdmin(`create schema "${foreignSchema}"`, workers.options.database);
  const [databases, schemas] = postgresStores(workers.options);
  assert.deepEqual(await databases?.list(), [database]);
  assert.deepEqual(await schemas?.list(), [schema]);
});

test('to drop twice, or what was never there, does nothing', async (context) => {
  const workers = await WorkerDatabases.create(context);
  await workers.createSchemaDatabase();
  const id = randomUUID();
  await workers.createDatabase(id);
  await workers.createSchema(id);
  for (const store of postgresStores(workers.options)) {
    await store.drop(id);
    await store.drop(id);
    await store.drop(randomUUID());
    assert.deepEqual(await store.list(), []);
  }
});

test('a database is dropped although somebody still looks at it', async (context) => {
  const workers = await WorkerDatabases.create(context);
  const id = randomUUID();
  await workers.createDatabase(id);
  const { host, port, username: user, password } = workers.options;
  const looking = new pg.Client({ host, port, user, password, database: id });
  looking.on('error', () => undefined);
  await looking.connect();
  await postgresStores(workers.options)[0]?.drop(id);
  assert.ok(!(await workers.has('database', id)));
});

test('no other name is dropped, however it is written', async (context) => {
  const workers = await WorkerDatabases.create(context);
  await workers.createSchemaDatabase();
  for (const store of postgresStores(workers.options)) {
    for (const name of [
      'public',
      'postgres',
      workers.options.database,
      `${randomUUID()}"; drop schema public; --`,
    ])
      await assert.rejects(store.drop(name), TypeError);
  }
  assert.ok(await workers.has('schema', 'public'));
});

test('without the database for schemas there are none', async (context) => {
  const workers = await WorkerDatabases.create(context);
  assert.deepEqual(await postgresStores(workers.options)[1]?.list(), []);
});

test('the time series of a deleted job are dropped from PostgreSQL in both forms', async (context) => {
  const workers = await WorkerDatabases.create(context);
  await workers.createSchemaDatabase();
  const { host, port, database, username, password } = workers.options;
  const world = await World.create({
    environment: {
      DB_HOSTNAME: host,
      DB_PORT: `${port}`,
      DB_USERNAME: username,
      DB_PASSWORD: password,
      PG_DB_TIMESERIES: database,
      TIMEOUT_JOB_HANDLER_RERUN_SEC: '1',
    },
  });
  context.after(() => world.stop());
  while ((await world.pool.query('select from time_series_store')).rowCount !== 2) await setTimeout(20);
  const taskOf = await world.tasks();
  const perform = async (id: string): Promise<string> => {
    const seen = await world.submit();
    const { taskId } = await taskOf(seen.jobId);
    await world.sendStart(seen.jobId, taskId);
    await seen.status('RUNNING');
    await workers.createDatabase(id);
    await workers.createSchema(id);
    await world.sendResult(seen.jobId, taskId, { outputEsdl: `<EnergySystem id="${id}"/>` });
    await seen.result();
    return seen.jobId;
  };
  const [dropped, kept] = [randomUUID(), randomUUID()];
  const jobId = await perform(dropped);
  await perform(kept);
  await world.delete(jobId);
  const row = (): Promise<pg.QueryResult<{ deactivated_at: Date | null }>> =>
    world.pool.query('select deactivated_at from esdl_time_series_info where esdl_id = $1', [dropped]);
  while ((await row()).rows[0]?.deactivated_at === null) await setTimeout(20);
  await world.pool.query(
    `update esdl_time_series_info set deactivated_at = deactivated_at - interval '3 days'`,
  );
  while ((await row()).rowCount !== 0) await setTimeout(20);
  assert.deepEqual(
    [await workers.has('database', dropped), await workers.has('schema', dropped)],
    [false, false],
  );
  assert.deepEqual([await workers.has('database', kept), await workers.has('schema', kept)], [true, true]);
});
