import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import {
  checkParameters,
  JOB_PRIORITIES,
  type JobPriority,
  type JobSubmission,
  type JsonObject,
  MAX_REFERENCE_CHARACTERS,
  parameterProblems,
  parseJobId,
  type WorkflowDefinition,
} from '@omotes/protocol';
import { InvalidSubmissionError, type SubmissionProblem } from './errors.ts';

/** A job to submit. `workflowType` and `esdl` are required. */
export interface JobRequest {
  /** The workflow type of one of `client.workflows()`. */
  readonly workflowType: string;
  /** The input ESDL, an XML string. */
  readonly esdl: string;
  /**
   * Values of the workflow's parameters by their keys: numbers, strings and booleans; a datetime as a `Date`, an ISO 8601
   * string or seconds since the epoch; a duration in seconds or as an ISO 8601 string. An absent parameter has its
   * default value. Keys that the workflow does not define go to the worker as they are.
   */
  readonly params?: Readonly<Record<string, unknown>>;
  /** A name for people, part of the output's name and of log lines. At most 1,000 characters, without NUL. */
  readonly jobReference?: string;
  /** Default: `medium`. */
  readonly priority?: JobPriority;
  /** The longest time from the start of the task, in milliseconds: 1 to 4,294,967,295. Default: no limit. */
  readonly timeoutMs?: number;
  /**
   * The job's id, a UUID. Choose it yourself to be able to repeat the submission after any failure without making a
   * second job. Default: random.
   */
  readonly jobId?: string;
  /**
   * Whether to get the task's output as `log` events while it runs. The result has the logs in any case. An orchestrator
   * or worker that does not support live logs sends none. Default: false.
   */
  readonly liveLogs?: boolean;
  /** The trace context of the job, as in W3C Trace Context's header `traceparent`. */
  readonly traceparent?: string;
}

const MAX_TIMEOUT_MS = 4_294_967_295;

/**
 * Checks a job and makes its submission message. It checks types as well, because the program may be plain JavaScript.
 * Throws `InvalidSubmissionError` with every problem.
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
  check(
    jobId === undefined || parseJobId(jobId) !== undefined,
    'jobId',
    `jobId ${inspect(jobId)} is not a UUID`,
  );
  const checked = checkParams(workflowType, params, workflows);
  problems.push(...checked.problems);
  if (problems.length > 0) throw new InvalidSubmissionError(workflowType, problems);
  return {
    // The orchestrator answers with the id in lower case.
    jobId: parseJobId(jobId) ?? randomUUID(),
    workflowType,
    esdl,
    params: checked.params,
    timeoutMs,
    jobReference,
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
    const message = `there is no such workflow; the workflows are: ${known}`;
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

/** Whether the orchestrator accepts it. */
function isReference(value: unknown): boolean {
  return typeof value === 'string' && value.length <= MAX_REFERENCE_CHARACTERS && !value.includes('\0');
}

/** Whether it looks like XML at both ends. The worker checks that it is well-formed. */
function isXml(text: string): boolean {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  return /^<[?!\p{L}_:]/u.test(trimmed) && trimmed.endsWith('>');
}
