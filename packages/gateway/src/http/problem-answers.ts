import { type Problem, problemSchema, reference } from '@omotes/http-api';
import type { TUnsafe } from 'typebox';

type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503;

const DESCRIPTIONS: Readonly<Record<ProblemStatus, string>> = {
  400: 'The request is malformed.',
  401: 'The request has no valid token.',
  403: 'The caller may not do that.',
  404: 'There is no such job, workflow or dead letter.',
  409: 'The current state does not allow it.',
  413: 'The input is too large.',
  415: 'The body is neither JSON nor XML.',
  422: 'The request is not valid: every problem is listed with its field.',
  429: 'Too many requests; Retry-After says when to try again.',
  503: 'The database, the broker or an orchestrator is away; Retry-After says when to try again.',
};

/** The problems that a route may answer with. */
export function problemAnswers<Status extends ProblemStatus>(
  ...statuses: readonly Status[]
): Record<
  Status,
  { description: string; content: { 'application/problem+json': { schema: TUnsafe<Problem> } } }
> {
  const answers = statuses.map((status) => [
    status,
    {
      description: DESCRIPTIONS[status],
      content: { 'application/problem+json': { schema: reference(problemSchema) } },
    },
  ]);
  return Object.fromEntries(answers) as ReturnType<typeof problemAnswers<Status>>; // has each status
}
