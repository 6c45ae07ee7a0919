import { randomUUID } from 'node:crypto';
import type { DatabaseConnection } from '@omotes/local';
import pg from 'pg';
import { testServers, type TestServers } from './test-servers.ts';

/** An empty database for one test file. Its user owns it and has no other rights. */
export interface TestDatabase extends DatabaseConnection {
  /** Deletes the database, which ends its connections. Can be called more than once. */
  drop(): Promise<void>;
}

/** Creates a database in the tests' PostgreSQL (or the given one). Throws `NoTestStackError` outside `./omotes test`. */
export async function testDatabase(
  servers: Pick<TestServers, 'database' | 'databaseOwner'> = testServers(),
): Promise<TestDatabase> {
  const { database: admin, databaseOwner } = servers;
  const name = `test_${randomUUID().replaceAll('-', '_')}`;
  const asAdmin = async (statement: string): Promise<void> => {
    const client = new pg.Client({
      host: admin.host,
      port: admin.port,
      database: admin.database,
      user: admin.username,
      password: admin.password,
    });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await asAdmin(`create database ${name} owner ${pg.escapeIdentifier(databaseOwner.username)}`);
  return {
    host: admin.host,
    port: admin.port,
    database: name,
    username: databaseOwner.username,
    password: databaseOwner.password,
    drop: () => asAdmin(`drop database if exists ${name} with (force)`),
  };
}
