import {
  type FieldProblem,
  type JobInput,
  type JobInputQuery,
  jobInputQuerySchema,
  jobInputSchema,
  jobStatusAnswerSchema,
  reference,
  WITHOUT_NUL,
} from '@omotes/http-api';
import { InvalidSubmissionError } from '@omotes/sdk';
import type { FastifySchemaValidationError } from 'fastify';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { InvalidInputError, NotConnectedError } from '../errors.ts';
import type { ClientConnection } from '../jobs/client-connection.ts';
import type { RequestedJob } from '../jobs/job-service.ts';
import { submitterOf } from './caller.ts';
import type { GatewayContext } from './gateway-context.ts';
import { decodeInput, inputText } from './input-text.ts';
import { problemAnswers } from './problem-answers.ts';
import { schemaProblems, submissionProblems } from './problem.ts';
import type { TypedServer } from './typed-server.ts';

export const submissionHeadersSchema = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({
      description: 'A string that is new for each job. The same key from the same user means the same job.',
      minLength: 1,
      maxLength: 255,
      pattern: WITHOUT_NUL,
    }),
  ),
});

/** Content types of a body that is the input itself. */
export const XML_TYPES = ['application/xml', 'text/xml'];

/** The part of a body that is needed to check its parameters. */
const workflowInputSchema = Type.Pick(jobInputSchema, ['workflow_type', 'input_params_dict']);

/** POST /job/ */
export function addSubmissionRoutes(server: TypedServer, { jobs, connection, limits }: GatewayContext): void {
  // Fastify's parser would pass such a body on as a string.
  server.removeContentTypeParser('text/plain');
  server.addContentTypeParser(XML_TYPES, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

  server.route({
    method: 'POST',
    url: '/job/',
    attachValidation: true,
    schema: {
      tags: ['jobs'],
      summary: 'Submit a job',
      description:
        'The answer means that the job is accepted: it will end exactly once, whatever fails. A body of type application/xml is the input itself; the other fields are then in the query.',
      headers: submissionHeadersSchema,
      querystring: jobInputQuerySchema,
      body: {
        content: {
          'application/json': { schema: reference(jobInputSchema) },
          'application/xml': { schema: Type.Unsafe<Buffer>({}) },
          'text/xml': { schema: Type.Unsafe<Buffer>({}) },
        },
      },
      response: { 200: reference(jobStatusAnswerSchema), ...problemAnswers(400, 413, 415, 422, 429, 503) },
    },
    handler: async (request) => {
      if (request.validationError) {
        const found = request.validationError.validation as FastifySchemaValidationError[]; // fastify calls it any
        throw new InvalidInputError([
          ...schemaProblems(found),
          ...parameterProblems(request.body, connection),
        ]);
      }
      // Fastify does not validate a request without a body.
      if (request.body === undefined)
        throw new InvalidInputError([{ field: 'input_esdl', message: 'is missing: there is no body' }]);
      const submission = Buffer.isBuffer(request.body)
        ? fromQuery(request.body, request.query, limits.maxInputBytes)
        : fromJson(request.body as JobInput, limits.maxInputBytes); // as was just checked
      const userName = submitterOf(request, submission.userName);
      const job_id = await jobs.submit({ ...submission, userName }, request.headers['idempotency-key']);
      return { job_id, status: 'registered' as const };
    },
  });
}

/** Problems of the workflow and its parameters, when other fields of the body are wrong too. */
function parameterProblems(body: unknown, connection: ClientConnection): readonly FieldProblem[] {
  if (!Value.Check(workflowInputSchema, body)) return [];
  try {
    connection.client.check({
      workflowType: body.workflow_type,
      params: body.input_params_dict ?? {},
      esdl: '<any/>',
    });
  } catch (error) {
    if (error instanceof InvalidSubmissionError) return submissionProblems(error);
    if (!(error instanceof NotConnectedError)) throw error;
  }
  return [];
}

function fromJson(input: JobInput, maxBytes: number): RequestedJob {
  return {
    ...fieldsOf(input, input.workflow_type),
    inputEsdl: inputText(input.input_esdl, maxBytes),
    inputParams: input.input_params_dict ?? {},
  };
}

function fromQuery(body: Buffer, query: JobInputQuery, maxBytes: number): RequestedJob {
  const { workflow_type } = query;
  if (workflow_type === undefined)
    throw new InvalidInputError([{ field: 'workflow_type', message: 'is missing in the query' }]);
  return {
    ...fieldsOf(query, workflow_type),
    inputEsdl: decodeInput(body, maxBytes),
    inputParams: parseParams(query.input_params_dict ?? '{}'),
  };
}

function fieldsOf(
  input: JobInput | JobInputQuery,
  workflowType: string,
): Omit<RequestedJob, 'inputEsdl' | 'inputParams'> {
  return {
    jobName: input.job_name ?? '',
    userName: input.user_name ?? '',
    projectName: input.project_name ?? '',
    workflowType,
    timeoutAfterS: input.timeout_after_s,
    jobPriority: input.job_priority ?? 'medium',
    liveLogs: input.live_logs ?? false,
  };
}

function parseParams(text: string): Record<string, unknown> {
  const invalid = new InvalidInputError([{ field: 'input_params_dict', message: 'is not a JSON object' }]);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalid;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid;
  return value as Record<string, unknown>; // as was just checked
}
