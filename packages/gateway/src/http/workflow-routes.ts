import { reference, workflowSchema } from '@omotes/http-api';
import { Type } from 'typebox';
import type { GatewayContext } from './gateway-context.ts';
import { problemAnswers } from './problem-answers.ts';
import type { TypedServer } from './typed-server.ts';
import { toWorkflow } from './workflow-form.ts';

/** GET /workflow/ */
export function addWorkflowRoutes(server: TypedServer, { connection }: GatewayContext): void {
  server.get(
    '/workflow/',
    {
      schema: {
        tags: ['workflows'],
        summary: 'The workflows, with the forms of their parameters',
        response: { 200: Type.Array(reference(workflowSchema)), ...problemAnswers(503) },
      },
    },
    () => connection.client.workflows().map(toWorkflow),
  );
}
