import type { Command } from 'commander';
import { withClient } from '../client.ts';
import { type Context, print } from '../context.ts';
import { jobIdArgument } from '../job-id.ts';

/** `omotes cancel ID` */
export function addCancel(program: Command, context: Context): void {
  program
    .command('cancel')
    .summary('cancel a job')
    .description(
      "Ask the orchestrator to cancel a waiting or running job. 'watch' then shows its result, CANCELLED.",
    )
    .argument('<id>', "the job's id", jobIdArgument)
    .action((jobId: string) =>
      withClient(context, async (client) => {
        await client.cancel(jobId, { signal: context.signal });
        print(context.stdout, `Asked to cancel job ${jobId}`);
      }),
    );
}
