import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import {
  checkParameters,
  JOB_PRIORITIES,
  MAX_REFERENCE_CHARACTERS,
  parameterProblems,
  type JobPriority,
  type JobSubmission,
  type JsonObject,
  type WorkflowDefinition,
} from '@omotes/protocol';
import { InvalidSubmissionError, type SubmissionProblem } from './errors.ts';
import { isJobId } from './job-id.ts';

/** A job to submit. */
export interface JobRequest {
  /** One of `client.workflows()`. */
  readonly workflowType: string;
  /** The input: XML text. */
  readonly esdl: string;
  /**
   * By the keys of the workflow's parameters: numbers, text, booleans; a datetime as `Date`, ISO 8601 text or
   * seconds since the epoch; a duration in seconds or as ISO 8601 text. What is absent falls back to its
   * default; keys that the workflow does not define are passed on to the worker.
   */
  readonly params?: Readonly<Record<string, unknown>>;
  /** Used in the output's name and in logs; at most 1,000 characters, none of them NUL. */
  readonly jobReference?: string;
  /** Default medium. */
  readonly priority?: JobPriority;
  /** From the start of the run, 1 to 4,294,967,295; absent: no limit. */
  readonly timeoutMs?: number;
  /**
   * A UUID. With one of the program's own, a submission can be repeated after any failure without making a
   * second job. Drawn at random when absent.
   */
  readonly jobId?: string;
  /**
   * Whether the events of the job shall tell what its task writes while it runs; the result has its logs in any case.
   * A wish: where the orchestrator or the worker does not know it, nothing comes.
   */
  readonly liveLogs?: boolean;
  /** Sent along for tracing, as W3C Trace Context writes it. */
  readonly traceparent?: string;
}

const MAX_TIMEOUT_MS = 4_294_967_295;

/**
 * Checks everything that can be checked here, types too: the program may be plain JavaScript. Throws
 * `InvalidSubmissionError` naming every problem.
 */
export function toSubmission(request: JobRequest, workflows: readonly WorkflowDefinition[]): JobSubmission {
  const { workflowType, esdl, params = {}, jobReference, priority, timeoutMs, jobId, liveLogs } = request;
  const problems: SubmissionProblem[] = [];
  const check = (isRight: boolean, field: SubmissionProblem['field'], message: string): void =>
    void (isRight || problems.push({ field, message }));
  if (typeof esdl !== 'string') problems.push({ field: 'esdl', message: 'esdl must be a string' });
  else check(isXml(esdl), 'esdl', esdl === '' ? 'esdl is empty' : 'esdl is not XML');
  check(
    jobReference === undefined || isReference(jobReference),
    'jobReference',
    `jobReference must be a string of at most ${MAX_REFERENCE_CHARACTERS} characters without NUL`,
  );
  check(
    priority === undefined || JOB_PRIORITIES.includes(priority),
    'priority',
    `priority is ${inspect(priority)}, not one of ${JOB_PRIORITIES.join(', ')}`,
  );
  check(
    timeoutMs === undefined || (Number.isInteger(timeoutMs) && timeoutMs >= 1 && timeoutMs <= MAX_TIMEOUT_MS),
    'timeoutMs',
    `timeoutMs is ${inspect(timeoutMs)} and must be a whole number from 1 to ${MAX_TIMEOUT_MS}`,
  );
  check(
    liveLogs === undefined || typeof liveLogs === 'boolean',
    'liveLogs',
    `liveLogs is ${inspect(liveLogs)} and must be true or false`,
  );
  check(jobId === undefined || isJobId(jobId), 'jobId', `jobId ${inspect(jobId)} is not a UUID`);
  const checked = checkParams(workflowType, params, workflows);
  problems.push(...checked.problems);
  if (problems.length > 0) throw new InvalidSubmissionError(workflowType, problems);
  return {
    // The orchestrator answers in the canonical form.
    jobId: jobId?.toLowerCase() ?? randomUUID(),
    workflowType,
    esdl,
    params: checked.params,
    timeoutMs,
    jobReference: jobReference,
    priority,
  };
}

function checkParams(
  workflowType: string,
  params: Readonly<Record<string, unknown>>,
  workflows: readonly WorkflowDefinition[],
): { params: JsonObject; problems: readonly SubmissionProblem[] } {
  const definition = workflows.find((workflow) => workflow.workflowType === workflowType);
  if (!definition) {
    const known = workflows.map((workflow) => workflow.workflowType).join(', ') || 'none';
    const message = `there is no such workflow; there are: ${known}`;
    return { params: {}, problems: [{ field: 'workflowType', message }] };
  }
  if (!isObject(params))
    return { params: {}, problems: [{ field: 'params', message: 'params must be an object' }] };
  const check = checkParameters(definition, params);
  if (check.ok) return { params: check.params, problems: [] };
  const problems = parameterProblems(definition, params).map(({ keyName, message }): SubmissionProblem => ({
    field: 'params',
    parameter: keyName,
    message,
  }));
  return { params: {}, problems };
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether the orchestrator takes it. */
function isReference(value: unknown): boolean {
  return typeof value === 'string' && value.length <= MAX_REFERENCE_CHARACTERS && !value.includes('\0');
}

/** Whether it looks like XML at both ends; whether it is well-formed is for the worker to say. */
function isXml(text: string): boolean {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  return /^<[?!\p{L}_:]/u.test(trimmed) && trimmed.endsWith('>');
}
