import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { testDatabase, type TestDatabase } from '@omotes/testing';
import type { Pool } from 'pg';
import { compareMigrations, createPool, migrate, SchemaError, type MigrationSet } from '../src/index.ts';

let database: TestDatabase;
let pool: Pool;
let folder: string;
let set: MigrationSet;

before(async () => {
  database = await testDatabase();
  pool = createPool(database, { applicationName: 'test', max: 4, onError: assert.fail });
  folder = await mkdtemp(join(tmpdir(), 'omotes-migrations-'));
  set = { folder: pathToFileURL(`${folder}/`), table: 'test_migration', program: 'test program' };
});

after(async () => {
  await pool.end();
  await Promise.all([database.drop(), rm(folder, { recursive: true })]);
});

test('migrations are applied once and in order, even by programs that start together', async () => {
  await writeFile(join(folder, '0001-one.sql'), 'create table one (a integer)');
  await writeFile(join(folder, '0002-two.sql'), 'alter table one add column b integer');
  assert.deepEqual((await compareMigrations(pool, set)).missing, ['0001-one.sql', '0002-two.sql']);
  const applied = await Promise.all([1, 2, 3].map(() => migrate(pool, set)));
  assert.deepEqual(applied.flat(), ['0001-one.sql', '0002-two.sql']);
  assert.deepEqual(await compareMigrations(pool, set), { missing: [], unknown: undefined });
});

test('a migration that fails leaves the database as it was', async () => {
  await writeFile(join(folder, '0003-three.sql'), 'create table three ()');
  await writeFile(join(folder, '0004-four.sql'), 'create table one ()');
  await assert.rejects(migrate(pool, set), /already exists/);
  assert.deepEqual((await compareMigrations(pool, set)).missing, ['0003-three.sql', '0004-four.sql']);
  await Promise.all(['0003-three.sql', '0004-four.sql'].map((name) => rm(join(folder, name))));
});

test('a database that a newer program has migrated is refused', async () => {
  await pool.query(`insert into test_migration (version, name) values (9, '0009-nine.sql')`);
  await assert.rejects(migrate(pool, set), (error) => {
    assert.ok(error instanceof SchemaError);
    assert.match(
      error.message,
      /migration 9, but this program knows migrations up to 2: run a newer test program/,
    );
    return true;
  });
  assert.equal((await compareMigrations(pool, set)).unknown, 9);
});
