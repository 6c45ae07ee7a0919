/** What the worker of the published Python library performs. No other worker does: it has each of these queues for itself. */
export const PYTHON_TASKS = ['copy', 'sleep', 'fail', 'garbled'] as const;
type PythonTask = (typeof PYTHON_TASKS)[number];

/** Our Python program takes the name of a task with this prefix too. */
const PREFIX = 'python_';

export function pythonWorkflow(task: PythonTask): string {
  return `${PREFIX}${task}`;
}
