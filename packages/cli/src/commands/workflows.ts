import type { Command } from 'commander';
import type { WorkflowDefinition, WorkflowParameter } from '@omotes/protocol';
import { withClient } from '../client.ts';
import { type Context, print, printJson } from '../context.ts';
import { table } from '../output/table.ts';

/** `omotes workflows` */
export function addWorkflows(program: Command, context: Context): void {
  program
    .command('workflows')
    .summary('list the workflows and their parameters')
    .description('List the workflows of the orchestrator with their parameters.')
    .option('--json', 'print a JSON list')
    .action((options: { json?: boolean }) =>
      withClient(context, async (client) => {
        const workflows = client.workflows();
        if (options.json) printJson(context.stdout, workflows);
        else print(context.stdout, ...workflows.flatMap(workflowLines));
      }),
    );
}

function workflowLines({ workflowType, description, parameters }: WorkflowDefinition): string[] {
  const heading = description === '' ? workflowType : `${workflowType} — ${description}`;
  if (parameters.length === 0) return [heading];
  const rows = parameters.map((parameter) => [
    parameter.keyName,
    parameter.type,
    valuesText(parameter),
    parameter.description ?? parameter.title ?? '',
  ]);
  const lines = table(['PARAMETER', 'TYPE', 'VALUES', 'DESCRIPTION'], rows);
  return [heading, ...lines.map((line) => `  ${line}`)];
}

function valuesText(parameter: WorkflowParameter): string {
  const parts: string[] = [];
  if (parameter.type === 'string' && parameter.enumOptions.length > 0) {
    parts.push(parameter.enumOptions.map(({ keyName }) => keyName).join('|'));
  }
  if (parameter.type === 'integer' || parameter.type === 'float' || parameter.type === 'duration') {
    const { minimum, maximum } = parameter;
    if (minimum !== undefined || maximum !== undefined) parts.push(`${minimum ?? ''}…${maximum ?? ''}`);
  }
  parts.push(parameter.default === undefined ? 'required' : `default ${parameter.default}`);
  return parts.join(', ');
}
