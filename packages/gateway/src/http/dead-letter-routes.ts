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

const params = Type.Object({ id: Type.String({ description: 'As the list has it.' }) });

/** Messages that nobody could read or handle, for operators. */
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
        summary: 'Put a dead letter back into the queue that it came from',
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
        summary: 'Throw a dead letter away for good',
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
