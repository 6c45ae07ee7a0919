import { inspect } from 'node:util';

/** Base of every error this package throws; `code` is stable, the message is for people. */
export class SdkError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** Options given to `connect` are wrong; `problems` names every one. */
export class InvalidOptionsError extends SdkError {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super('invalid_options', `Invalid options: ${problems.join('; ')}`);
    this.problems = problems;
  }
}

/** No connection to RabbitMQ within the time given; `cause` is the last failure. */
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

/** Another program, or the lost connection of this one, still uses this client id. */
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

/** The broker is there, but nobody told which workflows there are. */
export class NoOrchestratorError extends SdkError {
  constructor(address: string, timeoutMs: number) {
    super(
      'no_orchestrator',
      `No orchestrator named its workflows within ${timeoutMs} ms on ${address}. ` +
        'Check that an orchestrator runs and uses the same virtual host',
    );
  }
}

/** What is wrong with a job, and where. */
export interface SubmissionProblem {
  readonly field:
    'workflowType' | 'esdl' | 'params' | 'jobReference' | 'priority' | 'timeoutMs' | 'jobId' | 'liveLogs';
  /** The parameter, when it is about one of `params`. */
  readonly parameter?: string;
  readonly message: string;
}

/** Nothing was sent: `problems` names everything that is wrong with the job, `submissionProblems` also where. */
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

/** A job's id is a UUID; this is none, so no job has it. */
export class InvalidJobIdError extends SdkError {
  constructor(given: unknown) {
    super(
      'invalid_job_id',
      `${inspect(given)} is no job's id: that is a UUID, as in the 'id' of a job's handle`,
    );
  }
}

/**
 * The program gave up before the broker confirmed the submission, so the job may have been accepted or not.
 * Submit again with the same `jobId` (that never makes a second job), or cancel it.
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

/** The broker does not take the message (too large, no right to write, its queue was deleted). */
export class MessageRefusedError extends SdkError {
  readonly jobId: string;

  constructor(what: string, jobId: string, cause?: unknown) {
    const reason = cause instanceof Error ? cause.message : 'no queue takes it';
    super('message_refused', `The broker does not take the ${what} of job ${jobId}: ${reason}`, { cause });
    this.jobId = jobId;
  }
}

/** Nothing is kept for this job: it was never submitted, its result was handed over, or the retention time is over. */
export class JobNotFoundError extends SdkError {
  readonly jobId: string;

  constructor(jobId: string) {
    super(
      'job_not_found',
      `The broker keeps nothing for job ${jobId}. It was never submitted, its result was handed over already, ` +
        'or its queues expired; one submitted with a client id is found by connecting with that client id',
    );
    this.jobId = jobId;
  }
}

/** This client has handed over the job's result already. */
export class JobEndedError extends SdkError {
  readonly jobId: string;

  constructor(jobId: string) {
    super('job_ended', `Job ${jobId} has ended and its result was handed over by this client`);
    this.jobId = jobId;
  }
}

/** The result arrived, but its bytes are no result; they are in the dead-letter queue. */
export class UnreadableResultError extends SdkError {
  readonly jobId: string;

  constructor(jobId: string, cause: unknown) {
    super('unreadable_result', `The result of job ${jobId} cannot be read; the job has ended`, { cause });
    this.jobId = jobId;
  }
}

/** Each event is handed over once, so one loop at a time can take them. */
export class AlreadyIteratedError extends SdkError {
  readonly jobId: string;

  constructor(jobId: string) {
    super('already_iterated', `The events of job ${jobId} are being taken by another loop`);
    this.jobId = jobId;
  }
}

/** The client was closed while the call was under way; the job goes on, attach to it again by its id. */
export class ClientClosedError extends SdkError {
  constructor() {
    super('client_closed', 'The OMOTES client was closed by this program');
  }
}
