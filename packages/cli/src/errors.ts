/** Base of every error of this package; `code` is stable, the message is one readable line. */
export class CliError extends Error {
  readonly code: string;
  /** What the command exits with. */
  readonly exitCode: number;

  constructor(code: string, message: string, exitCode = 1, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
    this.exitCode = exitCode;
  }
}

/** The command was not written as it must be: exit code 2, like every usage error. */
export class UsageError extends CliError {
  constructor(message: string, options?: ErrorOptions) {
    super('usage', message, 2, options);
  }
}

/** No stack runs here and the environment names no servers. */
export class NoServersError extends CliError {
  constructor(dataFolder: string) {
    super(
      'no_servers',
      `No stack is running in ${dataFolder}: start one with './omotes up', or name existing servers by ` +
        `SDK_RABBITMQ_HOSTNAME and POSTGRESQL_HOST`,
    );
  }
}

/** A job ended otherwise than in SUCCEEDED; the report has been printed. */
export class JobNotSucceededError extends CliError {
  readonly jobId: string;

  constructor(jobId: string, resultType: string) {
    super('job_not_succeeded', `Job ${jobId} ended in ${resultType}`);
    this.jobId = jobId;
  }
}

/** Ctrl-C while waiting for a job, which goes on. 130 is what shells use for 'ended by SIGINT'. */
export class StoppedWaitingError extends CliError {
  readonly jobId: string;

  constructor(jobId: string) {
    super(
      'stopped_waiting',
      `Stopped waiting; job ${jobId} goes on. Come back to it with: ./omotes watch ${jobId}`,
      130,
    );
    this.jobId = jobId;
  }
}

/** A program of the stack ended, or was not ready in time; the message has the last line of its log. */
export class ComponentFailedError extends CliError {
  constructor(name: string, reason: string, logFile: string, lastLogLine: string) {
    super(
      'component_failed',
      `The ${name} ${reason}; see ${logFile}${lastLogLine === '' ? '' : `: ${lastLogLine}`}`,
    );
  }
}

/** The text after which the command line gives up, in one line whatever it was thrown by. */
export function errorLine(error: unknown): string {
  const message = error instanceof Error ? error.message || error.name : String(error);
  const lines = message.split('\n').map((line) => line.trim());
  return `omotes: ${lines.filter((line) => line !== '').join(' ')}`;
}
