/** A broker's address, user and virtual host. */
export interface BrokerSettings {
  readonly hostname: string;
  readonly port: number;
  readonly username: string;
  readonly password: string;
  readonly virtualHost: string;
}

/** A PostgreSQL database's address and user. */
export interface DatabaseSettings {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly username: string;
  readonly password: string;
}

/** The address and user of an InfluxDB 1.x. An empty user name means that it needs none. */
export type InfluxDbSettings = Omit<DatabaseSettings, 'database'>;

/** The buckets of an S3 server, and how to reach it. It need not be AWS. */
export interface S3Settings {
  readonly buckets: ReadonlySet<string>;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** The token of temporary credentials. */
  readonly sessionToken: string | undefined;
  readonly region: string;
  /** The server's URL, without a slash at the end; undefined for AWS. */
  readonly endpoint: string | undefined;
}

export type ServiceLogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal';

/** Python's names and pino's. */
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

/** The broker that a program uses unless the environment or the program names another. */
export const DEFAULT_BROKER: BrokerSettings = {
  hostname: 'localhost',
  port: 5672,
  username: 'omotes',
  password: 'guest',
  virtualHost: 'omotes',
};

/** The database that the orchestrator uses unless the environment names another. The user has no default. */
const DEFAULT_DATABASE: DatabaseSettings = {
  host: 'localhost',
  port: 5432,
  database: 'public',
  username: '',
  password: '',
};

/**
 * Reads the settings of a service from its environment (`docs/configuration.md`) and collects mistakes in `problems`. An empty
 * variable counts as unset: compose files set those.
 *
 * @example
 * const read = new EnvironmentReader(process.env);
 * const broker = read.broker('SDK_');
 * if (read.problems.length > 0) throw new EnvironmentError(read.problems);
 */
export class EnvironmentReader {
  /** One sentence for each mistake, with the variable's name. */
  readonly problems: string[] = [];
  readonly #environment: Readonly<Record<string, string | undefined>>;

  constructor(environment: Readonly<Record<string, string | undefined>>) {
    this.#environment = environment;
  }

  text(name: string, byDefault: string): string {
    return this.#environment[name] || byDefault;
  }

  /** A list separated by commas or spaces. */
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
    this.problems.push(`${name} must be a whole number from ${min} to ${max}, not '${value}'`);
    return byDefault;
  }

  /** A server's port, 1 to 65535. */
  port(name: string, byDefault: number): number {
    return this.integer(name, byDefault, [1, 65_535]);
  }

  /** The broker of the variables `<prefix>RABBITMQ_…`. The prefix is one such as `SDK_`, or empty. */
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

  /** The InfluxDB with the workers' time series; undefined without `INFLUXDB_HOST`. */
  influxDb(): InfluxDbSettings | undefined {
    const host = this.text('INFLUXDB_HOST', '');
    const port = this.port('INFLUXDB_PORT', 8096);
    if (host === '') return undefined;
    const username = this.text('INFLUXDB_USERNAME', '');
    return { host, port, username, password: this.text('INFLUXDB_PASSWORD', '') };
  }

  /** The PostgreSQL with the workers' time series; undefined without `DB_HOSTNAME`. */
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

  /** The S3 server with the buckets `CLEANUP_S3_BUCKETS`, from the variables of AWS's own programs; undefined without buckets. */
  s3(): S3Settings | undefined {
    const buckets = this.list('CLEANUP_S3_BUCKETS');
    if (buckets.size === 0) return undefined;
    const required = (name: string): string => {
      const value = this.text(name, '');
      if (value === '') this.problems.push(`${name} must be set because CLEANUP_S3_BUCKETS is set`);
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
    // The value is not quoted, because it may have a password.
    if (!url || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '')
      this.problems.push(`${name} must be an HTTP URL without a user and password`);
    return endpoint.endsWith('/') ? endpoint.slice(0, -1) : endpoint;
  }

  /** Where an HTTP server listens. Port 0 means any free port. */
  http(port: number): { readonly host: string; readonly port: number } {
    return {
      host: this.text('HTTP_HOST', '127.0.0.1'),
      port: this.integer('HTTP_PORT', port, [0, 65_535]),
    };
  }

  /** The log level `LOG_LEVEL`. Default: info. */
  logLevel(): ServiceLogLevel {
    const level = LOG_LEVELS[this.text('LOG_LEVEL', 'INFO').toUpperCase()];
    if (level) return level;
    this.problems.push(`LOG_LEVEL must be one of ${Object.keys(LOG_LEVELS).join(', ')}`);
    return 'info';
  }
}
