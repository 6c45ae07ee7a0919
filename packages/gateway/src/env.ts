import {
  EnvironmentReader,
  TASK_PROGRESS_QUEUE,
  TASK_RESULT_QUEUE,
  type BrokerSettings,
  type DatabaseSettings,
  type ServiceLogLevel,
} from '@omotes/protocol';
import { EnvironmentError } from '@omotes/service';
import type { AuthenticationOptions } from './auth/authenticator.ts';
import { isLoopback } from './loopback.ts';
import type { ResourceServerSettings } from './resources/resource-servers.ts';

/** The settings of the gateway; names and defaults are in `docs/configuration.md`. */
export interface GatewaySettings {
  /** The virtual host of SDK programs. */
  readonly broker: BrokerSettings;
  /** The virtual host of the workers, which the gateway only inspects. */
  readonly workerBroker: BrokerSettings;
  /** The queues of the workers' progress and results. */
  readonly taskEventQueues: readonly string[];
  /** The broker keeps the events of the gateway's jobs under this id: the same after a restart, and used by no other program. */
  readonly clientId: string;
  readonly database: DatabaseSettings;
  readonly resourceServers: ResourceServerSettings;
  readonly authentication: AuthenticationOptions;
  readonly http: { readonly host: string; readonly port: number };
  /** Which HTTP interface the gateway offers: 1, its own; 2, that of OMOTES 2. */
  readonly api: ApiVersion;
  readonly maxInputBytes: number;
  readonly maxRequestsPerSecond: number;
  readonly maxEventStreams: number;
  readonly logLevel: ServiceLogLevel;
}

export type ApiVersion = 1 | 2;

const MEBIBYTE = 1_048_576;
/** RabbitMQ takes messages of up to 128 MiB, and a message is more than its input. */
const MAX_INPUT_MIB = 120;

/** Reads the settings; throws `EnvironmentError` naming every variable that cannot be used. */
export function readEnvironment(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): GatewaySettings {
  const read = new EnvironmentReader(environment);
  const http = read.http(9200);
  const authentication = authenticationOf(read);
  const isAuthenticated = authentication.tokensPath !== undefined || authentication.openId !== undefined;
  if (!isAuthenticated && !isLoopback(http.host))
    read.problems.push(
      `HTTP_HOST is '${http.host}': without authentication the gateway listens on 127.0.0.1, ::1 or localhost only. ` +
        'Set GATEWAY_TOKENS_PATH or GATEWAY_OIDC_ISSUER',
    );
  const broker = read.broker('');
  const settings: GatewaySettings = {
    broker,
    workerBroker: read.broker('CELERY_', { ...broker, virtualHost: 'omotes_celery' }),
    taskEventQueues: [
      read.text('TASK_PROGRESS_QUEUE_NAME', TASK_PROGRESS_QUEUE),
      read.text('TASK_RESULT_QUEUE_NAME', TASK_RESULT_QUEUE),
    ],
    clientId: read.text('GATEWAY_CLIENT_ID', 'gateway'),
    database: read.database({
      host: 'localhost',
      port: 5432,
      database: 'omotes_gateway',
      username: 'omotes_gateway',
      password: '',
    }),
    resourceServers: resourceServersOf(read),
    authentication,
    http,
    api: apiVersionOf(read),
    maxInputBytes: read.integer('GATEWAY_MAX_INPUT_MIB', 64, [1, MAX_INPUT_MIB]) * MEBIBYTE,
    maxRequestsPerSecond: read.integer('GATEWAY_MAX_REQUESTS_PER_SECOND', 200, [1, 1_000_000]),
    maxEventStreams: read.integer('GATEWAY_MAX_EVENT_STREAMS', 1_000, [1, 1_000_000]),
    logLevel: read.logLevel(),
  };
  if (read.problems.length > 0) throw new EnvironmentError(read.problems);
  return settings;
}

function apiVersionOf(read: EnvironmentReader): ApiVersion {
  const version = read.text('GATEWAY_API', '1');
  if (version === '1') return 1;
  if (version === '2') return 2;
  read.problems.push(
    `GATEWAY_API must be 1 (the gateway's own) or 2 (that of OMOTES 2), and is '${version}'`,
  );
  return 1;
}

/** The variables have the same names as the orchestrator's, which finds most time series by itself. */
function resourceServersOf(read: EnvironmentReader): ResourceServerSettings {
  return { influxDb: read.influxDb(), postgresql: read.timeSeriesDatabase() };
}

function authenticationOf(read: EnvironmentReader): AuthenticationOptions {
  const issuer = read.text('GATEWAY_OIDC_ISSUER', '');
  const audience = read.text('GATEWAY_OIDC_AUDIENCE', '');
  if (issuer !== '' && !URL.canParse(issuer))
    read.problems.push(`GATEWAY_OIDC_ISSUER must be a URL, and is '${issuer}'`);
  if (issuer !== '' && audience === '')
    read.problems.push(
      'GATEWAY_OIDC_AUDIENCE is missing: without it, tokens for any program would be accepted',
    );
  return {
    tokensPath: read.text('GATEWAY_TOKENS_PATH', '') || undefined,
    openId:
      issuer === ''
        ? undefined
        : {
            issuer,
            audience,
            userClaim: read.text('GATEWAY_OIDC_USER_CLAIM', 'preferred_username'),
            rolesClaim: read.text('GATEWAY_OIDC_ROLES_CLAIM', 'roles'),
            operatorRole: read.text('GATEWAY_OIDC_OPERATOR_ROLE', 'omotes-operator'),
          },
  };
}
