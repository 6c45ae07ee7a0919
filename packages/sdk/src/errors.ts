import { inspect } from 'node:util';

/** Base class of this package's errors. `code` is stable; the message is for people. */
export class SdkError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** The options of `connect` are wrong. `problems` has one sentence for each. */
export class InvalidOptionsError extends SdkError {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super('invalid_options', `Invalid options: ${problems.join('; ')}`);
    this.problems = problems;
  }
}

/** There was no connection to RabbitMQ within `connectTimeoutMs`. `cause` is the last failure. */
export class BrokerUnreachableError extends SdkError {
  constructor(address: string, timeoutMs: number, cause: unknown) {
    const reason = cause instanceof Error ? `: ${cause.message}` : '';
    super(
      'broker_unreachable',
      `No connection to RabbitMQ at ${address} within ${timeoutMs} ms${reason}. ` +
        'Check that it runs there, and the user, the password and the virtual host',
      { cause },
    );
  }
}

/** Another program uses this client id, or a lost connection of this program that the broker has not closed yet. */
export class ClientIdInUseError extends SdkError {
  readonly clientId: string;

  constructor(clientId: string, cause: unknown) {
    super(
      'client_id_in_use',
      `The client id '${clientId}' is in use by another connection. Give each running program a client id of its own, ` +
        'or end the other program',
      { cause },
    );
    this.clientId = clientId;
  }
}

/** The broker answers, but no orchestrator has sent its workflow definitions within `connectTimeoutMs`. */
export class NoOrchestratorError extends SdkError {
  constructor(address: string, timeoutMs: number) {
    super(
      'no_orchestrator',
      `No orchestrator sent its workflow definitions within ${timeoutMs} ms on ${address}. ` +
        'Check that an orchestrator runs and uses the same virtual host',
    );
  }
}

/** One problem of a submission. */
export interface SubmissionProblem {
  /** The property of the `JobRequest` that is wrong. */
  readonly field:
    'workflowType' | 'esdl' | 'params' | 'jobReference' | 'priority' | 'timeoutMs' | 'jobId' | 'liveLogs';
  /** The parameter's key, when the problem is with one of `params`. */
  readonly parameter?: string;
  /** What is wrong, for people. */
  readonly message: string;
}

/** The submission is wrong, and nothing was sent. `problems` has a sentence for each problem, `submissionProblems` the field too. */
export class InvalidSubmissionError extends SdkError {
  readonly workflowType: string;
  readonly problems: readonly string[];
  readonly submissionProblems: readonly SubmissionProblem[];

  constructor(workflowType: string, submissionProblems: readonly SubmissionProblem[]) {
    const problems = submissionProblems.map(({ message }) => message);
    super('invalid_submission', `Invalid job of workflow '${workflowType}': ${problems.join('; ')}`);
    this.workflowType = workflowType;
    this.problems = problems;
    this.submissionProblems = submissionProblems;
  }
}

/** The job id is not a UUID, so no job has it. */
export class InvalidJobIdError extends SdkError {
  constructor(given: unknown) {
    super(
      'invalid_job_id',
      `${inspect(given)} is not a job id: a job id is a UUID, such as the 'id' of a job's handle`,
    );
  }
}

/**
 * The program gave up before the broker confirmed the submission, so the job may or may not exist. Submit again with the
 * same `jobId`, which never makes a second job, or cancel it.
 */
export class SubmissionUnconfirmedError extends SdkError {
  readonly jobId: string;

  constructor(jobId: string, cause: unknown) {
    super('submission_unconfirmed', `Gave up before the broker confirmed the submission of job ${jobId}`, {
      cause,
    });
    this.jobId = jobId;
  }
}

/** The broker refuses the message: it is too large, the user may not write, or the queue was deleted. */
export class MessageRefusedError extends SdkError {
  readonly jobId: string;

  constructor(what: string, jobId: string, cause?: unknown) {
    const reason = cause instanceof Error ? cause.message : 'there is no queue for it';
    super('message_refused', `The broker refuses the ${what} of job ${jobId}: ${reason}`, { cause });
    this.jobId = jobId;
  }
}

/** The broker keeps nothing for this job: it was never submitted, its result was handed over, or the retention time is over. */
export class JobNotFoundError extends SdkError {
  readonly jobId: string;

  constructor(jobId: string) {
    super(
      'job_not_found',
      `The broker keeps nothing for job ${jobId}. It was never submitted, its result was handed over already, ` +
        'or its queues have expired. If it was submitted with a client id, connect with that client id',
    );
    this.jobId = jobId;
  }
}

/** This client has already handed over the job's result. */
export class JobEndedError extends SdkError {
  readonly jobId: string;

  constructor(jobId: string) {
    super('job_ended', `Job ${jobId} has ended, and this client has already handed over its result`);
    this.jobId = jobId;
  }
}

/** The result arrived but cannot be decoded. Its message is in the dead-letter queue. */
export class UnreadableResultError extends SdkError {
  readonly jobId: string;

  constructor(jobId: string, cause: unknown) {
    super(
      'unreadable_result',
      `Job ${jobId} has ended, but its result cannot be read; the message is in the dead-letter queue`,
      { cause },
    );
    this.jobId = jobId;
  }
}

/** Each event is handed over once, so only one loop at a time can take a job's events. */
export class AlreadyIteratedError extends SdkError {
  readonly jobId: string;

  constructor(jobId: string) {
    super('already_iterated', `Another loop is already taking the events of job ${jobId}`);
    this.jobId = jobId;
  }
}

/** The client was closed before or during the call. The job continues: attach to it again by its id. */
export class ClientClosedError extends SdkError {
  constructor() {
    super('client_closed', 'The OMOTES client was closed by this program');
  }
}
