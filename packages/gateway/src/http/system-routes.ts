import { historyBucketSchema, historyQuerySchema, reference, systemSchema } from '@omotes/http-api';
import { Type } from 'typebox';
import { readHistory } from '../store/system-queries.ts';
import { bucketMinutes } from '../system/history.ts';
import { requireOperator } from './caller.ts';
import type { GatewayContext } from './gateway-context.ts';
import { problemAnswers } from './problem-answers.ts';
import type { TypedServer } from './typed-server.ts';

/** What performs the jobs, for operators. */
export function addSystemRoutes(server: TypedServer, { database, system }: GatewayContext): void {
  server.get(
    '/system',
    {
      preHandler: requireOperator,
      schema: {
        tags: ['system'],
        summary: 'Orchestrators, workers and queues at present',
        description: 'It takes about a second, in which workers may answer; for operators.',
        response: { 200: reference(systemSchema), ...problemAnswers(403) },
      },
    },
    () => system.get(),
  );

  server.get(
    '/system/history',
    {
      preHandler: requireOperator,
      schema: {
        tags: ['system'],
        summary: 'What ended lately, how long it waited and ran',
        description: 'In equal buckets, oldest first; for operators.',
        querystring: historyQuerySchema,
        response: { 200: Type.Array(reference(historyBucketSchema)), ...problemAnswers(403, 422) },
      },
    },
    ({ query: { hours } }) => readHistory(database, hours, bucketMinutes(hours)),
  );
}
