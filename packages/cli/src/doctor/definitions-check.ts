import { readFile } from 'node:fs/promises';
import { parseWorkflowDefinitions } from '@omotes/protocol';
import { type Check, ok, problem, reasonOf, warning } from './check.ts';

/** Whether the file of the workflow definitions can be used, and which workflow types are in it. */
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
        ? warning(subject, `${detail}; ${warnings.join('; ')}`, 'mend the file; jobs are taken all the same')
        : ok(subject, detail);
    return { check, workflowTypes };
  } catch (error) {
    const remedy =
      'mend the file, or let WORKFLOW_CONFIG_PATH name another; docs/configuration.md has its format';
    return { check: problem(subject, `${path}: ${reasonOf(error)}`, remedy), workflowTypes: [] };
  }
}
