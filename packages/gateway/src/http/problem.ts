import { STATUS_CODES } from 'node:http';
import type { FieldProblem, Problem } from '@omotes/http-api';
import { InvalidSubmissionError, type SubmissionProblem } from '@omotes/sdk';
import type { FastifyError } from 'fastify';
import { GatewayError, InvalidInputError } from '../errors.ts';

/** The fields of a submission by their names in the HTTP interface. */
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

/** The answer to a request that failed with this error. Says nothing about unexpected errors: the log has them. */
export function toProblem(error: FastifyError): Problem {
  if (error.validation) return ofGateway(new InvalidInputError(schemaProblems(error.validation)));
  if (error instanceof GatewayError) return ofGateway(error);
  if (error instanceof InvalidSubmissionError)
    return problem(422, error.code, error.message, submissionProblems(error));
  const status = error.statusCode ?? 500;
  if (status < 500) return problem(status, undefined, error.message);
  return problem(500, undefined, 'The gateway failed; its log says why. Trying again may help');
}

function ofGateway({ status, code, detail, errors }: GatewayError): Problem {
  return problem(status, code, detail, errors);
}

/** The problems that the schema found in a request. */
export function schemaProblems(problems: NonNullable<FastifyError['validation']>): readonly FieldProblem[] {
  return problems.map(({ instancePath, params, message = 'is not valid' }) => {
    const place = instancePath.slice(1).replaceAll('/', '.');
    const name = params['missingProperty'] ?? params['additionalProperty'];
    const field = typeof name === 'string' ? [place, name].filter(Boolean).join('.') : place;
    return { field, message };
  });
}

/** The problems that the SDK found in a submission, with the names of the HTTP interface. */
export function submissionProblems(error: InvalidSubmissionError): readonly FieldProblem[] {
  return error.submissionProblems.map(({ field, parameter, message }) => ({
    field: parameter === undefined ? FIELDS[field] : `${FIELDS[field]}.${parameter}`,
    message,
  }));
}

/** Makes a problem. `code`: undefined when the status says it all. */
export function problem(
  status: number,
  code: string | undefined,
  detail: string,
  errors: readonly FieldProblem[] = [],
): Problem {
  const type = code === undefined ? 'about:blank' : `urn:omotes:problem:${code}`;
  return { type, title: STATUS_CODES[status] ?? 'Error', status, detail, errors: [...errors] };
}
