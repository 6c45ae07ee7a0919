import type { Connection } from '@omotes/amqp';
import type { FieldProblem } from '@omotes/http-api';

/**
 * Base of the gateway's errors. `code` is stable and for programs, the message is for people, `status` is the status of
 * the HTTP answer to a request that fails with this error.
 */
export class GatewayError extends Error {
  readonly code: string;
  readonly status: number;
  /** What is wrong with each field of the request. */
  readonly errors: readonly FieldProblem[] = [];

  constructor(code: string, status: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
    this.status = status;
  }

  /** What callers read about the error. The message, unless that says more than they may know. */
  get detail(): string {
    return this.message;
  }
}

/** Before the first connection the gateway knows no workflows and can submit nothing. */
export class NotConnectedError extends GatewayError {
  constructor(reason: string) {
    super(
      'not_connected',
      503,
      `There is no connection to an orchestrator yet: ${reason}. Try again in a moment`,
    );
  }
}

/** There is no such job, or the caller may not see it. */
export class JobUnknownError extends GatewayError {
  constructor(jobId: string) {
    super('job_unknown', 404, `There is no job ${jobId}`);
  }
}

/** The id of a job is malformed. */
export class JobIdFormatError extends GatewayError {
  constructor() {
    super('job_id_format', 400, 'Invalid job ID format: it must be a UUID');
  }
}

/** The input of a job is not text in base64. */
export class InputEncodingError extends GatewayError {
  constructor() {
    super('input_encoding', 400, 'input_esdl must be valid base64-encoded UTF-8 text without NUL characters');
  }
}

/** No orchestrator offers this workflow. */
export class WorkflowUnknownError extends GatewayError {
  constructor(workflowType: string) {
    super(
      'workflow_unknown',
      404,
      `Unknown workflow type ${workflowType}. GET /workflow/ lists those that can be used`,
    );
  }
}

/** The workflow has no such version. */
export class WorkflowVersionUnknownError extends GatewayError {
  constructor(workflowType: string, version: string, versions: string) {
    super(
      'workflow_version_unknown',
      404,
      `Workflow ${workflowType} has no version ${version}. Its versions: ${versions}`,
    );
  }
}

/** The caller has used the idempotency key for another request. */
export class IdempotencyKeyReusedError extends GatewayError {
  constructor(jobId: string) {
    super(
      'idempotency_key_reused',
      422,
      `This Idempotency-Key was used for job ${jobId}, in a different request. Use a new key for a new job`,
    );
  }
}

/** The database does not answer. A change that was being stored may be stored all the same. */
export class StoreAwayError extends GatewayError {
  constructor(cause?: unknown) {
    const reason = cause instanceof Error ? `: ${cause.message}` : '';
    super(
      'store_away',
      503,
      `The database does not answer${reason}. Try again; a submission with the same Idempotency-Key never makes a second job`,
      { cause },
    );
  }
}

/** The broker does not answer. */
export class BrokerAwayError extends GatewayError {
  constructor(jobId: string) {
    super('broker_away', 503, `The broker does not answer, so job ${jobId} may not be cancelled. Try again`);
  }
}

/** RabbitMQ does not answer about the queues and workers of a virtual host. The gateway keeps reconnecting. */
export class VirtualHostAwayError extends GatewayError {
  readonly virtualHost: string;

  constructor({ virtualHost, lastError }: Connection, cause: unknown = lastError) {
    const reason = cause instanceof Error ? cause.message : 'no answer';
    super('virtual_host_away', 503, `RabbitMQ does not answer on virtual host '${virtualHost}': ${reason}`, {
      cause,
    });
    this.virtualHost = virtualHost;
  }
}

/** There is no such dead letter, or it is gone by now. */
export class DeadLetterUnknownError extends GatewayError {
  constructor(id: string) {
    super(
      'dead_letter_unknown',
      404,
      `There is no dead letter ${id}. Somebody may have replayed or dropped it: list them again`,
    );
  }
}

