import { readRunningStack, stackEnvironment, workerEnvironment } from '@omotes/local';
import { type Command, Option } from 'commander';
import { EXAMPLE_DEFINITIONS } from '../checkout.ts';
import { type Context, print } from '../context.ts';
import { NoServersError } from '../errors.ts';
import { exportLines } from '../output/shell-quoting.ts';

/** `omotes env` */
export function addEnv(program: Command, context: Context): void {
  program
    .command('env')
    .summary('print shell lines that lead other programs to the running stack')
    .description(
      "Print shell lines that export the environment names by which programs find the servers of './omotes up': " +
        '  eval "$(./omotes env)"  The lines contain passwords.',
    )
    .addOption(
      new Option('--for <program>', 'whose names without a prefix: those of an SDK program or of a worker')
        .choices(['sdk', 'worker'])
        .default('sdk'),
    )
    .action(async (options: { for: 'sdk' | 'worker' }) => {
      const stack = await readRunningStack(context.dataFolder);
      if (!stack) throw new NoServersError(context.dataFolder);
      const forWorker = options.for === 'worker' ? workerEnvironment(stack) : {};
      const definitions = { WORKFLOW_CONFIG_PATH: EXAMPLE_DEFINITIONS };
      print(context.stdout, ...exportLines({ ...stackEnvironment(stack), ...definitions, ...forWorker }));
    });
}
