/** Base of every error of this package; `code` is stable and meant for programs. */
export class LocalStackError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** RabbitMQ is not on this machine and this process may not install it; the message says what to run. */
export class RabbitMqMissingError extends LocalStackError {
  constructor(message: string, options?: ErrorOptions) {
    super('rabbitmq_missing', message, options);
  }
}

/** No PostgreSQL server that can open the data folder, and none could be installed. */
export class PostgreSqlMissingError extends LocalStackError {
  constructor(message: string, options?: ErrorOptions) {
    super('postgresql_missing', message, options);
  }
}

/** A server ended, or gave no sign of being ready in time; the message has the end of its log. */
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
    super(
      'stack_running',
      `A stack is already running in ${dataFolder} (process ${pid}); stop that one first.`,
    );
    this.pid = pid;
  }
}

/** A command this package ran ended with an error; the message has what it printed. */
export class CommandError extends LocalStackError {
  readonly exitCode: number | null;

  constructor(command: string, exitCode: number | null, output: string) {
    super('command_failed', `${command} failed (${exitCode ?? 'killed'}): ${output.trim().slice(-2000)}`);
    this.exitCode = exitCode;
  }
}
