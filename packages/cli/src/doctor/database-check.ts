import type { Environment } from '../context.ts';
import { databaseSettings } from '../servers.ts';
import { type Check, ok, problem, reasonOf } from './check.ts';

/** Whether the database answers and has the schema of this version. */
export async function checkDatabase(environment: Environment): Promise<Check[]> {
  const settings = databaseSettings(environment);
  const where = `${settings.host}:${settings.port}, database '${settings.database}', as '${settings.username}'`;
  try {
    const { checkSchema } = await import('@omotes/orchestrator');
    const { missingMigrations } = await checkSchema(settings);
    return [
      ok('database', `connected to ${where}`),
      missingMigrations.length === 0
        ? ok('database schema', 'up to date')
        : problem(
            'database schema',
            `lacks ${missingMigrations.join(', ')}`,
            'start an orchestrator of this version: it brings the schema up to date',
          ),
    ];
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
