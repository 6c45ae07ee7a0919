import { STATUS_CODES } from 'node:http';
import type { FieldProblem, Problem } from '@omotes/http-api';
import { InvalidSubmissionError, type SubmissionProblem } from '@omotes/sdk';
import type { FastifyError } from 'fastify';
import {
  BrokerAwayError,
  DeadLetterStaysError,
  DeadLetterUnknownError,
  ForeignPageError,
  GatewayError,
  HostRefusedError,
  IdempotencyKeyReusedError,
  InputEncodingError,
  InputTooLargeError,
  InvalidInputError,
  IssuerAwayError,
  JobIdFormatError,
  JobPartUnknownError,
  JobUnknownError,
  NotConnectedError,
  OperatorsOnlyError,
  StoreAwayError,
  TokensFileError,
  TooManyRefusalsError,
  TooManyStreamsError,
  UnauthorizedError,
  VirtualHostAwayError,
  WorkflowUnknownError,
  WorkflowVersionUnknownError,
} from '../errors.ts';

const FIELDS = {
  workflowType: 'workflow_type',
  esdl: 'input_esdl',
  params: 'input_params_dict',
  jobReference: 'job_name',
  priority: 'job_priority',
  timeoutMs: 'timeout_after_s',
  jobId: 'job_id',
  liveLogs: 'live_logs',
} as const satisfies Record<SubmissionProblem['field'], string>;

/** What a caller is told of an error. Of one that nobody foresaw no more than that it happened. */
export function toProblem(error: FastifyError): Problem {
  if (error.validation) {
    const errors = schemaProblems(error.validation);
    return problem(422, 'invalid_input', listed(errors), errors);
  }
  if (error instanceof InvalidInputError)
    return problem(422, 'invalid_input', listed(error.errors), error.errors);
  if (error instanceof InvalidSubmissionError)
    return problem(422, error.code, error.message, submissionProblems(error));
  // Where the file is concerns nobody outside.
  if (error instanceof TokensFileError)
    return problem(
      503,
      error.code,
      'Whose token this is cannot be found out; the log of the gateway says why',
    );
  if (error instanceof GatewayError) return problem(statusOf(error), error.code, error.message);
  const status = error.statusCode ?? 500;
  if (status < 500) return problem(status, undefined, error.message);
  return problem(500, undefined, 'The gateway failed; its log says how. Asking again may help');
}

/** What of a request does not fit its schema. */
export function schemaProblems(problems: NonNullable<FastifyError['validation']>): readonly FieldProblem[] {
  return problems.map(({ instancePath, params, message = 'is not valid' }) => {
    const place = instancePath.slice(1).replaceAll('/', '.');
    const name = params['missingProperty'] ?? params['additionalProperty'];
    const field = typeof name === 'string' ? [place, name].filter(Boolean).join('.') : place;
    return { field, message };
  });
}

/** What the SDK found wrong, by the names of this API. */
export function submissionProblems(error: InvalidSubmissionError): readonly FieldProblem[] {
  return error.submissionProblems.map(({ field, parameter, message }) => ({
    field: parameter === undefined ? FIELDS[field] : `${FIELDS[field]}.${parameter}`,
    message,
  }));
}

/** For a status that says it all. */
export function problem(
  status: number,
  code: string | undefined,
  detail: string,
  errors: readonly FieldProblem[] = [],
): Problem {
  const type = code === undefined ? 'about:blank' : `urn:omotes:problem:${code}`;
  return { type, title: STATUS_CODES[status] ?? 'Error', status, detail, errors: [...errors] };
}

function statusOf(error: GatewayError): number {
  const isUnknown =
    error instanceof JobUnknownError ||
    error instanceof JobPartUnknownError ||
    error instanceof WorkflowUnknownError ||
    error instanceof WorkflowVersionUnknownError ||
    error instanceof DeadLetterUnknownError;
  if (isUnknown) return 404;
  if (error instanceof JobIdFormatError || error instanceof InputEncodingError) return 400;
  if (error instanceof DeadLetterStaysError) return 409;
  if (error instanceof IdempotencyKeyReusedError) return 422;
  if (error instanceof UnauthorizedError) return 401;
  if (error instanceof InputTooLargeError) return 413;
  if (error instanceof TooManyRefusalsError) return 429;
  const isForbidden =
    error instanceof HostRefusedError ||
    error instanceof OperatorsOnlyError ||
    error instanceof ForeignPageError;
  if (isForbidden) return 403;
  const isPassing =
    error instanceof NotConnectedError ||
    error instanceof StoreAwayError ||
    error instanceof BrokerAwayError ||
    error instanceof VirtualHostAwayError ||
    error instanceof IssuerAwayError ||
    error instanceof TooManyStreamsError;
  return isPassing ? 503 : 500;
}

function listed(errors: readonly FieldProblem[]): string {
  return `The request is not valid: ${errors.map(({ field, message }) => `${field} ${message}`).join('; ')}`;
}