/** A dead letter could not be replayed, and stays where it is. */
export class DeadLetterStaysError extends GatewayError {
  constructor(id: string, obstacle: string) {
    super('dead_letter_stays', 409, `Dead letter ${id} cannot be put back: ${obstacle}`);
  }
}

/** Only operators may see the system. */
export class OperatorsOnlyError extends GatewayError {
  constructor(userName: string) {
    super('operators_only', 403, `Only operators may do this, and ${userName} is not an operator`);
  }
}

/** The request is not valid; `errors` has every problem, with its field. */
export class InvalidInputError extends GatewayError {
  override readonly errors: readonly FieldProblem[];

  constructor(errors: readonly FieldProblem[]) {
    const problems = errors.map(({ field, message }) => `${field} ${message}`).join('; ');
    super('invalid_input', 422, `The request is not valid: ${problems}`);
    this.errors = errors;
  }
}

/** The limit of open event streams is reached: that of the user `userName`, or that of all callers together. */
export class TooManyStreamsError extends GatewayError {
  constructor(limit: number, userName = '') {
    const of = userName === '' ? '' : ` of ${userName}`;
    super(
      'too_many_streams',
      503,
      `${limit} event streams${of} are open, which is the limit. Close others first`,
    );
  }
}

/** The input is larger than the limit. */
export class InputTooLargeError extends GatewayError {
  constructor(bytes: number, maxBytes: number) {
    super('input_too_large', 413, `input_esdl has ${bytes} bytes; at most ${maxBytes} are allowed`);
  }
}

/** Without authentication only this machine gets answers: a page elsewhere could point a name of its own to this address. */
export class HostRefusedError extends GatewayError {
  constructor(host: string) {
    super(
      'host_refused',
      403,
      `The gateway answers only as localhost or 127.0.0.1, and was asked as '${host}'`,
    );
  }
}

/** The job exists, but not the part of it that was asked for. */
export class JobPartUnknownError extends GatewayError {
  constructor(jobId: string, part: string, status: string) {
    super('job_part_unknown', 404, `Job ${jobId}, which is ${status}, has no ${part}`);
  }
}

/** A page of another site must not act in the name of the person who opened it. */
export class ForeignPageError extends GatewayError {
  constructor() {
    super(
      'foreign_page',
      403,
      'A page of another site sent this request. Programs send a token instead of a cookie',
    );
  }
}

/** The name of a user cannot be stored or shown. */
export class UserNameError extends GatewayError {
  constructor(userName: string) {
    super(
      'user_name',
      500,
      `A user name has 1 to 255 characters and no control characters, unlike ${JSON.stringify(userName.slice(0, 50))}`,
    );
  }
}

/** The caller sent so many requests without a valid token that it has to wait. */
export class TooManyRefusalsError extends GatewayError {
  constructor() {
    super('too_many_refusals', 429, 'Too many requests without a valid token. Wait a second');
  }
}

/** The request has no token, or one that is not valid. */
export class UnauthorizedError extends GatewayError {
  constructor(reason: string) {
    super('unauthorized', 401, `${reason}. Send one as 'Authorization: Bearer …', or sign in`);
  }
}

/** The file of tokens cannot be used. */
export class TokensFileError extends GatewayError {
  constructor(path: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super('tokens_file', 503, `Cannot use the tokens of ${path} (GATEWAY_TOKENS_PATH): ${reason}`, { cause });
  }

  /** Callers do not learn the path of the file. */
  override get detail(): string {
    return 'The gateway cannot find out whose token this is; its log says why';
  }
}

/** The gateway cannot get the keys that verify tokens. */
export class IssuerAwayError extends GatewayError {
  constructor(issuer: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      'issuer_away',
      503,
      `Tokens cannot be verified, because ${issuer} does not send its keys: ${reason}`,
      {
        cause,
      },
    );
  }
}

/** The gateway stopped before the change was stored. Whether it was stored shows after the next start. */
export class RecorderStoppedError extends GatewayError {
  constructor() {
    super('recorder_stopped', 500, 'The gateway stopped before the change was stored');
  }
}
