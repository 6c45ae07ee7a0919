import type { SchemaFindings } from '@omotes/orchestrator';
import type { Environment } from '../context.ts';
import { databaseSettings } from '../servers.ts';
import { type Check, ok, problem, reasonOf } from './check.ts';

/** Checks whether the database answers and has the schema of this version. */
export async function checkDatabase(environment: Environment): Promise<Check[]> {
  const settings = databaseSettings(environment);
  const where = `${settings.host}:${settings.port}, database '${settings.database}', as '${settings.username}'`;
  try {
    const { checkSchema } = await import('@omotes/orchestrator');
    return [ok('database', `connected to ${where}`), schemaCheck(await checkSchema(settings))];
  } catch (error) {
    return [
      problem(
        'database',
        `${where}: ${reasonOf(error)}`,
        'start PostgreSQL, or correct POSTGRESQL_HOST, _PORT, _DATABASE, _USERNAME and _PASSWORD',
      ),
    ];
  }
}

/** The worst finding in a database, and what to do about it. */
export function schemaCheck({ missingColumns, unknownMigration, missingMigrations }: SchemaFindings): Check {
  const subject = 'database schema';
  if (missingColumns.length > 0) {
    return problem(
      subject,
      `has tables with these names that are not from OMOTES: they lack ${missingColumns.join(', ')}`,
      'name an empty database in POSTGRESQL_DATABASE: an orchestrator creates its tables there',
    );
  }
  if (unknownMigration !== undefined) {
    const detail = `has migration ${unknownMigration}, which this version does not know`;
    return problem(subject, detail, 'run the newer version that migrated the database');
  }
  if (missingMigrations.length > 0) {
    return problem(
      subject,
      `lacks ${missingMigrations.join(', ')}`,
      'start an orchestrator of this version: it brings the schema up to date',
    );
  }
  return ok(subject, 'up to date');
}
