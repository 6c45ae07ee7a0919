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

/** The resources of a job, as workers of OMOTES 2 register them. */
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
        schema: Type.Optional(textOrNull('For postgresql only.')),
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
      // A user could otherwise register the data of others, and so have it dropped.
      preHandler: requireOperator,
      schema: {
        tags: ['job'],
        summary: 'Register time series that belong to a job: they are dropped once its record is removed',
        description:
          'Only those on the servers of the settings that are named by a UUID. Registering again changes nothing. For operators.',
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
          : { field: 'type', message: 'minio: this system keeps nothing of a job in an object store' };
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
