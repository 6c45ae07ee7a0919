import { basename } from 'node:path';
import { type Context, print } from '../context.ts';
import { CliError } from '../errors.ts';
import { openBrowser } from '../open-browser.ts';
import { readInput } from './submit.ts';

/**
 * Submits a job to the gateway, as front ends do, and shows it in the dashboard until Ctrl-C. Throws `CliError` when the
 * gateway refuses it.
 */
export async function demoInDashboard(
  context: Context,
  gatewayUrl: string,
  { workflowType, input }: { readonly workflowType: string; readonly input: string },
): Promise<void> {
  const { environment, signal, stdout } = context;
  const response = await fetch(`${gatewayUrl}/job/`, {
    method: 'POST',
    signal,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      job_name: 'Demo',
      workflow_type: workflowType,
      user_name: 'demo',
      project_name: 'Demo',
      input_esdl: Buffer.from(await readInput(input)).toString('base64'),
      live_logs: true,
    }),
  });
  if (!response.ok)
    throw new CliError('demo_refused', `The gateway refused the job: ${await response.text()}`);
  const { job_id } = (await response.json()) as { job_id: string }; // the answer of its API
  const url = `${gatewayUrl}/jobs/${job_id}`;
  print(stdout, '', `${workflowType} of ${basename(input)}: ${url}`);
  print(stdout, openBrowser(url, environment) ? 'Opened in the browser.' : 'Open this address in a browser.');
  print(stdout, 'Ctrl-C stops everything.');
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
