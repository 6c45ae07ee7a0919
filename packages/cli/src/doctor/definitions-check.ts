import { readFile } from 'node:fs/promises';
import { parseWorkflowDefinitions } from '@omotes/protocol';
import { type Check, ok, problem, reasonOf, warning } from './check.ts';

/** Checks the file of the workflow definitions; returns its workflow types too. */
export async function checkDefinitions(
  path: string,
): Promise<{ readonly check: Check; readonly workflowTypes: readonly string[] }> {
  const subject = 'workflow definitions';
  try {
    const { definitions, warnings } = parseWorkflowDefinitions(await readFile(path, 'utf8'));
    const workflowTypes = definitions.map(({ workflowType }) => workflowType);
    const detail = `${path}: ${workflowTypes.join(', ')}`;
    const check =
      warnings.length > 0
        ? warning(
            subject,
            `${detail}; ${warnings.join('; ')}`,
            'correct the file; jobs are accepted all the same',
          )
        : ok(subject, detail);
    return { check, workflowTypes };
  } catch (error) {
    const remedy =
      'correct the file, or set WORKFLOW_CONFIG_PATH to another; docs/configuration.md has its format';
    return { check: problem(subject, `${path}: ${reasonOf(error)}`, remedy), workflowTypes: [] };
  }
}
