import type { Problem } from '@omotes/http-api';
import { signedOut } from '../shell/session.ts';

/** The server refused a request; `problem` has the reason, and the fields. */
export class ProblemError extends Error {
  readonly code = 'problem';
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail || problem.title);
    this.problem = problem;
  }
}

/** The server did not answer: the server or the network is down. */
export class UnreachableError extends Error {
  readonly code = 'unreachable';
  override readonly name = 'UnreachableError';

  constructor(cause: unknown) {
    super('The server does not answer. Is it running, and are you on its network?', { cause });
  }
}

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  /** Sent as JSON. */
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** Sends a request; resolves with a successful answer. Throws `ProblemError` or `UnreachableError`. */
export async function send(path: string, options: RequestOptions = {}): Promise<Response> {
  const { method = 'GET', body, headers = {}, signal } = options;
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    signal?.throwIfAborted();
    throw new UnreachableError(error);
  }
  if (response.ok) return response;
  if (response.status === 401) signedOut();
  throw new ProblemError(await problemOf(response));
}

/** As `send`; resolves with the JSON of the answer, of the documented type. */
export async function requestJson<Answer>(path: string, options: RequestOptions = {}): Promise<Answer> {
  const response = await send(path, options);
  return (await response.json()) as Answer;
}

/** Whether trying again would give the same answer. */
export function isFinal(error: unknown): boolean {
  return error instanceof ProblemError && [400, 401, 403, 404, 422].includes(error.problem.status);
}

/** The message of an error, for people. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function problemOf(response: Response): Promise<Problem> {
  const { status, statusText } = response;
  const plain = {
    type: 'about:blank',
    title: statusText,
    status,
    detail: `The server answered ${status}.`,
    errors: [],
  };
  if (!(response.headers.get('content-type') ?? '').includes('json')) return plain; // the answer of a proxy
  return { ...plain, ...((await response.json()) as Partial<Problem>) };
}
