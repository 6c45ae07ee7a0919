/** How to reach one virtual host. */
export interface BrokerSettings {
  readonly hostname: string;
  readonly port: number;
  readonly username: string;
  readonly password: string;
  readonly virtualHost: string;
}

/** How to reach one database of PostgreSQL. */
export interface DatabaseSettings {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly username: string;
  readonly password: string;
}

/** How to reach an InfluxDB 1.x; without a user name it asks for none. */
export type InfluxDbSettings = Omit<DatabaseSettings, 'database'>;

/** How to reach the buckets of an S3, which need not be that of AWS. */
export interface S3Settings {
  readonly buckets: ReadonlySet<string>;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Of temporary credentials. */
  readonly sessionToken: string | undefined;
  readonly region: string;
  /** URL without a slash at its end; undefined: AWS. */
  readonly endpoint: string | undefined;
}

export type ServiceLogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal';

/** Python's names beside pino's. */
const LOG_LEVELS: Readonly<Record<string, ServiceLogLevel>> = {
  TRACE: 'trace',
  DEBUG: 'debug',
  INFO: 'info',
  WARN: 'warn',
  WARNING: 'warn',
  ERROR: 'error',
  CRITICAL: 'fatal',
  FATAL: 'fatal',
};

/** The broker that a program uses where neither the environment nor the program names one. */
export const DEFAULT_BROKER: BrokerSettings = {
  hostname: 'localhost',
  port: 5672,
  username: 'omotes',
  password: 'guest',
  virtualHost: 'omotes',
};

/** The orchestrator's database where the environment names none; the user has to be named. */
const DEFAULT_DATABASE: DatabaseSettings = {
  host: 'localhost',
  port: 5432,
  database: 'public',
  username: '',
  password: '',
};

/**
 * Reads the environment of a service (`docs/configuration.md`), and collects in `problems` what cannot be used.
 * An empty variable counts as unset, as compose files make them.
 */
export class EnvironmentReader {
  /** One sentence each, which names the variable. */
  readonly problems: string[] = [];
  readonly #environment: Readonly<Record<string, string | undefined>>;

  constructor(environment: Readonly<Record<string, string | undefined>>) {
    this.#environment = environment;
  }

  text(name: string, byDefault: string): string {
    return this.#environment[name] || byDefault;
  }

  /** Separated by commas or spaces. */
  list(name: string): ReadonlySet<string> {
    return new Set(
      this.text(name, '')
        .split(/[\s,]+/)
        .filter((part) => part !== ''),
    );
  }

  integer(name: string, byDefault: number, [min, max]: readonly [number, number]): number {
    const value = this.#environment[name];
    if (value === undefined || value === '') return byDefault;
    const number = Number(value);
    if (Number.isInteger(number) && number >= min && number <= max) return number;
    this.problems.push(`${name} must be a whole number from ${min} to ${max}, and is '${value}'`);
    return byDefault;
  }

  /** Of a server. */
  port(name: string, byDefault: number): number {
    return this.integer(name, byDefault, [1, 65_535]);
  }

  /** `prefix`: such as `SDK_`, or none. */
  broker(prefix: string, byDefault = DEFAULT_BROKER): BrokerSettings {
    return {
      hostname: this.text(`${prefix}RABBITMQ_HOSTNAME`, byDefault.hostname),
      port: this.port(`${prefix}RABBITMQ_PORT`, byDefault.port),
      username: this.text(`${prefix}RABBITMQ_USERNAME`, byDefault.username),
      password: this.text(`${prefix}RABBITMQ_PASSWORD`, byDefault.password),
      virtualHost: this.text(`${prefix}RABBITMQ_VIRTUALHOST`, byDefault.virtualHost),
    };
  }

  database(byDefault = DEFAULT_DATABASE): DatabaseSettings {
    return {
      host: this.text('POSTGRESQL_HOST', byDefault.host),
      port: this.port('POSTGRESQL_PORT', byDefault.port),
      database: this.text('POSTGRESQL_DATABASE', byDefault.database),
      username: this.text('POSTGRESQL_USERNAME', byDefault.username),
      password: this.text('POSTGRESQL_PASSWORD', byDefault.password),
    };
  }

  /** The InfluxDB that workers write time series to; undefined without `INFLUXDB_HOST`. */
  influxDb(): InfluxDbSettings | undefined {
    const host = this.text('INFLUXDB_HOST', '');
    const port = this.port('INFLUXDB_PORT', 8096);
    if (host === '') return undefined;
    const username = this.text('INFLUXDB_USERNAME', '');
    return { host, port, username, password: this.text('INFLUXDB_PASSWORD', '') };
  }

  /** The PostgreSQL that workers write time series to; undefined without `DB_HOSTNAME`. */
  timeSeriesDatabase(): DatabaseSettings | undefined {
    const host = this.text('DB_HOSTNAME', '');
    const port = this.port('DB_PORT', 5432);
    if (host === '') return undefined;
    return {
      host,
      port,
      database: this.text('PG_DB_TIMESERIES', 'omotes_timeseries'),
      username: this.text('DB_USERNAME', ''),
      password: this.text('DB_PASSWORD', ''),
    };
  }

  /** The S3 with the buckets `CLEANUP_S3_BUCKETS`, by the names that AWS's own programs read; undefined without that. */
  s3(): S3Settings | undefined {
    const buckets = this.list('CLEANUP_S3_BUCKETS');
    if (buckets.size === 0) return undefined;
    const required = (name: string): string => {
      const value = this.text(name, '');
      if (value === '') this.problems.push(`${name} must be set, as CLEANUP_S3_BUCKETS is`);
      return value;
    };
    return {
      buckets,
      accessKeyId: required('AWS_ACCESS_KEY_ID'),
      secretAccessKey: required('AWS_SECRET_ACCESS_KEY'),
      sessionToken: this.text('AWS_SESSION_TOKEN', '') || undefined,
      region: this.text('AWS_REGION', 'us-east-1'),
      endpoint: this.#s3Endpoint(),
    };
  }

  #s3Endpoint(): string | undefined {
    const name = this.text('AWS_ENDPOINT_URL_S3', '') ? 'AWS_ENDPOINT_URL_S3' : 'AWS_ENDPOINT_URL';
    const endpoint = this.text(name, '');
    if (endpoint === '') return undefined;
    const url = URL.parse(endpoint);
    // Not quoted: it may hold a password.
    if (!url || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '')
      this.problems.push(`${name} must be an HTTP URL without a user and password`);
    return endpoint.endsWith('/') ? endpoint.slice(0, -1) : endpoint;
  }

  /** Where an HTTP server listens; port 0 is any free one. */
  http(port: number): { readonly host: string; readonly port: number } {
    return {
      host: this.text('HTTP_HOST', '127.0.0.1'),
      port: this.integer('HTTP_PORT', port, [0, 65_535]),
    };
  }

  /** `LOG_LEVEL`; default info. */
  logLevel(): ServiceLogLevel {
    const level = LOG_LEVELS[this.text('LOG_LEVEL', 'INFO').toUpperCase()];
    if (level) return level;
    this.problems.push(`LOG_LEVEL must be one of ${Object.keys(LOG_LEVELS).join(', ')}`);
    return 'info';
  }
}
