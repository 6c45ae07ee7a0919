/** The tasks of the worker of the published Python library. It is the only worker of their queues. */
export const PYTHON_TASKS = ['copy', 'sleep', 'fail', 'garbled'] as const;
type PythonTask = (typeof PYTHON_TASKS)[number];

/** The Python program accepts the names of tasks with this prefix too. */
const PREFIX = 'python_';

export function pythonWorkflow(task: PythonTask): string {
  return `${PREFIX}${task}`;
}
