import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ensurePythonEnvironment, pythonEnvironment } from '@omotes/python';
import { PYTHON_TASKS, pythonWorkflow } from './python-tasks.ts';

/**
 * The command of a worker of the published library, with the versions that the field's container images lock. The library
 * names its node after its tasks and the machine, so all runs have the same name. Throws `PythonMissingError`.
 */
export async function pythonWorkerCommand(log: (line: string) => void): Promise<[string, ...string[]]> {
  const interpreter = await ensurePythonEnvironment(pythonEnvironment('locked'), log);
  const program = fileURLToPath(new URL('../../../interop/python/worker.py', import.meta.url));
  return [interpreter, program, ...PYTHON_TASKS.map(pythonWorkflow)];
}

/** Writes the definitions of the example workflows and of those of the Python worker to a file. */
export async function writeDefinitions(path: string): Promise<void> {
  const examples = new URL('../../../examples/workflow-config.json', import.meta.url);
  const definitions = JSON.parse(await readFile(examples, 'utf8')) as object[]; // a file of this checkout
  const python = PYTHON_TASKS.map((task) => ({
    workflow_type_name: pythonWorkflow(task),
    workflow_type_description_name: `The task '${task}' of the worker of the published Python library`,
    workflow_parameters: task === 'sleep' ? [{ parameter_type: 'float', key_name: 'seconds' }] : [],
  }));
  await writeFile(path, JSON.stringify([...definitions, ...python]));
}
