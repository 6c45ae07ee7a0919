import {
  jobDeletedAnswerSchema,
  jobLogsAnswerSchema,
  jobParamsSchema,
  jobResultAnswerSchema,
  jobSchema,
  jobStatusAnswerSchema,
  jobWaitingAnswerSchema,
  reference,
} from '@omotes/http-api';
import { JobPartUnknownError } from '../errors.ts';
import { toBase64, toJob } from '../jobs/job-view.ts';
import { readLogSoFar } from '../store/job-queries.ts';
import { visibleTo } from './caller.ts';
import type { GatewayContext } from './gateway-context.ts';
import { problemAnswers } from './problem-answers.ts';
import type { TypedServer } from './typed-server.ts';

/** The record of one job. */
export function addJobRoutes(server: TypedServer, { jobs, database, waiting }: GatewayContext): void {
  const schemaOf = <const Summary extends string>(summary: Summary) => ({
    params: jobParamsSchema,
    tags: ['jobs'],
    summary,
  });
  server.get(
    '/job/:job_id',
    {
      schema: {
        ...schemaOf('Everything about a job'),
        response: { 200: reference(jobSchema), ...problemAnswers(404) },
      },
    },
    async (request) => {
      const { row, content } = await jobs.readWithContent(request.params.job_id, visibleTo(request));
      return toJob(row, content, await waiting.explainOne(row));
    },
  );

  server.delete(
    '/job/:job_id',
    {
      schema: {
        ...schemaOf('Cancel a job; remove the record of one that has ended'),
        description:
          'A job that has not ended is cancelled: it ends as cancelled, unless it ends otherwise first, and stays in the lists. A second DELETE, after its end, removes its record.',
        response: { 200: reference(jobDeletedAnswerSchema), ...problemAnswers(404, 503) },
      },
    },
    async (request) => {
      const { job_id } = request.params;
      await jobs.delete(job_id, visibleTo(request));
      return { job_id, deleted: true };
    },
  );

  server.get(
    '/job/:job_id/status',
    {
      schema: {
        ...schemaOf('The status of a job'),
        response: { 200: reference(jobStatusAnswerSchema), ...problemAnswers(404) },
      },
    },
    async (request) => {
      const { job_id, status } = await jobs.read(request.params.job_id, visibleTo(request));
      return { job_id, status };
    },
  );

  server.get(
    '/job/:job_id/why',
    {
      schema: {
        ...schemaOf('Why a job does not run yet'),
        response: { 200: reference(jobWaitingAnswerSchema), ...problemAnswers(404) },
      },
    },
    async (request) => {
      const row = await jobs.read(request.params.job_id, visibleTo(request));
      return { job_id: row.job_id, waiting: await waiting.explainOne(row) };
    },
  );

  server.get(
    '/job/:job_id/result',
    {
      schema: {
        ...schemaOf('The output of a job'),
        response: { 200: reference(jobResultAnswerSchema), ...problemAnswers(404) },
      },
    },
    async (request) => {
      const { row, content } = await jobs.readWithContent(request.params.job_id, visibleTo(request));
      const { output_esdl } = content;
      if (output_esdl === null) throw new JobPartUnknownError(row.job_id, 'output', row.status);
      return { job_id: row.job_id, output_esdl: toBase64(output_esdl) };
    },
  );

  server.get(
    '/job/:job_id/logs',
    {
      schema: {
        ...schemaOf('The logs of a job'),
        response: { 200: reference(jobLogsAnswerSchema), ...problemAnswers(404) },
      },
    },
    async (request) => {
      const { row, content } = await jobs.readWithContent(request.params.job_id, visibleTo(request));
      const logs = content.logs ?? (await readLogSoFar(database, row.job_id));
      if (logs === '' && !row.stopped_at) throw new JobPartUnknownError(row.job_id, 'logs', row.status);
      return { job_id: row.job_id, logs };
    },
  );
}
