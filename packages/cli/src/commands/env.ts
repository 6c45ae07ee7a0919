import {
  gatewayEnvironment,
  readRunningStack,
  type RunningStack,
  stackEnvironment,
  workerEnvironment,
} from '@omotes/local';
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
      new Option('--for <program>', 'whose names: those of an SDK program, of a worker or of the gateway')
        .choices(['sdk', 'worker', 'gateway'])
        .default('sdk'),
    )
    .action(async (options: { for: 'sdk' | 'worker' | 'gateway' }) => {
      const stack = await readRunningStack(context.dataFolder);
      if (!stack) throw new NoServersError(context.dataFolder);
      print(context.stdout, ...exportLines(environmentOf(options.for, stack)));
    });
}

function environmentOf(program: 'sdk' | 'worker' | 'gateway', stack: RunningStack): Record<string, string> {
  const all = { ...stackEnvironment(stack), WORKFLOW_CONFIG_PATH: EXAMPLE_DEFINITIONS };
  switch (program) {
    case 'sdk':
      return all;
    case 'worker':
      return { ...all, ...workerEnvironment(stack) };
    case 'gateway':
      return gatewayEnvironment(stack);
  }
}
