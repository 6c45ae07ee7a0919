import {
  type JobListQuery,
  jobListQuerySchema,
  type JobSummary,
  jobSummarySchema,
  reference,
  WITHOUT_NUL,
} from '@omotes/http-api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { toSummary } from '../jobs/job-view.ts';
import { listJobs } from '../store/job-queries.ts';
import { visibleTo } from './caller.ts';
import type { GatewayContext } from './gateway-context.ts';
import { problemAnswers } from './problem-answers.ts';
import type { TypedServer } from './typed-server.ts';

/** The lists of jobs. */
export function addJobListRoutes(server: TypedServer, { database, waiting }: GatewayContext): void {
  const schemaOf = (summary: string) => ({
    tags: ['jobs'],
    summary,
    description: 'X-Total-Count is the number of all jobs that match; Link leads to the next page.',
    querystring: jobListQuerySchema,
    response: { 200: Type.Array(reference(jobSummarySchema)), ...problemAnswers(422, 429) },
  });

  const answer = async (
    request: FastifyRequest,
    reply: FastifyReply,
    query: JobListQuery,
  ): Promise<JobSummary[]> => {
    const { rows, total } = await listJobs(database, query, visibleTo(request));
    reply.header('x-total-count', total);
    const offset = query.offset + query.limit;
    if (offset < total) reply.header('link', `<${atOffset(request.url, offset)}>; rel="next"`);
    const reasons = await waiting.explain(rows);
    return rows.map((row) => toSummary(row, reasons.get(row.job_id) ?? null));
  };

  server.get('/job/', { schema: schemaOf('All jobs') }, (request, reply) =>
    answer(request, reply, request.query),
  );

  server.get(
    '/job/user/:user_name',
    {
      schema: {
        ...schemaOf('The jobs of a user'),
        params: Type.Object({ user_name: Type.String({ pattern: WITHOUT_NUL }) }),
      },
    },
    (request, reply) => answer(request, reply, { ...request.query, user_name: request.params.user_name }),
  );

  server.get(
    '/job/project/:project_name',
    {
      schema: {
        ...schemaOf('The jobs of a project'),
        params: Type.Object({ project_name: Type.String({ pattern: WITHOUT_NUL }) }),
      },
    },
    (request, reply) =>
      answer(request, reply, { ...request.query, project_name: request.params.project_name }),
  );
}

function atOffset(url: string, offset: number): string {
  const { pathname, searchParams } = new URL(url, 'http://gateway');
  searchParams.set('offset', String(offset));
  return `${pathname}?${searchParams.toString()}`;
}
