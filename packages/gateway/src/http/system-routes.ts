import { historyBucketSchema, historyQuerySchema, reference, systemSchema } from '@omotes/http-api';
import { Type } from 'typebox';
import { readHistory } from '../store/system-queries.ts';
import { bucketMinutes } from '../system/history.ts';
import { requireOperator } from './caller.ts';
import type { GatewayContext } from './gateway-context.ts';
import { problemAnswers } from './problem-answers.ts';
import type { TypedServer } from './typed-server.ts';

/** Orchestrators, workers and queues, for operators. */
export function addSystemRoutes(server: TypedServer, { database, system }: GatewayContext): void {
  server.get(
    '/system',
    {
      preHandler: requireOperator,
      schema: {
        tags: ['system'],
        summary: 'The current orchestrators, workers and queues',
        description: 'It takes about a second, the time that workers have to answer. For operators.',
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
        summary: 'How many jobs ended, and how long they waited and ran',
        description: 'In equal periods, oldest first. For operators.',
        querystring: historyQuerySchema,
        response: { 200: Type.Array(reference(historyBucketSchema)), ...problemAnswers(403, 422) },
      },
    },
    ({ query: { hours } }) => readHistory(database, hours, bucketMinutes(hours)),
  );
}
