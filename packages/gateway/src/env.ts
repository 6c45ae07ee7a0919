import { TASK_PROGRESS_QUEUE, TASK_RESULT_QUEUE } from '@omotes/protocol';
import type { AuthenticationOptions } from './auth/authenticator.ts';
import { EnvironmentError } from './errors.ts';
import type { DatabaseOptions } from './store/database.ts';

/** How to reach a virtual host. */
export interface BrokerSettings {
  readonly hostname: string;
  readonly port: number;
  readonly username: string;
  readonly password: string;
  readonly virtualHost: string;
}

/** Everything the gateway is told from outside; names and defaults in `docs/configuration.md`. */
export interface GatewaySettings {
  /** The virtual host of SDK programs. */
  readonly broker: BrokerSettings;
  /** That of the workers, which is only looked at. */
  readonly workerBroker: BrokerSettings;
  /** The queues in which workers tell of their tasks. */
  readonly taskEventQueues: readonly string[];
  /** Under which the broker keeps the events of the gateway's jobs: the same after a restart, and nobody else's. */
  readonly clientId: string;
  readonly database: DatabaseOptions;
  readonly authentication: AuthenticationOptions;
  readonly http: { readonly host: string; readonly port: number };
  readonly maxInputBytes: number;
  readonly maxRequestsPerSecond: number;
  readonly maxEventStreams: number;
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Python's names beside pino's. */
const LOG_LEVELS: Readonly<Record<string, GatewaySettings['logLevel']>> = {
  TRACE: 'trace',
  DEBUG: 'debug',
  INFO: 'info',
  WARN: 'warn',
  WARNING: 'warn',
  ERROR: 'error',
  CRITICAL: 'fatal',
  FATAL: 'fatal',
};

/** Addresses that only this machine reaches. */
const LOOPBACK = /^(localhost|::1|127(\.\d+){3})$/;

const MEBIBYTE = 1_048_576;
/** RabbitMQ takes messages of 128 MiB, and the input is not all of one. */
const MAX_INPUT_MIB = 120;

/** Reads the settings; throws `EnvironmentError` naming every variable that cannot be used. */
export function readEnvironment(environment: Environment = process.env): GatewaySettings {
  const problems: string[] = [];
  const text = (name: string, byDefault: string): string => environment[name] || byDefault;
  const integer = (name: string, byDefault: number, [min, max]: readonly [number, number]): number => {
    const value = environment[name];
    if (value === undefined || value === '') return byDefault;
    const number = Number(value);
    if (Number.isInteger(number) && number >= min && number <= max) return number;
    problems.push(`${name} must be a whole number from ${min} to ${max}, and is '${value}'`);
    return byDefault;
  };
  const port = (name: string, byDefault: number): number => integer(name, byDefault, [0, 65_535]);
  const logLevel = LOG_LEVELS[text('LOG_LEVEL', 'INFO').toUpperCase()];
  const host = text('HTTP_HOST', '127.0.0.1');
  const authentication = authenticationOf(text, problems);
  const isAsked = authentication.tokensPath !== undefined || authentication.openId !== undefined;
  if (!isAsked && !LOOPBACK.test(host))
    problems.push(
      `HTTP_HOST is '${host}': while callers are not asked who they are, the gateway listens on 127.0.0.1, ::1 or localhost only. ` +
        'Set GATEWAY_TOKENS_PATH or GATEWAY_OIDC_ISSUER',
    );
  if (!logLevel) problems.push(`LOG_LEVEL must be one of ${Object.keys(LOG_LEVELS).join(', ')}`);
  const broker: BrokerSettings = {
    hostname: text('RABBITMQ_HOSTNAME', 'localhost'),
    port: port('RABBITMQ_PORT', 5672),
    username: text('RABBITMQ_USERNAME', 'omotes'),
    password: text('RABBITMQ_PASSWORD', 'guest'),
    virtualHost: text('RABBITMQ_VIRTUALHOST', 'omotes'),
  };
  const settings: GatewaySettings = {
    broker,
    workerBroker: {
      hostname: text('CELERY_RABBITMQ_HOSTNAME', broker.hostname),
      port: port('CELERY_RABBITMQ_PORT', broker.port),
      username: text('CELERY_RABBITMQ_USERNAME', broker.username),
      password: text('CELERY_RABBITMQ_PASSWORD', broker.password),
      virtualHost: text('CELERY_RABBITMQ_VIRTUALHOST', 'omotes_celery'),
    },
    taskEventQueues: [
      text('TASK_PROGRESS_QUEUE_NAME', TASK_PROGRESS_QUEUE),
      text('TASK_RESULT_QUEUE_NAME', TASK_RESULT_QUEUE),
    ],
    clientId: text('GATEWAY_CLIENT_ID', 'gateway'),
    database: {
      host: text('POSTGRESQL_HOST', 'localhost'),
      port: port('POSTGRESQL_PORT', 5432),
      database: text('POSTGRESQL_DATABASE', 'omotes_gateway'),
      username: text('POSTGRESQL_USERNAME', 'omotes_gateway'),
      password: text('POSTGRESQL_PASSWORD', ''),
    },
    authentication,
    http: { host, port: port('HTTP_PORT', 9200) },
    maxInputBytes: integer('GATEWAY_MAX_INPUT_MIB', 64, [1, MAX_INPUT_MIB]) * MEBIBYTE,
    maxRequestsPerSecond: integer('GATEWAY_MAX_REQUESTS_PER_SECOND', 200, [1, 1_000_000]),
    maxEventStreams: integer('GATEWAY_MAX_EVENT_STREAMS', 1_000, [1, 1_000_000]),
    logLevel: logLevel ?? 'info',
  };
  if (problems.length > 0) throw new EnvironmentError(problems);
  return settings;
}

function authenticationOf(
  text: (name: string, byDefault: string) => string,
  problems: string[],
): AuthenticationOptions {
  const issuer = text('GATEWAY_OIDC_ISSUER', '');
  const audience = text('GATEWAY_OIDC_AUDIENCE', '');
  if (issuer !== '' && !URL.canParse(issuer)) problems.push(`GATEWAY_OIDC_ISSUER is no address: '${issuer}'`);
  if (issuer !== '' && audience === '')
    problems.push('GATEWAY_OIDC_AUDIENCE is missing: else tokens for any program would be taken');
  return {
    tokensPath: text('GATEWAY_TOKENS_PATH', '') || undefined,
    openId:
      issuer === ''
        ? undefined
        : {
            issuer,
            audience,
            userClaim: text('GATEWAY_OIDC_USER_CLAIM', 'preferred_username'),
            rolesClaim: text('GATEWAY_OIDC_ROLES_CLAIM', 'roles'),
            operatorRole: text('GATEWAY_OIDC_OPERATOR_ROLE', 'omotes-operator'),
          },
  };
}
