import { existsSync } from 'node:fs';
import { TasksModuleError } from './errors.ts';
import type { TaskDefinition, Tasks } from './task.ts';

/** Imports a tasks module. Throws `TasksModuleError` with every problem, or the error that the module itself throws. */
export async function loadTasks(url: URL): Promise<ReadonlyMap<string, TaskDefinition>> {
  if (url.protocol === 'file:' && !existsSync(url))
    throw new TasksModuleError(url, ['the file does not exist']);
  const module = (await import(url.href)) as { default?: unknown };
  const tasks = module.default;
  if (typeof tasks !== 'object' || tasks === null || Object.keys(tasks).length === 0) {
    throw new TasksModuleError(url, ['its default export must be an object of tasks by workflow type']);
  }
  const problems = Object.entries(tasks)
    .filter(([, task]) => !isTask(task))
    .map(([workflowType]) => `'${workflowType}' is neither a function nor an object with a function 'run'`);
  if (problems.length > 0) throw new TasksModuleError(url, problems);
  // Checked above, as far as possible at run time.
  return new Map(
    Object.entries(tasks as Tasks).map(([workflowType, task]) => [
      workflowType,
      typeof task === 'function' ? { run: task } : task,
    ]),
  );
}

/** The task of a workflow type that the module has. */
export function taskOf(tasks: ReadonlyMap<string, TaskDefinition>, workflowType: string): TaskDefinition {
  const task = tasks.get(workflowType);
  if (!task) throw new TypeError(`The tasks module has no task for workflow type '${workflowType}'`);
  return task;
}

function isTask(task: unknown): boolean {
  if (typeof task === 'function') return true;
  return typeof task === 'object' && task !== null && 'run' in task && typeof task.run === 'function';
}
