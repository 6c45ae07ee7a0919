import { reference } from '@omotes/http-api';
import { Type } from 'typebox';
import { requireOperator } from '../caller.ts';
import type { TypedServer } from '../typed-server.ts';
import { errorAnswers } from './error-answers.ts';
import type { OfferedWorkflows } from './offered-workflows.ts';
import { workflowResponseSchema, workflowUploadSchema } from './workflow-schemas.ts';

/** The workflows that can be used. */
export function addWorkflowRoutes(server: TypedServer, workflows: OfferedWorkflows): void {
  const tags = ['workflow'];

  server.get(
    '/workflow/',
    {
      schema: {
        tags,
        summary: 'The workflows, with the forms of their parameters',
        response: { 200: Type.Array(reference(workflowResponseSchema)), ...errorAnswers(503) },
      },
    },
    () => workflows.list(),
  );

  server.post(
    '/workflow/',
    {
      preHandler: requireOperator,
      schema: {
        tags,
        summary: 'Offer these workflows, with these forms, in place of all others',
        description:
          'Each must be one that the orchestrators define, with a form that fits. It holds until the gateway restarts; for operators.',
        body: Type.Array(reference(workflowUploadSchema)),
        response: {
          200: Type.Array(reference(workflowResponseSchema)),
          ...errorAnswers(400, 403, 404, 415, 422, 503),
        },
      },
    },
    ({ body }) => {
      workflows.replace(body);
      return workflows.list();
    },
  );
}
