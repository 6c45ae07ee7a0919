import { jobParamsSchema } from '@omotes/http-api';
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { JobPartUnknownError } from '../errors.ts';
import { readLogSoFar } from '../store/job-queries.ts';
import type { JobRow } from '../store/job-row.ts';
import { visibleTo } from './caller.ts';
import type { GatewayContext } from './gateway-context.ts';
import { problemAnswers } from './problem-answers.ts';
import type { TypedServer } from './typed-server.ts';

const XML = 'application/xml; charset=utf-8';
const TEXT = 'text/plain; charset=utf-8';

/** Input, output and logs of a job, as files. */
export function addDownloadRoutes(server: TypedServer, { jobs, database }: GatewayContext): void {
  const schemaOf = (summary: string, type: string) => ({
    params: jobParamsSchema,
    tags: ['downloads'],
    summary,
    response: {
      200: { description: 'The file.', content: { [type]: { schema: Type.String() } } },
      ...problemAnswers(404),
    },
  });

  server.get(
    '/job/:job_id/input.esdl',
    { schema: schemaOf('The input of a job, as a file', XML) },
    async (request, reply) => {
      const { row, content } = await jobs.readWithContent(request.params.job_id, visibleTo(request));
      return asFile(reply, row, 'input.esdl', XML).send(content.input_esdl);
    },
  );

  server.get(
    '/job/:job_id/output.esdl',
    { schema: schemaOf('The output of a job, as a file', XML) },
    async (request, reply) => {
      const { row, content } = await jobs.readWithContent(request.params.job_id, visibleTo(request));
      if (content.output_esdl === null) throw new JobPartUnknownError(row.job_id, 'output', row.status);
      return asFile(reply, row, 'output.esdl', XML).send(content.output_esdl);
    },
  );

  server.get(
    '/job/:job_id/logs.txt',
    { schema: schemaOf('The logs of a job, as a file', TEXT) },
    async (request, reply) => {
      const { row, content } = await jobs.readWithContent(request.params.job_id, visibleTo(request));
      const logs = content.logs ?? (await readLogSoFar(database, row.job_id));
      if (logs === '') throw new JobPartUnknownError(row.job_id, 'logs', row.status);
      return asFile(reply, row, 'logs.txt', TEXT).send(logs);
    },
  );
}

/** A download named after the job; as RFC 6266 has it, the name comes once in ASCII, for old programs, and once in full. */
function asFile(reply: FastifyReply, row: JobRow, suffix: string, type: string): FastifyReply {
  const name = `${row.job_name || row.job_id} ${suffix}`.replaceAll(/[\p{Cc}\p{Cs}/\\:*?"<>|]+/gu, '_');
  const ascii = name.replaceAll(/[^\x20-\x7e]/g, '_');
  // encodeURIComponent keeps these four, which RFC 8187 does not allow.
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`);
}
