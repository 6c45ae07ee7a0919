import { inspect } from 'node:util';
import { SEVERITIES } from '@omotes/protocol';
import type { TaskListener, TaskRequest } from './runner.ts';
import type { Feedback } from '@omotes/protocol';
import type { TaskContext, TaskFunction } from '../task.ts';

const MAX_STACK_LENGTH = 16_000;
const MAX_MESSAGE_LENGTH = 2_000;

/** What a task function came to. */
export type TaskReturn =
  | { readonly type: 'returned'; readonly outputEsdl: string }
  | { readonly type: 'threw'; readonly error: string };

/** Where a task's calls go. `signal` is asked for when the task reads it. */
export interface TaskPorts {
  readonly signal: () => AbortSignal;
  readonly progress: TaskListener['progress'];
  readonly resource: TaskListener['resource'];
  readonly log: (text: string) => void;
  readonly feedback: (feedback: Feedback) => void;
}

/**
 * Calls a task function and describes what it came to; never rejects. What the task has left running and calls
 * afterwards reaches no port: it would be taken for the next task's.
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
      error: `The task returned ${inspect(outputEsdl, { depth: 0 })}, not an ESDL text`,
    };
  } catch (error) {
    return { type: 'threw', error: describeError(error) };
  } finally {
    isOver = true;
  }
}

/** A relative URL, or text that is none, could never be deleted. */
function checkResource(resource: string | URL): string {
  if (typeof resource === 'string' && resource.startsWith('s3://')) return resource;
  const url = URL.parse(String(resource));
  if (!url || !['http:', 'https:'].includes(url.protocol))
    throw new TypeError(
      `A resource is registered by its HTTP URL, or as the text s3://bucket/key, not '${String(resource)}'`,
    );
  return url.href;
}

/** Authors write JavaScript too: what has no place in the result is named where it is said. */
function checkFeedback({ message, severity, assetId }: Feedback): Feedback {
  if (!SEVERITIES.includes(severity)) {
    throw new TypeError(`The severity of feedback is one of ${SEVERITIES.join(', ')}, not '${severity}'`);
  }
  return {
    message: String(message),
    severity,
    ...(assetId === undefined ? {} : { assetId: String(assetId) }),
  };
}

/** The stack with its causes for the author, then one line that anybody can read; of a long text the head is kept. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return headOf(`The task threw ${inspect(error)}`, MAX_STACK_LENGTH);
  const stack = headOf(inspect(error), MAX_STACK_LENGTH);
  return `${stack}\n${headOf(`${error.name}: ${error.message}`, MAX_MESSAGE_LENGTH)}`;
}

function headOf(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  return `${text.slice(0, maxLength)} [${text.length - maxLength} characters left out]`;
}
