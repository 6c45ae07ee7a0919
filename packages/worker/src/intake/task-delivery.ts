import { uuidText, type CeleryTask } from '@omotes/celery';
import { TaskArgumentsError } from '../errors.ts';
import type { TaskRequest } from '../execution/runner.ts';

/**
 * Reads the arguments of an OMOTES task (`docs/wire-protocol.md#the-task-message`): job id, job reference or null, input
 * ESDL, parameters. Throws `TaskArgumentsError` when they are wrong.
 */
export function readTaskRequest({ taskId, name, args }: CeleryTask): TaskRequest {
  const [jobId, jobReference, esdl, params] = args;
  if (typeof jobId !== 'string' || jobId === '')
    throw new TaskArgumentsError(taskId, 'the job id is missing');
  if (jobReference !== null && typeof jobReference !== 'string')
    throw new TaskArgumentsError(taskId, 'the job reference is neither a string nor null');
  if (typeof esdl !== 'string') throw new TaskArgumentsError(taskId, 'the input ESDL is not a string');
  if (!isObject(params)) throw new TaskArgumentsError(taskId, 'the parameters are not an object');
  // To Python, a UUID without dashes is the same; our orchestrator knows its jobs by the usual form.
  return { taskId, workflowType: name, jobId: uuidText(jobId), jobReference, esdl, params };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
