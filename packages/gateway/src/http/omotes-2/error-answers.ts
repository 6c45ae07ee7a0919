import { named, type Problem, reference } from '@omotes/http-api';
import { Type, type Static, type TUnsafe } from 'typebox';
import type { ErrorAnswer } from '../http-api.ts';

/** An error as FastAPI, and so OMOTES 2, writes it. */
export const httpErrorSchema = named(
  'HTTPError',
  Type.Object({ detail: Type.String({ description: 'What happened, and what to do.' }) }),
);

/** An invalid body as FastAPI writes it: every problem with its place. */
export const httpValidationErrorSchema = named(
  'HTTPValidationError',
  Type.Object({
    detail: Type.Array(
      Type.Object({
        loc: Type.Array(Type.Unsafe<string | number>({ type: ['string', 'integer'] }), {
          description: 'Such as body, input_params_dict, supply_temperature.',
        }),
        msg: Type.String(),
        type: Type.String({ description: 'For programs: always value_error here.' }),
      }),
    ),
  }),
);

type ErrorBody = Static<typeof httpErrorSchema> | Static<typeof httpValidationErrorSchema>;

type ErrorStatus = 400 | 401 | 403 | 404 | 413 | 415 | 422 | 429 | 503;

const DESCRIPTIONS: Readonly<Record<ErrorStatus, string>> = {
  400: 'The id of the job, the base64 of the input or the request as a whole is malformed.',
  401: 'The request has no valid token.',
  403: 'The caller may not do that.',
  404: 'There is no such job, workflow or version.',
  413: 'The input is too large.',
  415: 'The body is not JSON.',
  422: 'The body is not valid: every problem is listed with its place.',
  429: 'Too many requests; Retry-After says when to try again.',
  503: 'The database, the broker or an orchestrator is away; Retry-After says when to try again.',
};

/** The errors that a route may answer with. */
export function errorAnswers<Status extends ErrorStatus>(
  ...statuses: readonly Status[]
): Record<Status, { description: string; content: { 'application/json': { schema: TUnsafe<ErrorBody> } } }> {
  const answers = statuses.map((status) => {
    const schema: TUnsafe<ErrorBody> =
      status === 422 ? reference(httpValidationErrorSchema) : reference(httpErrorSchema);
    return [status, { description: DESCRIPTIONS[status], content: { 'application/json': { schema } } }];
  });
  return Object.fromEntries(answers) as ReturnType<typeof errorAnswers<Status>>; // has each status
}

/** A problem as OMOTES 2 sends it. */
export function toErrorAnswer({ status, detail, errors }: Problem): ErrorAnswer {
  const body =
    status === 422
      ? {
          // A problem of the request as a whole has no field.
          detail: (errors.length > 0 ? errors : [{ field: '', message: detail }]).map(
            ({ field, message }) => ({
              loc: placeOf(field),
              msg: message,
              type: 'value_error',
            }),
          ),
        }
      : { detail };
  return { contentType: 'application/json', body };
}

/** `0.workflow_parameters` becomes the place body, 0, workflow_parameters; numbers are indices of lists. */
function placeOf(field: string): (string | number)[] {
  const parts = field.split('.').filter(Boolean);
  return ['body', ...parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part))];
}
