import type { Connection } from '@omotes/amqp';
import type { FieldProblem } from '@omotes/http-api';

/** Base of the errors of the gateway; `code` is stable, the message is for people. */
export class GatewayError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** Neither workflows nor a way to submit are known before the first connection. */
export class NotConnectedError extends GatewayError {
  constructor(reason: string) {
    super('not_connected', `There is no connection to an orchestrator yet: ${reason}. Try again in a moment`);
  }
}

/** Nobody has such a job, or the caller may not see it. */
export class JobUnknownError extends GatewayError {
  constructor(jobId: string) {
    super('job_unknown', `There is no job ${jobId}`);
  }
}

/** What was given as the id of a job is not one. */
export class JobIdFormatError extends GatewayError {
  constructor() {
    super('job_id_format', 'Invalid job ID format: it must be a UUID');
  }
}

/** The input of a job is not text in base64. */
export class InputEncodingError extends GatewayError {
  constructor() {
    super('input_encoding', 'input_esdl must be valid base64-encoded UTF-8 text without NUL characters');
  }
}

/** No job of this workflow can be submitted. */
export class WorkflowUnknownError extends GatewayError {
  constructor(workflowType: string) {
    super(
      'workflow_unknown',
      `Unknown workflow type ${workflowType}. GET /workflow/ lists those that can be used`,
    );
  }
}

/** A workflow has no such version. */
export class WorkflowVersionUnknownError extends GatewayError {
  constructor(workflowType: string, version: string, versions: string) {
    super(
      'workflow_version_unknown',
      `Workflow ${workflowType} has no version ${version}. Its versions: ${versions}`,
    );
  }
}

/** The caller has used the idempotency key for another request. */
export class IdempotencyKeyReusedError extends GatewayError {
  constructor(jobId: string) {
    super(
      'idempotency_key_reused',
      `This Idempotency-Key was used for job ${jobId}, which was asked for in other words. Use a new key for a new job`,
    );
  }
}

/** The database does not answer. What was to be stored may be stored yet. */
export class StoreAwayError extends GatewayError {
  constructor(cause?: unknown) {
    const reason = cause instanceof Error ? `: ${cause.message}` : '';
    super(
      'store_away',
      `The database does not answer${reason}. Ask again; a submission with the same Idempotency-Key never makes a second job`,
      { cause },
    );
  }
}

/** The broker does not answer. */
export class BrokerAwayError extends GatewayError {
  constructor(jobId: string) {
    super('broker_away', `The broker does not answer, so job ${jobId} may not be cancelled. Ask again`);
  }
}

/** A virtual host cannot be asked about its queues and workers at present; it is tried again by itself. */
export class VirtualHostAwayError extends GatewayError {
  readonly virtualHost: string;

  constructor({ virtualHost, lastError }: Connection, cause: unknown = lastError) {
    const reason = cause instanceof Error ? cause.message : 'no answer';
    super('virtual_host_away', `RabbitMQ tells nothing about virtual host '${virtualHost}': ${reason}`, {
      cause,
    });
    this.virtualHost = virtualHost;
  }
}

/** There is no such dead letter, or no longer. */
export class DeadLetterUnknownError extends GatewayError {
  constructor(id: string) {
    super(
      'dead_letter_unknown',
      `There is no dead letter ${id}. Others may have dealt with it: list them again`,
    );
  }
}

/** A dead letter is still there, because it cannot be put back. */
export class DeadLetterStaysError extends GatewayError {
  constructor(id: string, obstacle: string) {
    super('dead_letter_stays', `Dead letter ${id} cannot be put back: ${obstacle}`);
  }
}

/** Only operators are told about the system. */
export class OperatorsOnlyError extends GatewayError {
  constructor(userName: string) {
    super('operators_only', `This is for operators, and ${userName} is none`);
  }
}

/** The request cannot be used; `errors` names everything that is wrong, at its field. */
export class InvalidInputError extends GatewayError {
  readonly errors: readonly FieldProblem[];

  constructor(errors: readonly FieldProblem[]) {
    super(
      'invalid_input',
      `Invalid request: ${errors.map(({ field, message }) => `${field} ${message}`).join('; ')}`,
    );
    this.errors = errors;
  }
}

/** As many event streams are open as may be: `whose`, or of all. */
export class TooManyStreamsError extends GatewayError {
  constructor(limit: number, whose = '') {
    const of = whose === '' ? '' : ` of ${whose}`;
    super('too_many_streams', `${limit} event streams${of} are open, which is the limit. Close others first`);
  }
}

/** The input has more bytes than are taken. */
export class InputTooLargeError extends GatewayError {
  constructor(bytes: number, maxBytes: number) {
    super('input_too_large', `input_esdl has ${bytes} bytes, and may have ${maxBytes}`);
  }
}

/** Without authentication only this machine is answered: a page elsewhere could bend its own name to this address. */
export class HostRefusedError extends GatewayError {
  constructor(host: string) {
    super('host_refused', `The gateway is asked as '${host}', and answers only as localhost or 127.0.0.1`);
  }
}

/** The job is there, and what is asked of it is not. */
export class JobPartUnknownError extends GatewayError {
  constructor(jobId: string, part: string, status: string) {
    super('job_part_unknown', `Job ${jobId}, which is ${status}, has no ${part}`);
  }
}

/** A page of another site may not act for whoever looks at it. */
export class ForeignPageError extends GatewayError {
  constructor() {
    super(
      'foreign_page',
      'A page of another site sent this request. Programs send a token instead of a cookie',
    );
  }
}

/** A user's name is shown, compared and stored. */
export class UserNameError extends GatewayError {
  constructor(userName: string) {
    super(
      'user_name',
      `A user's name has 1 to 255 characters, none of them a control character: ${JSON.stringify(userName.slice(0, 50))}`,
    );
  }
}

/** So many requests were refused for want of a valid token that the sender has to wait. */
export class TooManyRefusalsError extends GatewayError {
  constructor() {
    super('too_many_refusals', 'Too many requests without a valid token. Wait a second');
  }
}

/** The caller has to say who it is, or did not say it well. */
export class UnauthorizedError extends GatewayError {
  constructor(reason: string) {
    super('unauthorized', `${reason}. Send one as 'Authorization: Bearer …', or sign in`);
  }
}

/** The file of tokens cannot be used. */
export class TokensFileError extends GatewayError {
  constructor(path: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super('tokens_file', `Cannot use the tokens of ${path} (GATEWAY_TOKENS_PATH): ${reason}`, { cause });
  }
}

/** The keys with which tokens are signed cannot be had. */
export class IssuerAwayError extends GatewayError {
  constructor(issuer: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super('issuer_away', `Tokens cannot be verified, because ${issuer} does not tell its keys: ${reason}`, {
      cause,
    });
  }
}
