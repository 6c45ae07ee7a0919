/** Base class of this package's errors. `code` is stable; the message is one line. */
export class CliError extends Error {
  readonly code: string;
  /** Exit code of the command. */
  readonly exitCode: number;

  constructor(code: string, message: string, exitCode = 1, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
    this.exitCode = exitCode;
  }
}

/** The command line is wrong. Exit code 2. */
export class UsageError extends CliError {
  constructor(message: string, options?: ErrorOptions) {
    super('usage', message, 2, options);
  }
}

/** No stack is running and the environment has no servers. */
export class NoServersError extends CliError {
  constructor(dataFolder: string) {
    super(
      'no_servers',
      `No stack is running in ${dataFolder}: start one with './omotes up', or set SDK_RABBITMQ_HOSTNAME and ` +
        `POSTGRESQL_HOST to use existing servers`,
    );
  }
}

/** A job did not succeed. Its result has been printed. */
export class JobNotSucceededError extends CliError {
  readonly jobId: string;

  constructor(jobId: string, resultType: string) {
    super('job_not_succeeded', `Job ${jobId} ended in ${resultType}`);
    this.jobId = jobId;
  }
}

/** Ctrl-C while waiting for a job, which continues. Shells use exit code 130 for 'ended by SIGINT'. */
export class StoppedWaitingError extends CliError {
  readonly jobId: string;

  constructor(jobId: string) {
    super(
      'stopped_waiting',
      `Stopped waiting; job ${jobId} continues. To follow it again: ./omotes watch ${jobId}`,
      130,
    );
    this.jobId = jobId;
  }
}

/** A program ended by itself, or was not ready in time. The message has the last line of its log. */
export class ComponentFailedError extends CliError {
  constructor(name: string, reason: string, logFile: string, lastLogLine: string) {
    super(
      'component_failed',
      `The ${name} ${reason}; see ${logFile}${lastLogLine === '' ? '' : `: ${lastLogLine}`}`,
    );
  }
}

/** The line that is printed for an error; line breaks in its message become spaces. */
export function errorLine(error: unknown): string {
  const message = error instanceof Error ? error.message || error.name : String(error);
  const lines = message.split('\n').map((line) => line.trim());
  return `omotes: ${lines.filter((line) => line !== '').join(' ')}`;
}
