/** Base class of the errors that services share. `code` is stable; the message is for people. */
export class ServiceError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** Environment variables have values that cannot be used. `problems` has one sentence for each. */
export class EnvironmentError extends ServiceError {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super('environment', `Cannot use the environment: ${problems.join('; ')}`);
    this.problems = problems;
  }
}

/** The HTTP server cannot listen. */
export class HttpPortError extends ServiceError {
  constructor(host: string, port: number, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super('http_port', `Cannot listen on ${host}:${port} (HTTP_HOST, HTTP_PORT): ${reason}`, { cause });
  }
}

/** The database has a migration that this program does not know, because a newer version has migrated it. */
export class SchemaError extends ServiceError {
  constructor(program: string, newest: number, known: number) {
    super(
      'schema',
      `The database has migration ${newest}, but this program knows migrations up to ${known}: run a newer ${program}`,
    );
  }
}
