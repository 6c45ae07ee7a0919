import {
  deadLetterDeletedAnswerSchema,
  deadLetterReplayedAnswerSchema,
  deadLetterSchema,
  historyBucketSchema,
  jobDeletedAnswerSchema,
  jobInputSchema,
  jobLogsAnswerSchema,
  jobResultAnswerSchema,
  jobSchema,
  jobStatusAnswerSchema,
  jobSummarySchema,
  jobWaitingAnswerSchema,
  logChunkSchema,
  problemSchema,
  sessionSchema,
  systemSchema,
  waitingSchema,
  workflowSchema,
} from '@omotes/http-api';
import { addDashboardRoutes } from './dashboard-routes.ts';
import { addDeadLetterRoutes } from './dead-letter-routes.ts';
import { addDownloadRoutes } from './download-routes.ts';
import { addEventRoutes } from './event-routes.ts';
import type { HttpApi } from './http-api.ts';
import { addJobListRoutes } from './job-list-routes.ts';
import { addJobRoutes } from './job-routes.ts';
import { problemAnswers } from './problem-answers.ts';
import { addSessionRoutes } from './session-routes.ts';
import { addSubmissionRoutes } from './submission-routes.ts';
import { addSystemRoutes } from './system-routes.ts';
import { addWorkflowRoutes } from './workflow-routes.ts';

/** The gateway's own interface, with the dashboard. */
export const OWN_API: HttpApi = {
  description: 'Submit jobs, and see what becomes of them.',
  schemas: [
    waitingSchema,
    jobSummarySchema,
    jobSchema,
    jobInputSchema,
    jobStatusAnswerSchema,
    jobResultAnswerSchema,
    jobLogsAnswerSchema,
    jobDeletedAnswerSchema,
    jobWaitingAnswerSchema,
    logChunkSchema,
    workflowSchema,
    problemSchema,
    sessionSchema,
    systemSchema,
    historyBucketSchema,
    deadLetterSchema,
    deadLetterReplayedAnswerSchema,
    deadLetterDeletedAnswerSchema,
  ],
  addPublicPages: addDashboardRoutes,
  addRoutes: (server, context) => {
    addSessionRoutes(server, context);
    addSubmissionRoutes(server, context);
    addJobListRoutes(server, context);
    addJobRoutes(server, context);
    addDownloadRoutes(server, context);
    addEventRoutes(server, context);
    addWorkflowRoutes(server, context);
    addSystemRoutes(server, context);
    addDeadLetterRoutes(server, context);
  },
  commonAnswers: (isAuthenticated) => (isAuthenticated ? problemAnswers(401, 429) : problemAnswers(429)),
  toErrorAnswer: (problem) => ({ contentType: 'application/problem+json', body: problem }),
};
