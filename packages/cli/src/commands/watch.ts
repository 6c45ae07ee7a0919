import type { Command } from 'commander';
import { withClient } from '../client.ts';
import { type Context, print } from '../context.ts';
import { outputFile } from '../following/output-file.ts';
import { jobIdArgument } from '../job-id.ts';
import { followJob, type FollowOptions } from '../following/follow-job.ts';

/** `omotes watch ID` */
export function addWatch(program: Command, context: Context): void {
  program
    .command('watch')
    .summary('follow a job until it has ended')
    .description(
      'Show the events of a job that were not shown before, until it has ended; exit with 0 only if it succeeded. ' +
        'Ctrl-C stops watching; the job continues.',
    )
    .argument('<id>', "the job's id", jobIdArgument)
    .option('-o, --output <file>', 'file for the output ESDL (default: .omotes/outputs/ID.esdl)')
    .option('--logs', 'show live logs, if the job was submitted with --logs')
    .option('--json', 'print one JSON object at the end')
    .action((jobId: string, options: { output?: string } & FollowOptions) =>
      withClient(context, async (client) => {
        const output = await outputFile(context, options.output, jobId);
        const job = await client.attach(jobId);
        if (!options.json) print(context.stdout, `Job ${jobId}`);
        await followJob(context, job, {}, output, options);
      }),
    );
}
