import { readRunningStack, stackEnvironment, workerEnvironment } from '@omotes/local';
import { EnvironmentReader, type BrokerSettings, type DatabaseSettings } from '@omotes/protocol';
import type { Context, Environment } from './context.ts';
import { NoServersError, UsageError } from './errors.ts';

/** The prefix of the variables for a broker (`docs/configuration.md`); SDK programs and workers have none. */
export type BrokerPrefix = '' | 'SDK_' | 'CELERY_' | 'TASK_';

type Needed = 'broker' | 'database';

const ANY_NAME_OF: Readonly<Record<Needed, readonly string[]>> = {
  broker: ['RABBITMQ_HOSTNAME', 'SDK_RABBITMQ_HOSTNAME'],
  database: ['POSTGRESQL_HOST'],
};

/**
 * The environment that says where the servers are: this process's own when it names any of the needed kind, else that
 * of the stack of `omotes up`. Throws `NoServersError` when there is neither.
 */
export async function serversEnvironment(context: Context, needed: Needed): Promise<Environment> {
  if (ANY_NAME_OF[needed].some((name) => context.environment[name])) return context.environment;
  const stack = await readRunningStack(context.dataFolder);
  if (!stack) throw new NoServersError(context.dataFolder);
  return { ...context.environment, ...stackEnvironment(stack) };
}

/** As `serversEnvironment`, for a worker: the names without a prefix lead to the workers' virtual host. */
export async function workerServersEnvironment(context: Context): Promise<Environment> {
  const { environment } = context;
  const suffixes = ['HOSTNAME', 'PORT', 'USERNAME', 'PASSWORD', 'VIRTUALHOST'];
  if (environment['CELERY_RABBITMQ_HOSTNAME']) {
    // An environment with both is the orchestrator's, or that of `omotes env`, whose names without a prefix are an
    // SDK program's.
    const own = suffixes.map(
      (suffix) => [`RABBITMQ_${suffix}`, environment[`CELERY_RABBITMQ_${suffix}`]] as const,
    );
    return { ...environment, ...Object.fromEntries(own.filter(([, value]) => value)) };
  }
  if (environment['RABBITMQ_HOSTNAME']) return environment;
  const stack = await readRunningStack(context.dataFolder);
  if (!stack) throw new NoServersError(context.dataFolder);
  return { ...environment, ...workerEnvironment(stack) };
}

/** The broker that the names with this prefix lead to, with the contract's defaults. */
export function brokerSettings(environment: Environment, prefix: BrokerPrefix): BrokerSettings {
  return reading(environment, (read) => read.broker(prefix));
}

/** The broker of an SDK program: the names without a prefix, or the orchestrator's for the SDK side. */
export function sdkBrokerSettings(environment: Environment): BrokerSettings {
  return brokerSettings(environment, environment['RABBITMQ_HOSTNAME'] ? '' : 'SDK_');
}

/** The database, with the contract's defaults. */
export function databaseSettings(environment: Environment): DatabaseSettings {
  return reading(environment, (read) => read.database());
}

function reading<T>(environment: Environment, settings: (read: EnvironmentReader) => T): T {
  const read = new EnvironmentReader(environment);
  const found = settings(read);
  if (read.problems.length > 0) throw new UsageError(read.problems.join('; '));
  return found;
}
