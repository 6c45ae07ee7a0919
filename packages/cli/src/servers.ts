import { readRunningStack, stackEnvironment, workerEnvironment } from '@omotes/local';
import { EnvironmentReader, type BrokerSettings, type DatabaseSettings } from '@omotes/protocol';
import type { Context, Environment } from './context.ts';
import { NoServersError, UsageError } from './errors.ts';

/** Prefix of the variables of a broker (`docs/configuration.md`); empty for SDK programs and workers. */
export type BrokerPrefix = '' | 'SDK_' | 'CELERY_' | 'TASK_';

type Needed = 'broker' | 'database';

const ANY_NAME_OF: Readonly<Record<Needed, readonly string[]>> = {
  broker: ['RABBITMQ_HOSTNAME', 'SDK_RABBITMQ_HOSTNAME'],
  database: ['POSTGRESQL_HOST'],
};

/**
 * The environment with the addresses of the servers: that of this process if it names a server of the needed kind, or else
 * that of the stack of `omotes up`. Throws `NoServersError` without either.
 */
export async function serversEnvironment(context: Context, needed: Needed): Promise<Environment> {
  if (ANY_NAME_OF[needed].some((name) => context.environment[name])) return context.environment;
  const stack = await readRunningStack(context.dataFolder);
  if (!stack) throw new NoServersError(context.dataFolder);
  return { ...context.environment, ...stackEnvironment(stack) };
}

/** Like `serversEnvironment`, for a worker: the variables without a prefix name the workers' virtual host. */
export async function workerServersEnvironment(context: Context): Promise<Environment> {
  const { environment } = context;
  const suffixes = ['HOSTNAME', 'PORT', 'USERNAME', 'PASSWORD', 'VIRTUALHOST'];
  if (environment['CELERY_RABBITMQ_HOSTNAME']) {
    // In the environment of the orchestrator or of `omotes env` the variables without a prefix are those of an SDK program.
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

/** The broker of the variables with this prefix; defaults as in docs/configuration.md. */
export function brokerSettings(environment: Environment, prefix: BrokerPrefix): BrokerSettings {
  return reading(environment, (read) => read.broker(prefix));
}

/** The broker of an SDK program: the variables without a prefix, or else those with `SDK_`. */
export function sdkBrokerSettings(environment: Environment): BrokerSettings {
  return brokerSettings(environment, environment['RABBITMQ_HOSTNAME'] ? '' : 'SDK_');
}

/** The orchestrator's database; defaults as in docs/configuration.md. */
export function databaseSettings(environment: Environment): DatabaseSettings {
  return reading(environment, (read) => read.database());
}

function reading<T>(environment: Environment, settings: (read: EnvironmentReader) => T): T {
  const read = new EnvironmentReader(environment);
  const found = settings(read);
  if (read.problems.length > 0) throw new UsageError(read.problems.join('; '));
  return found;
}
