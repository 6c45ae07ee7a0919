import {
  deadLetterDeletedAnswerSchema,
  deadLetterReplayedAnswerSchema,
  deadLetterSchema,
  reference,
} from '@omotes/http-api';
import { Type } from 'typebox';
import { requireOperator } from './caller.ts';
import type { GatewayContext } from './gateway-context.ts';
import { problemAnswers } from './problem-answers.ts';
import type { TypedServer } from './typed-server.ts';

const params = Type.Object({ id: Type.String({ description: 'The id in the list.' }) });

/** The dead letters, for operators. */
export function addDeadLetterRoutes(server: TypedServer, { deadLetters }: GatewayContext): void {
  const tags = ['system'];

  server.get(
    '/dead-letter/',
    {
      preHandler: requireOperator,
      schema: {
        tags,
        summary: 'The dead letters, oldest first in each virtual host',
        response: { 200: Type.Array(reference(deadLetterSchema)), ...problemAnswers(403, 503) },
      },
    },
    () => deadLetters.list(),
  );

  server.post(
    '/dead-letter/:id/replay',
    {
      preHandler: requireOperator,
      schema: {
        tags,
        summary: 'Replay a dead letter: put it back into the queue it came from',
        params,
        response: {
          200: reference(deadLetterReplayedAnswerSchema),
          ...problemAnswers(403, 404, 409, 503),
        },
      },
    },
    async ({ params: { id } }) => {
      await deadLetters.replay(id);
      return { id, replayed: true };
    },
  );

  server.delete(
    '/dead-letter/:id',
    {
      preHandler: requireOperator,
      schema: {
        tags,
        summary: 'Drop a dead letter for good',
        params,
        response: { 200: reference(deadLetterDeletedAnswerSchema), ...problemAnswers(403, 404, 503) },
      },
    },
    async ({ params: { id } }) => {
      await deadLetters.drop(id);
      return { id, deleted: true };
    },
  );
}
