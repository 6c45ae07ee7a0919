import { Type } from 'typebox';
import type { HttpApi } from '../http-api.ts';
import { addCleanupRoute, cleanupResourcesSchema } from './cleanup-route.ts';
import { errorAnswers, httpErrorSchema, httpValidationErrorSchema, toErrorAnswer } from './error-answers.ts';
import { addJobRoutes } from './job-routes.ts';
import {
  jobDeleteResponseSchema,
  jobInputSchema,
  jobResponseSchema,
  jobStatusResponseSchema,
  jobSummarySchema,
} from './job-schemas.ts';
import { OfferedWorkflows } from './offered-workflows.ts';
import { addSubmissionRoute } from './submission-route.ts';
import { addWorkflowRoutes } from './workflow-routes.ts';
import { workflowResponseSchema, workflowUploadSchema } from './workflow-schemas.ts';

/** The REST interface of OMOTES 2, for its front ends; without the dashboard, which needs the gateway's own. */
export const OMOTES_2_API: HttpApi = {
  description: 'Submit jobs, and see what becomes of them, as in OMOTES 2.',
  schemas: [
    jobInputSchema,
    jobStatusResponseSchema,
    jobSummarySchema,
    jobResponseSchema,
    jobDeleteResponseSchema,
    cleanupResourcesSchema,
    workflowResponseSchema,
    workflowUploadSchema,
    httpErrorSchema,
    httpValidationErrorSchema,
  ],
  addPublicPages: () => undefined,
  addRoutes: (server, context) => {
    const workflows = new OfferedWorkflows(context.connection);
    addSubmissionRoute(server, context, workflows);
    addJobRoutes(server, context);
    addCleanupRoute(server, context);
    addWorkflowRoutes(server, workflows);
    server.get(
      '/health',
      {
        config: { rateLimit: false, isPublic: true },
        schema: {
          tags: ['service'],
          summary: 'Whether the process answers',
          response: { 200: Type.Object({ status: Type.String() }) },
        },
      },
      () => ({ status: 'ok' }),
    );
    // OMOTES 2 has its reference page here.
    server.get('/docs', { config: { isPublic: true }, schema: { hide: true } }, (_request, reply) =>
      reply.redirect('/reference'),
    );
  },
  commonAnswers: (isAuthenticated) => (isAuthenticated ? errorAnswers(401, 429) : errorAnswers(429)),
  toErrorAnswer,
};
