import { reference } from '@omotes/http-api';
import {
  InputEncodingError,
  InvalidInputError,
  WorkflowUnknownError,
  WorkflowVersionUnknownError,
} from '../../errors.ts';
import { submitterOf } from '../caller.ts';
import type { GatewayContext } from '../gateway-context.ts';
import { decodeInput } from '../input-text.ts';
import { submissionHeadersSchema } from '../submission-routes.ts';
import type { TypedServer } from '../typed-server.ts';
import { errorAnswers } from './error-answers.ts';
import { jobInputSchema, jobStatusResponseSchema, ONLY_VERSION, type JobInput } from './job-schemas.ts';
import type { OfferedWorkflows } from './offered-workflows.ts';

/** Strict base64: no white space, padded. (The length must be a multiple of 4 too.) */
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** POST /job/ */
export function addSubmissionRoute(
  server: TypedServer,
  { jobs, limits }: GatewayContext,
  workflows: OfferedWorkflows,
): void {
  // Fastify's parser would pass such a body on as a string.
  server.removeContentTypeParser('text/plain');

  server.post(
    '/job/',
    {
      schema: {
        tags: ['job'],
        summary: 'Start a job',
        description: 'The answer means that the job is accepted: it will end exactly once, whatever fails.',
        headers: submissionHeadersSchema,
        body: reference(jobInputSchema),
        response: {
          200: reference(jobStatusResponseSchema),
          ...errorAnswers(400, 404, 413, 415, 422, 503),
        },
      },
    },
    async (request) => {
      // The validator has filled in the defaults.
      const input = request.body as Required<JobInput>;
      if (!workflows.has(input.workflow_type)) throw new WorkflowUnknownError(input.workflow_type);
      if (input.version != null && input.version !== ONLY_VERSION)
        throw new WorkflowVersionUnknownError(input.workflow_type, input.version, ONLY_VERSION);
      const job_id = await jobs.submit(
        {
          jobName: input.job_name,
          userName: submitterOf(request, input.user_name),
          projectName: input.project_name,
          workflowType: input.workflow_type,
          inputEsdl: inputText(input.input_esdl, limits.maxInputBytes),
          inputParams: input.input_params_dict,
          timeoutAfterS: input.timeout_after_s || undefined,
          jobPriority: input.job_priority || 'medium',
          // OMOTES 2 shows the logs of running jobs.
          liveLogs: true,
        },
        request.headers['idempotency-key'],
      );
      return { job_id, status: 'REGISTERED' as const };
    },
  );
}

/** Throws `InputEncodingError` and `InputTooLargeError`. */
function inputText(base64: string, maxBytes: number): string {
  if (base64.length % 4 !== 0 || !BASE64.test(base64)) throw new InputEncodingError();
  try {
    return decodeInput(Buffer.from(base64, 'base64'), maxBytes);
  } catch (error) {
    throw error instanceof InvalidInputError ? new InputEncodingError() : error;
  }
}
