import { reference } from '@omotes/http-api';
import { Type } from 'typebox';
import { requireOperator } from '../caller.ts';
import type { TypedServer } from '../typed-server.ts';
import { errorAnswers } from './error-answers.ts';
import type { OfferedWorkflows } from './offered-workflows.ts';
import { workflowResponseSchema, workflowUploadSchema } from './workflow-schemas.ts';

/** The workflows that jobs can be submitted for. */
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
        summary: 'Offer these workflows and forms in place of all others',
        description:
          'The orchestrators must define each of them, and its form must fit the definition. Valid until the gateway restarts; for operators.',
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
