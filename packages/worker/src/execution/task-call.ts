import { inspect } from 'node:util';
import { SEVERITIES } from '@omotes/protocol';
import type { TaskListener, TaskRequest } from './runner.ts';
import type { Feedback } from '@omotes/protocol';
import type { TaskContext, TaskFunction } from '../task.ts';

const MAX_STACK_LENGTH = 16_000;
const MAX_MESSAGE_LENGTH = 2_000;

/** How the call of a task function ended. */
export type TaskReturn =
  | { readonly type: 'returned'; readonly outputEsdl: string }
  | { readonly type: 'threw'; readonly error: string };

/** Receives what a task calls. `signal` is called when the task reads its signal. */
export interface TaskPorts {
  readonly signal: () => AbortSignal;
  readonly progress: TaskListener['progress'];
  readonly resource: TaskListener['resource'];
  readonly log: (text: string) => void;
  readonly feedback: (feedback: Feedback) => void;
}

/**
 * Calls a task function and describes how it ended; never rejects. Calls of code that the task has left running after its
 * end reach no port: they would be taken for calls of the next task.
 */
export async function callTask(
  run: TaskFunction,
  request: TaskRequest,
  ports: TaskPorts,
): Promise<TaskReturn> {
  let isOver = false;
  const context: TaskContext = {
    ...request,
    get signal() {
      return ports.signal();
    },
    progress: (fraction, message = '') => {
      if (!isOver) ports.progress(fraction, message);
    },
    registerResource: (resource) => {
      if (!isOver) ports.resource(checkResource(resource));
    },
    log: (line) => {
      if (!isOver) ports.log(`${line}\n`);
    },
    feedback: (feedback) => {
      if (!isOver) ports.feedback(checkFeedback(feedback));
    },
  };
  try {
    const outputEsdl: unknown = await run(context);
    if (typeof outputEsdl === 'string') return { type: 'returned', outputEsdl };
    return {
      type: 'threw',
      error: `The task returned ${inspect(outputEsdl, { depth: 0 })}, not an ESDL string`,
    };
  } catch (error) {
    return { type: 'threw', error: describeError(error) };
  } finally {
    isOver = true;
  }
}

/** Only an absolute URL can be deleted later. */
function checkResource(resource: string | URL): string {
  if (typeof resource === 'string' && resource.startsWith('s3://')) return resource;
  const url = URL.parse(String(resource));
  if (!url || !['http:', 'https:'].includes(url.protocol))
    throw new TypeError(
      `A resource must be an HTTP URL or an S3 path such as s3://bucket/key, not '${String(resource)}'`,
    );
  return url.href;
}

/** Checks types at run time, because the task may be plain JavaScript: the error then points to the task's call. */
function checkFeedback({ message, severity, assetId }: Feedback): Feedback {
  if (!SEVERITIES.includes(severity)) {
    throw new TypeError(
      `The severity of feedback must be one of ${SEVERITIES.join(', ')}, not '${severity}'`,
    );
  }
  return {
    message: String(message),
    severity,
    ...(assetId === undefined ? {} : { assetId: String(assetId) }),
  };
}

/** The stack with its causes, for the task's author, then one line for users. A long one is cut at its end. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return headOf(`The task threw ${inspect(error)}`, MAX_STACK_LENGTH);
  const stack = headOf(inspect(error), MAX_STACK_LENGTH);
  return `${stack}\n${headOf(`${error.name}: ${error.message}`, MAX_MESSAGE_LENGTH)}`;
}

function headOf(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  return `${text.slice(0, maxLength)} [${text.length - maxLength} characters left out]`;
}
