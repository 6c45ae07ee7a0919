/** Base class of this package's errors. `code` is stable. */
export class LocalStackError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** RabbitMQ is not installed and this process cannot install it. The message has the command to run. */
export class RabbitMqMissingError extends LocalStackError {
  constructor(message: string, options?: ErrorOptions) {
    super('rabbitmq_missing', message, options);
  }
}

/** No installed PostgreSQL can open the data folder, and installing one failed. */
export class PostgreSqlMissingError extends LocalStackError {
  constructor(message: string, options?: ErrorOptions) {
    super('postgresql_missing', message, options);
  }
}

/** A server ended, or was not ready in time. The message has the end of its log. */
export class ServerStartError extends LocalStackError {
  readonly server: string;

  constructor(server: string, message: string) {
    super('server_start_failed', message);
    this.server = server;
  }
}

/** Another process runs a stack in this data folder. */
export class StackRunningError extends LocalStackError {
  readonly pid: number;

  constructor(dataFolder: string, pid: number) {
    super('stack_running', `A stack is already running in ${dataFolder} (process ${pid}); stop it first.`);
    this.pid = pid;
  }
}

/** A command failed. The message has the end of its output. */
export class CommandError extends LocalStackError {
  readonly exitCode: number | null;

  constructor(command: string, exitCode: number | null, output: string) {
    super('command_failed', `${command} failed (${exitCode ?? 'killed'}): ${output.trim().slice(-2000)}`);
    this.exitCode = exitCode;
  }
}
