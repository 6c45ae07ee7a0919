import { type FieldProblem, named, oneOf, reference, textOrNull, WITHOUT_NUL } from '@omotes/http-api';
import { Type, type Static } from 'typebox';
import { InvalidInputError } from '../../errors.ts';
import { insertResources, type Resource } from '../../store/resource-queries.ts';
import { requireOperator, visibleTo } from '../caller.ts';
import type { GatewayContext } from '../gateway-context.ts';
import type { TypedServer } from '../typed-server.ts';
import { errorAnswers } from './error-answers.ts';
import { jobIdOf } from './job-id.ts';
import { paramsSchema } from './job-routes.ts';

const text = Type.String({ pattern: WITHOUT_NUL });

/** What belongs to a job, as workers of OMOTES 2 register it. */
export const cleanupResourcesSchema = named(
  'JobCleanupResources',
  Type.Object({
    version: Type.Optional(Type.Unsafe<1>({ const: 1, default: 1 })),
    resources: Type.Array(
      Type.Object({
        type: oneOf(['influxdb', 'postgresql', 'minio']),
        host: text,
        port: Type.Integer({ minimum: 1, maximum: 65_535 }),
        database: Type.Optional(text),
        schema: Type.Optional(textOrNull('Of postgresql.')),
      }),
    ),
  }),
);
type GivenResource = Static<typeof cleanupResourcesSchema>['resources'][number];

/** POST /job/{id}/cleanup-resources */
export function addCleanupRoute(
  server: TypedServer,
  { jobs, database, resourceServers }: GatewayContext,
): void {
  server.post(
    '/job/:job_id/cleanup-resources',
    {
      // Or a user could have dropped what belongs to others.
      preHandler: requireOperator,
      schema: {
        tags: ['job'],
        summary: 'Register time series that belong to a job: they are dropped once its record is removed',
        description:
          'Only those on the servers of the settings, under a UUID; for operators. Again, it changes nothing.',
        params: paramsSchema,
        body: reference(cleanupResourcesSchema),
        response: {
          204: Type.Unsafe<void>({ type: 'null', description: 'They are registered.' }),
          ...errorAnswers(400, 403, 404, 415, 422, 503),
        },
      },
    },
    async (request, reply) => {
      const { job_id } = await jobs.read(jobIdOf(request.params.job_id), visibleTo(request));
      const problems: FieldProblem[] = [];
      const resources = request.body.resources.flatMap((given, index) => {
        const resource = toResource(given);
        const problem = resource
          ? resourceServers.problemOf(resource)
          : { field: 'type', message: 'minio: nothing of a job is kept in an object store here' };
        if (problem) problems.push({ ...problem, field: `resources.${index}.${problem.field}` });
        return resource ? [resource] : [];
      });
      if (problems.length > 0) throw new InvalidInputError(problems);
      await insertResources(database, job_id, resources);
      await reply.code(204).send();
    },
  );
}

function toResource({ type, host, port, database = '', schema }: GivenResource): Resource | undefined {
  if (type === 'minio') return undefined;
  return { type, host, port, database, schema: type === 'postgresql' ? (schema ?? '') : '' };
}
