import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import { JOB_PRIORITIES, type JobPriority } from '@omotes/protocol';
import type { Client, JobHandle } from '@omotes/sdk';
import { withClient } from '../client.ts';
import { type Context, print, printJson } from '../context.ts';
import { parseTimeout } from '../duration.ts';
import { CliError, UsageError } from '../errors.ts';
import { outputFile } from '../following/output-file.ts';
import { type ParameterText, parameterTexts, parameterValues } from '../parameter-texts.ts';
import { followJob, type FollowOptions } from '../following/follow-job.ts';

export interface SubmitOptions extends FollowOptions {
  readonly param?: readonly ParameterText[];
  readonly reference?: string;
  readonly priority?: JobPriority;
  readonly timeout?: number;
  readonly wait?: boolean;
  readonly output?: string;
}

/** `omotes submit WORKFLOW FILE` */
export function addSubmit(program: Command, context: Context): void {
  program
    .command('submit')
    .summary('submit a job')
    .description('Submit the ESDL in FILE as a job of WORKFLOW and print its id.')
    .argument('<workflow>', "the workflow type, see './omotes workflows'")
    .argument('<file>', 'the input ESDL')
    .option('--param <key=value>', 'a parameter of the workflow; can be repeated', parameterTexts)
    .option('--reference <text>', "your name for the job; becomes part of the output's name")
    .addOption(new Option('--priority <level>', 'how urgent it is').choices(JOB_PRIORITIES))
    .option(
      '--timeout <duration>',
      'how long it may run, such as 90s, 2h or PT2H (default: no limit)',
      parseTimeout,
    )
    .option('--wait', 'show events until the job has ended; exit with 0 only if it succeeded')
    .option('-o, --output <file>', 'with --wait: file for the output ESDL (default: .omotes/outputs/ID.esdl)')
    .option('--logs', "send live logs; shown with --wait, or by 'watch --logs'")
    .option('--json', 'print one JSON object')
    .action((workflow: string, file: string, options: SubmitOptions) =>
      submit(context, workflow, file, options),
    );
}

async function submit(
  context: Context,
  workflow: string,
  file: string,
  options: SubmitOptions,
): Promise<void> {
  if (options.output !== undefined && !options.wait) throw new UsageError('-o, --output needs --wait');
  const esdl = await readInput(file);
  await withClient(context, async (client) => {
    const jobId = crypto.randomUUID();
    const output = options.wait ? await outputFile(context, options.output, jobId) : undefined;
    const job = await send(context, client, { jobId, workflow, esdl }, options);
    const about = { workflowType: workflow, jobReference: options.reference };
    if (output !== undefined) {
      if (!options.json) print(context.stdout, `Job ${job.id} (${workflow}, ${basename(file)})`);
      await followJob(context, job, about, output, options);
    } else if (options.json) {
      printJson(context.stdout, { job_id: job.id, workflow_type: workflow });
    } else {
      print(context.stdout, job.id);
      if (context.stderr.isTTY) print(context.stderr, `Follow it with: ./omotes watch ${job.id}`);
    }
  });
}

async function send(
  context: Context,
  client: Client,
  { jobId, workflow, esdl }: { jobId: string; workflow: string; esdl: string },
  options: SubmitOptions,
): Promise<JobHandle> {
  const definition = client.workflows().find(({ workflowType }) => workflowType === workflow);
  const { params, unknown } = parameterValues(definition, options.param ?? []);
  if (unknown.length > 0) {
    print(
      context.stderr,
      `omotes: workflow '${workflow}' has no parameter ${unknown.join(', ')}; sent as text`,
    );
  }
  return client.submit({
    jobId,
    workflowType: workflow,
    esdl,
    params,
    ...(options.reference === undefined ? {} : { jobReference: options.reference }),
    ...(options.priority === undefined ? {} : { priority: options.priority }),
    ...(options.timeout === undefined ? {} : { timeoutMs: options.timeout }),
    ...(options.logs === undefined ? {} : { liveLogs: options.logs }),
    signal: context.signal,
  });
}

/** The input ESDL. Throws `CliError` if the file cannot be read or is not UTF-8. */
export async function readInput(file: string): Promise<string> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CliError('unreadable_input', `Cannot read the input: ${reason}`, 1, { cause });
  });
  // Decoding would replace other bytes by question marks.
  if (!isUtf8(bytes)) throw new CliError('unreadable_input', `Cannot read the input: ${file} is not UTF-8`);
  return bytes.toString('utf8');
}
