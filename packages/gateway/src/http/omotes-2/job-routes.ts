import { reference } from '@omotes/http-api';
import { Type } from 'typebox';
import { listAllJobs, readLogSoFar } from '../../store/job-queries.ts';
import { visibleTo } from '../caller.ts';
import type { GatewayContext } from '../gateway-context.ts';
import type { TypedServer } from '../typed-server.ts';
import { errorAnswers } from './error-answers.ts';
import { toJobResponse, toJobSummary } from './job-answers.ts';
import { jobIdOf } from './job-id.ts';
import { jobDeleteResponseSchema, jobResponseSchema, jobSummarySchema } from './job-schemas.ts';

export const paramsSchema = Type.Object({
  job_id: Type.String({ description: 'The id of the job, a UUID.' }),
});

/** The records of jobs, and their removal. */
export function addJobRoutes(server: TypedServer, { jobs, database }: GatewayContext): void {
  const tags = ['job'];

  server.get(
    '/job/',
    {
      schema: {
        tags,
        summary: 'All jobs, the newest first',
        response: { 200: Type.Array(reference(jobSummarySchema)), ...errorAnswers(503) },
      },
    },
    async (request) => (await listAllJobs(database, visibleTo(request))).map(toJobSummary),
  );

  server.get(
    '/job/:job_id',
    {
      schema: {
        tags,
        summary: 'Everything about a job',
        params: paramsSchema,
        response: { 200: reference(jobResponseSchema), ...errorAnswers(400, 404, 503) },
      },
    },
    async (request) => {
      const jobId = jobIdOf(request.params.job_id);
      const { row, content } = await jobs.readWithContent(jobId, visibleTo(request));
      return toJobResponse(row, content, content.logs ?? (await readLogSoFar(database, jobId)));
    },
  );

  server.delete(
    '/job/:job_id',
    {
      schema: {
        tags,
        summary: 'Cancel a job, wait for its end and remove it',
        description:
          'Removes its input, output and logs too. When the job does not end within seconds, the answer is 202: it is removed once it ends, even if the gateway restarts before that.',
        params: paramsSchema,
        response: {
          200: reference(jobDeleteResponseSchema),
          202: reference(jobDeleteResponseSchema),
          ...errorAnswers(400, 404, 503),
        },
      },
    },
    async (request, reply) => {
      const jobId = jobIdOf(request.params.job_id);
      const isRemoved = await jobs.remove(jobId, visibleTo(request));
      return reply.code(isRemoved ? 200 : 202).send({ job_id: jobId, deleted: isRemoved });
    },
  );
}
