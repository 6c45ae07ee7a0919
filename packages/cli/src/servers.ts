import { readRunningStack, stackEnvironment, workerEnvironment } from '@omotes/local';
import type { Context, Environment } from './context.ts';
import { NoServersError, UsageError } from './errors.ts';

/** How to reach one virtual host of a broker. */
export interface BrokerSettings {
  readonly hostname: string;
  readonly port: number;
  readonly username: string;
  readonly password: string;
  readonly virtualHost: string;
}

/** How to reach the database. */
export interface DatabaseSettings {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly username: string;
  readonly password: string;
}

/** Whose names of the wire contract (section 5) are meant; the empty one is that of SDK programs and workers. */
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
  const text = (suffix: string, byDefault: string): string =>
    environment[`${prefix}RABBITMQ_${suffix}`] || byDefault;
  return {
    hostname: text('HOSTNAME', 'localhost'),
    port: port(`${prefix}RABBITMQ_PORT`, text('PORT', '5672')),
    username: text('USERNAME', 'omotes'),
    password: text('PASSWORD', 'guest'),
    virtualHost: text('VIRTUALHOST', 'omotes'),
  };
}

/** The broker of an SDK program: the names without a prefix, or the orchestrator's for the SDK side. */
export function sdkBrokerSettings(environment: Environment): BrokerSettings {
  return brokerSettings(environment, environment['RABBITMQ_HOSTNAME'] ? '' : 'SDK_');
}

/** The database, with the contract's defaults. */
export function databaseSettings(environment: Environment): DatabaseSettings {
  const text = (name: string, byDefault: string): string => environment[`POSTGRESQL_${name}`] || byDefault;
  return {
    host: text('HOST', 'localhost'),
    port: port('POSTGRESQL_PORT', text('PORT', '5432')),
    database: text('DATABASE', 'public'),
    username: text('USERNAME', ''),
    password: text('PASSWORD', ''),
  };
}

function port(name: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= 65_535) return number;
  throw new UsageError(`${name} must be a port, a whole number from 1 to 65535, and is '${text}'`);
}
